#!/usr/bin/env bash
# How PostgreSQL finds what endpoints ask for, in a portfolio of full size. It writes down the plan of every statement
# that the service really sends while a list of requests is answered. Printed are the time and the parts of each plan that
# touch a table. A failure is what takes longer the larger the portfolio is, for no more of an answer:
#
# - reading through a whole table of more than 10,000 rows;
# - throwing away more than 1,000 rows, and 20 for each that is of use;
# - a statement that looks at more pages than one for every twenty customers.
#
#   CUSTOMERS=1000000 ROUNDS=1 KEEP=target/million src/benchmark/events.sh
#   src/benchmark/explain.sh target/million
#
# Needs curl and psql. The whole plans are in target/benchmark/plans.txt afterwards.
set -euo pipefail
cd "$(dirname "$0")/../.."
source src/benchmark/lib.sh

data=${1:?the folder that src/benchmark/events.sh kept}
plans=$work/plans.txt
need curl psql

# ---- Prepare: owners, segments, placements, decisions and the like; statistics; plans in the log ----
start_service "$data" -Xmx512m
if [[ $(ask "select exists (select from placement)") == f ]]; then
    ask "update customer set owner = 'owner-' || abs(hashtext(id)) % 500, segment = case when hashtext(id) % 50 = 0 then 'BUSINESS' else 'CONSUMER' end"
    # One in a hundred has defected, and is worth less than everybody else.
    ask "insert into placement (customer_id, model, stage, rank, movement, since, as_of, slips_on, slips_to, worth, currency, decision_id)
        select id, model, (array['DEFECTED', 'COMMODITY', 'REPEAT', 'LOYAL'])[rank], rank, 'HELD', now(), now(),
            case when rank > 2 then current_date + n % 365 end, 'COMMODITY', case rank when 1 then 0 else 1 + n % 9999 end,
            case when n % 7 = 0 then 'GBP' else 'EUR' end, gen_random_uuid()
        from (select id, model, n, case when n % 100 = 0 then 1 else 2 + n % 3 end as rank
            from (select id, abs(hashtext(id || model)) as n, model
                from customer, unnest(array['client-strata', 'trust-ladder', 'value-journey']) as model) customers) placed"
    ask "insert into placement_move (customer_id, model, decision_id, as_of, from_stage, to_stage, movement)
        select customer_id, model, gen_random_uuid(), timestamptz '2026-01-01' + make_interval(days => abs(hashtext(customer_id)) % 300),
            null, stage, 'ENTERED' from placement"
    ask "insert into release values ('sha256:0', '{}', now())"
    ask "insert into decision (id, customer_id, as_of, release, engine, explain)
        select uuidv7(), id, now(), 'sha256:0', '1.0.0', 'none' from customer"
    ask "insert into outcome (decision_id, code, kind, customer_id, topic, rule, model, at, until, facts)
        select id, 'code', 'DONE', customer_id, 'topic', 'rule', 'client-strata', now(), current_date + 30, 'sha256:0' from decision"
    ask "insert into load (id, what, state, begun_at) select uuidv7(), 'events', 'DONE', now() from generate_series(1, 1000)"
    ask "insert into rejected_line (load_id, line, text, reasons, customer_ids)
        select load.id, customer.n, '{}', '[]', array[customer.id]
        from (select id, row_number() over () as n from customer) customer
        join (select id, row_number() over () - 1 as n from load) load on load.n = customer.n % 1000"
    ask "insert into portfolio_run (id, state, as_of, models, explain, release, requested_at, ended_at)
        select uuidv7(), 'DONE', now(), '{}', 'none', 'sha256:0', now(), now() from generate_series(1, 1000)"
    ask "insert into portfolio_failure (run_id, customer_id, code, detail)
        select run.id, customer.id, 'INTERNAL_ERROR', ''
        from (select id, row_number() over () as n from customer) customer
        join (select id, row_number() over () - 1 as n from portfolio_run) run on run.n = customer.n % 1000"
fi
# Whatever asked before has changed something, too.
ask "vacuum analyze"
# However this ends, the folder that is kept has its settings back.
trap 'finish; rm -f "$data/postgresql/postgresql.auto.conf"' EXIT
psql -qX -c "load 'auto_explain'" \
    -c "alter system set session_preload_libraries = 'auto_explain'" \
    -c "alter system set auto_explain.log_min_duration = 0" \
    -c "alter system set auto_explain.log_analyze = on" \
    -c "alter system set auto_explain.log_buffers = on" \
    -c "alter system set auto_explain.log_nested_statements = on" \
    -c "alter system set logging_collector = on" \
    -c "alter system set log_directory = 'plans'" \
    -c "alter system set log_line_prefix = ''"
stop_service
rm -rf "$data/postgresql/plans"
# It does not look for work by itself meanwhile: only what is asked for has plans.
start_service "$data" -Xmx512m -Dnurture.portfolio.poll-interval=1H

# asked <what> <arguments of curl…>: the answer. A line in the log stands ahead of the plans of what it takes.
asked() {
    ask "select \$\$== $1\$\$" >/dev/null
    curl -sSf -H 'Content-Type: application/json' "${@:2}" || { echo "$1: not answered" >&2; exit 1; }
}

# ---- Ask ----
# Nothing that the script itself has to know stands behind the first line in the log.
big=$(ask "select string_agg(relname, '|') from pg_class where relkind = 'r' and reltuples > 10000 and relnamespace = 'public'::regnamespace")
pages=$(( $(ask "select count(*) from customer") / 20 ))
load=$(ask "select id from load where rejected = 0 order by id desc limit 1")
rejected=$(ask "select load_id from rejected_line limit 1")
failures=$(ask "select run_id from portfolio_failure limit 1")
customer=$(ask "select id from customer order by id offset 4711 limit 1")
cursor=$(printf '%s' "$customer" | base64 -w0 | tr -d =)
of=$server/v1/customers/$customer
model=$server/v1/portfolio/models/client-strata
behind=$(property next "$(asked "who slips within a month, the most valuable first" "$model/slipping")")
# A line each: what is asked, and where.
while IFS='|' read -r what where; do
    asked "$what" "$where" >/dev/null
done <<REQUESTS
customers, from the midst|$server/v1/customers?limit=50&cursor=$cursor
customers of an owner|$server/v1/customers?owner=owner-7&limit=50
customers of a segment|$server/v1/customers?segment=BUSINESS&limit=50
a customer|$of
events of a customer|$of/events
distribution|$model
distribution of an owner's customers, month by month|$model?from=2026-01-31&to=2026-11-21&owner=owner-7
distribution, day by day for two months|$model?from=2026-09-15&to=2026-11-15&every=P1D
movements of a month|$model/movements?from=2026-09-30&to=2026-10-31
customers on a stage, from the midst|$model/customers?stage=LOYAL&cursor=$cursor
customers of an owner on a stage|$model/customers?stage=LOYAL&owner=owner-7
who slips within a month, behind the first page|$model/slipping?cursor=$behind
who slips of an owner's|$model/slipping?within=14&owner=owner-7
the top five|$model/top?n=5
the top five in another currency|$model/top?n=5&currency=GBP
the top five of an owner|$model/top?n=5&owner=owner-7
the top five on a stage|$model/top?n=5&stage=REPEAT
the top five of those who are worth least|$model/top?n=5&stage=DEFECTED
the top five of a segment|$model/top?n=5&segment=BUSINESS
loads|$server/v1/loads
a load|$server/v1/loads/$load
rejected lines of a load|$server/v1/loads/$rejected/rejected-lines
runs|$server/v1/portfolio/evaluations
failures of a run|$server/v1/portfolio/evaluations/$failures/failures
REQUESTS

event='{"id":"x-1","type":"visit","at":"2026-11-20T00:00:00Z"}'
asked "an event is added" -d "$event" "$of/events" >/dev/null
asked "an event is loaded, another rejected" "$server/v1/events" >/dev/null \
    -d "[{\"customerId\":\"$customer\",${event#?},{\"customerId\":\"$customer\"}]"
answer=$(asked "an evaluation is recorded" -H "Idempotency-Key: $RANDOM" -d '{}' "$of/evaluations?explain=none")
decision=$server/v1/decisions/$(property decisionId "$answer")
asked "an outcome is recorded" "$decision/outcomes" >/dev/null \
    -d "{\"code\":\"$(property code "${answer#*advice}")\",\"kind\":\"ACCEPTED\"}"
asked "a decision" "$decision" >/dev/null
asked "decisions of a customer" "$of/decisions" >/dev/null
asked "placements of a customer" "$of/placements" >/dev/null
asked "advice of a customer" "$of/advice" >/dev/null
answer=$(asked "a run over an owner's customers, from its beginning to its end" "$server/v1/portfolio/evaluations" \
    -d '{"models":["client-strata"],"filter":{"owner":"owner-7"}}')
until [[ $(ask "select ended_at is not null from portfolio_run where id = '$(property id "$answer")'") == t ]]; do
    sleep 0.2
done
asked "a customer is erased" -X DELETE -H 'If-Match: *' "$of" >/dev/null

# ---- Judge ----
stop_service
cat "$data"/postgresql/plans/*.log >"$plans"
awk -v big="^($big)$" -v pages="$pages" '
    function fail(why)   { failed = 1; print "           ! " why }
    # The number behind a name.
    function after(name) { rest = $0; return sub(".*" name "[=:] *", "", rest) ? rest + 0 : 0 }

    /Query Text: select [$][$]== / { sub(/.*== /, ""); sub(/[$][$]$/, ""); print; asked = 1; next }
    !asked                { next }
    /duration: .* plan:/  { millis = $3; statement = 1 }
    /[(]actual /          { loops = after("loops"); rows = after("actual.* rows") * loops }
    /(Scan|Insert|Update|Delete) .*on /  {
        sub(/^[ \t>-]+/, ""); sub(/ *\(cost=[^)]*\)/, ""); sub(/^/, sprintf("%9.2f ms  ", millis)); print
        for (i = 1; i <= NF; i++) if ($i == "Seq" && $(i + 3) ~ big) fail("reads the whole table")
    }
    /Rows Removed by /    {
        removed = after("Removed by [A-Za-z ]*") * loops
        if (removed > 1000 + 20 * rows) fail("throws away " removed " rows for " rows)
    }
    # The first of a statement are of all of it.
    /Buffers: / && statement {
        statement = 0; sub(/,.*/, ""); looked = after("hit") + after("read")
        if (looked > pages) fail("looks at " looked " pages, and " pages " are enough")
    }
    END { exit failed }' "$plans"
