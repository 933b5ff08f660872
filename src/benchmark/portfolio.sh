#!/usr/bin/env bash
# How fast a run over the portfolio is: customers a second who are evaluated by their events, placed and recorded, with
# what that costs the service and PostgreSQL in processor time. Builds the application, starts it on the loopback with a
# heap of 512 MB, an embedded PostgreSQL and a folder of its own, ends it, and removes the folder.
#
#   src/benchmark/portfolio.sh                                  20,000 customers with 50 events each
#   CUSTOMERS=1000000 EVENTS_EACH=10 KEEP=target/million src/benchmark/portfolio.sh   a million, and the folder stays
#
# A folder that is kept is filled once; JAVA_OPTIONS are given to the service, too. Needs curl and psql (Debian:
# postgresql-client).
set -euo pipefail
cd "$(dirname "$0")/../.."
source src/benchmark/lib.sh

customers=${CUSTOMERS:-20000}
each=${EVENTS_EACH:-50}
rounds=${ROUNDS:-3}
need curl psql

build
own_folder
start_service "$data" -Xmx512m ${JAVA_OPTIONS:-}

fill "$customers" "$each"

# run <what> <models>: a run as of a day later than the one before.
day=$(ask "select coalesce(max(as_of)::date - date '2026-11-21', 0) from placement")
run() {
    local service database answer rate
    day=$(( day + 1 ))
    settle
    service=$(ticks "$app")
    database=$(ticks $(postgres "$data"))
    answer=$(await_run "$(begin_run "{\"asOf\": \"$(date -u -d "2026-11-21 + $day days" +%FT00:00:00Z)\", \"models\": $2}")")
    [[ $(property evaluated "$answer") == "$customers" ]] || { echo "$answer" >&2; return 1; }
    rate=$(property customersPerSecond "$answer")
    awk -v what="$1" -v rate="$rate" -v n="$customers" -v service=$(( $(ticks "$app") - service )) \
        -v database=$(( $(ticks $(postgres "$data")) - database )) 'BEGIN {
            printf "%s: %d customers/s; processor time for a thousand: service %.2f s, PostgreSQL %.2f s\n",
                what, rate, service * 10 / n, database * 10 / n }'
}

echo "$customers customers with $each events each"
for (( round = 1; round <= rounds; round++ )); do
    run "two models, round $round" '["client-strata"]'
done
run "all models" '[]'
echo "resident memory of the service: $(ps -o rss= -p "$app" | awk '{ printf "%d MB", $1 / 1024 }')"
echo "in the database: $(ask "select pg_size_pretty(pg_database_size('postgres'))")"
