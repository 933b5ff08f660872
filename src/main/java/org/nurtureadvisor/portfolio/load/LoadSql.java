package org.nurtureadvisor.portfolio.load;

/** The statements by which loads are stored and read. */
final class LoadSql {

    /** Nobody but the connection sees it, and each transaction finds it empty. */
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
            select distinct customer_id, now(), now() from incoming_event order by customer_id
            on conflict do nothing""";

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
                rejected = rejected + ?, customers = customers + ?
            where id = ?""";

    static final String REJECT =
            """
            insert into rejected_line (load_id, line, text, reasons) values (?, ?, ?, ?::jsonb)""";

    static final String END =
            "update load set state = ?, warnings = ?::jsonb, ended_at = now() where id = ?";

    /** Held by the connection as long as a load runs, whatever its transactions do. */
    static final String LOCK = "select pg_advisory_lock(hashtextextended(?::text, 0))";

    static final String UNLOCK = "select pg_advisory_unlock(hashtextextended(?::text, 0))";

    static final String FORGET = "delete from load where begun_at < now() - ?::interval";

    /** A load that nobody holds the lock of any more ended with its service or its connection. */
    private static final String READ =
            """
            select id, what, begun_at, ended_at, lines, accepted, repeated, rejected, customers, warnings,
                case when state <> 'RUNNING' or exists (
                    select from pg_locks
                    where locktype = 'advisory' and objsubid = 1
                        and database = (select oid from pg_database where datname = current_database())
                        and (classid::bigint << 32) | objid::bigint = hashtextextended(load.id::text, 0))
                then state else 'INTERRUPTED' end as state
            from load\s""";

    static final String READ_ONE = READ + "where id = ?";

    static final String READ_LATEST = READ + "order by id desc limit ?";

    static final String READ_REJECTED =
            "select line, text, reasons from rejected_line where load_id = ? order by line";

    private LoadSql() {}
}
