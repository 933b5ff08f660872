package org.nurtureadvisor.portfolio.load;

/** The statements by which loads are stored and read. */
final class LoadSql {

    /** Nobody but the connection sees it, and each transaction finds it empty. */
    static final String INCOMING_CUSTOMERS =
            """
            create temporary table if not exists incoming_customer (
                id text collate "C" not null,
                name text,
                owner text,
                segment text,
                facts jsonb not null,
                recorded text[] not null
            ) on commit delete rows""";

    static final String INCOMING_EVENTS =
            """
            create temporary table if not exists incoming_event (
                line integer not null,
                customer_id text collate "C" not null,
                id text collate "C" not null,
                type text not null,
                at timestamptz not null,
                attributes jsonb not null
            ) on commit delete rows""";

    static final String TAKE_CUSTOMERS =
            """
            insert into customer (id, created_at, updated_at)
            select id, now(), now()
            from (select customer_id as id from incoming_event union select id from incoming_customer) incoming
            order by id
            on conflict do nothing""";

    /**
     * What a load says replaces what was known, what it does not say stays. Customers of whom
     * nothing changes are left alone.
     */
    static final String DESCRIBE_CUSTOMERS =
            """
            update customer set name = described.name, owner = described.owner, segment = described.segment,
                facts = described.facts, business = described.business, recorded = described.recorded,
                version = customer.version + 1, updated_at = now()
            from (
                select known.id,
                    coalesce(incoming.name, known.name) as name,
                    coalesce(incoming.owner, known.owner) as owner,
                    coalesce(incoming.segment, known.segment) as segment,
                    (select coalesce(jsonb_object_agg(facts.group,
                            coalesce(known.facts -> facts.group, '{}') || coalesce(incoming.facts -> facts.group, '{}')),
                            '{}')
                        from jsonb_object_keys(known.facts || (incoming.facts - 'business')) as facts("group")) as facts,
                    known.business || coalesce(incoming.facts -> 'business', '{}') as business,
                    array(select unnest(known.recorded) union select unnest(incoming.recorded) order by 1) as recorded
                from incoming_customer incoming
                join customer known on known.id = incoming.id
                order by known.id
                for no key update of known
            ) described
            where customer.id = described.id
                and (customer.name, customer.owner, customer.segment, customer.facts, customer.business,
                        customer.recorded)
                    is distinct from
                    (described.name, described.owner, described.segment, described.facts, described.business,
                        described.recorded)""";

    /** Of two lines with one key, the first counts. */
    static final String TAKE_EVENTS =
            """
            insert into event (customer_id, id, type, at, attributes)
            select customer_id, id, type, at, attributes from incoming_event
            order by customer_id, id, line
            on conflict do nothing""";

    static final String CONFLICTS =
            """
            select incoming.line, incoming.customer_id, incoming.id
            from incoming_event incoming
            join event on event.customer_id = incoming.customer_id and event.id = incoming.id
            where (event.type, event.at, event.attributes)
                <> (incoming.type, incoming.at, incoming.attributes)
            order by incoming.line""";

    static final String BEGIN =
            "insert into load (id, what, state, begun_at) values (?, ?, 'RUNNING', now())";

    static final String COUNT =
            """
            update load set lines = lines + ?, accepted = accepted + ?, repeated = repeated + ?,
                rejected = rejected + ?, passed_over = passed_over + ?, customers_new = customers_new + ?,
                customers_described = customers_described + ?
            where id = ?""";

    /** Whoever is erased meanwhile is waited for, or waits and takes these lines along. */
    static final String HOLD_CUSTOMERS =
            "select from customer where id = any(?) order by id for key share";

    static final String REJECT =
            """
            insert into rejected_line (load_id, line, text, reasons, customer_ids)
            values (?, ?, ?, ?::jsonb, ?)""";

    static final String END =
            "update load set state = ?, warnings = ?::jsonb, ended_at = now() where id = ?";

    /** Held by the connection as long as a load runs, whatever its transactions do. */
    static final String LOCK = "select pg_advisory_lock(hashtextextended(?::text, 0))";

    static final String UNLOCK = "select pg_advisory_unlock(hashtextextended(?::text, 0))";

    static final String FORGET = "delete from load where begun_at < now() - ?::interval";

    /** A load that nobody holds the lock of any more ended with its service or its connection. */
    private static final String READ =
            """
            select id, what, begun_at, ended_at, lines, accepted, repeated, rejected, passed_over,
                customers_new, customers_described, warnings,
                case when state <> 'RUNNING' or exists (
                    select from pg_locks
                    where locktype = 'advisory' and objsubid = 1
                        and database = (select oid from pg_database where datname = current_database())
                        and (classid::bigint << 32) | objid::bigint = hashtextextended(load.id::text, 0))
                then state else 'INTERRUPTED' end as state
            from load\s""";

    static final String READ_ONE = READ + "where id = ?";

    static final String READ_LATEST = READ + "where id < ? order by id desc limit ?";

    static final String READ_REJECTED =
            """
            select line, text, reasons from rejected_line where load_id = ? and line > ?
            order by line limit ?""";

    /** Until the transaction ends nobody notes a line, and no line is noted that cannot be seen. */
    static final String HOLD_LINES = "lock table rejected_line in share row exclusive mode";

    static final String ERASE = "delete from rejected_line where customer_ids @> array[?::text]";

    private LoadSql() {}
}
