#!/usr/bin/env bash
# How PostgreSQL finds what endpoints ask for, in a portfolio of full size. It writes down the plan of every statement
# that the service really sends while a list of requests is answered. Printed are the time and the parts of each plan that
# touch a table; reading through a whole table of more than 10,000 rows is a failure.
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

# ---- Prepare: owners, segments, placements; statistics; plans in the log ----
start_service "$data" -Xmx512m
if [[ $(ask "select exists (select from placement)") == f ]]; then
    ask "update customer set owner = 'owner-' || abs(hashtext(id)) % 500, segment = case when hashtext(id) % 5 = 0 then 'BUSINESS' else 'CONSUMER' end"
    ask "insert into placement (customer_id, model, stage, rank, movement, since, as_of, slips_on, slips_to, worth, decision_id)
        select id, model, (array['DEFECTED', 'COMMODITY', 'REPEAT', 'LOYAL'])[1 + n % 4], 1 + n % 4, 'HELD', now(), now(),
            case when n % 4 > 1 then current_date + n % 365 end, 'COMMODITY', n % 10000, gen_random_uuid()
        from (select id, abs(hashtext(id || model)) as n, model
            from customer, unnest(array['client-strata', 'trust-ladder', 'value-journey']) as model) customers"
    ask "insert into placement_move (customer_id, model, decision_id, as_of, from_stage, to_stage, movement)
        select customer_id, model, gen_random_uuid(), timestamptz '2026-01-01' + make_interval(days => abs(hashtext(customer_id)) % 300),
            null, stage, 'ENTERED' from placement"
    ask "vacuum analyze"
fi
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
start_service "$data" -Xmx512m

# mark <what>: a line in the log ahead of the plans of what is asked next.
mark() {
    ask "select \$\$== $1\$\$" >/dev/null
}

# ---- Ask ----
customer=$(ask "select id from customer offset 4711 limit 1")
# A line each: what is asked, and curl's arguments.
while IFS='|' read -r what arguments; do
    mark "$what"
    # shellcheck disable=SC2086 # The arguments are words.
    curl -sSf -o /dev/null -H 'Content-Type: application/json' $arguments || echo "$what: not answered" >&2
done <<REQUESTS
customers, from the midst|$server/v1/customers?limit=50&cursor=$(printf '%s' "$customer" | base64 -w0 | tr -d =)
customers of an owner|$server/v1/customers?owner=owner-7&limit=50
customers of a segment|$server/v1/customers?segment=BUSINESS&limit=50
a customer|$server/v1/customers/$customer
events of a customer|$server/v1/customers/$customer/events
an event is added|-d {"id":"x-1","type":"visit","at":"2026-11-20T00:00:00Z"} $server/v1/customers/$customer/events
an evaluation is recorded|-H Idempotency-Key:$RANDOM -d {} $server/v1/customers/$customer/evaluations
an event is loaded|-d {"customerId":"$customer","id":"x-1","type":"visit","at":"2026-11-20T00:00:00Z"} $server/v1/events
loads|$server/v1/loads
distribution|$server/v1/portfolio/models/client-strata
distribution of an owner's customers, month by month|$server/v1/portfolio/models/client-strata?from=2026-01-31&to=2026-11-21&owner=owner-7
distribution, day by day for two months|$server/v1/portfolio/models/client-strata?from=2026-09-15&to=2026-11-15&every=P1D
movements of a month|$server/v1/portfolio/models/client-strata/movements?from=2026-09-30&to=2026-10-31
customers on a stage, from the midst|$server/v1/portfolio/models/client-strata/customers?stage=LOYAL&cursor=$(printf '%s' "$customer" | base64 -w0 | tr -d =)
customers of an owner on a stage|$server/v1/portfolio/models/client-strata/customers?stage=LOYAL&owner=owner-7
who slips within two weeks, the most valuable first|$server/v1/portfolio/models/client-strata/slipping?within=14
who slips of an owner's|$server/v1/portfolio/models/client-strata/slipping?within=14&owner=owner-7
the top five|$server/v1/portfolio/models/client-strata/top?n=5
the top five of an owner|$server/v1/portfolio/models/client-strata/top?n=5&owner=owner-7
the top five on a stage|$server/v1/portfolio/models/client-strata/top?n=5&stage=REPEAT
runs|$server/v1/portfolio/evaluations
REQUESTS
while IFS='|' read -r what sql; do
    mark "$what"
    ask "$sql" >/dev/null
done <<QUERIES
placements of a customer|select * from placement where customer_id = '$customer'
QUERIES

# ---- Judge ----
big=$(ask "select string_agg(relname, '|') from pg_class where relkind = 'r' and reltuples > 10000 and relnamespace = 'public'::regnamespace")
ask "alter system reset all"
stop_service
cat "$data"/postgresql/plans/*.log >"$plans"
awk -v big="^($big)$" '
    /Query Text: select [$][$]== / { sub(/.*== /, ""); sub(/[$][$]$/, ""); print; asked = 1; next }
    !asked                     { next }
    /duration: .* plan:/       { millis = $3 }
    /(Scan|Insert|Update|Delete) .*on /  {
        sub(/^[ >-]+/, ""); sub(/ *\(cost=[^)]*\)/, ""); sub(/^/, sprintf("%9.2f ms  ", millis)); print
        for (i = 1; i <= NF; i++) if ($i == "Seq" && $(i + 3) ~ big) { failed = 1; print "           ^ reads the whole table" }
    }
    END { exit failed }' "$plans"
