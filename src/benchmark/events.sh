#!/usr/bin/env bash
# How fast events are loaded, against COPY of the same rows by psql into the same tables of the same embedded
# PostgreSQL. The two take turns, with empty tables each time. Builds the application, starts it on the loopback with a
# heap of 512 MB and a folder of its own, ends it, and removes the folder.
#
#   src/benchmark/events.sh                                               100,000 events of 10,000 customers, three rounds
#   CUSTOMERS=1000000 ROUNDS=1 KEEP=target/million src/benchmark/events.sh   ten million, and the folder stays
#
# Needs curl and psql (Debian: postgresql-client).
set -euo pipefail
cd "$(dirname "$0")/../.."
source src/benchmark/lib.sh

customers=${CUSTOMERS:-10000}
each=${EVENTS_EACH:-10}
rounds=${ROUNDS:-3}
need curl psql

build
own_folder
start_service "$data" -Xmx512m

java src/tools/Population.java "$customers" "$each" >"$work/events.ndjson"
java src/tools/Population.java "$customers" "$each" csv >"$work/events.csv"
events=$(wc -l <"$work/events.ndjson")

# load <file> <content type>: by the service. Every line has to be accepted.
load() {
    curl -sSf -X POST -T "$1" -H "Content-Type: $2" "$server/v1/events" >"$work/load.json"
    grep -q "\"accepted\":$events," "$work/load.json" || { cat "$work/load.json" >&2; return 1; }
}

copy() {
    psql -qX -v ON_ERROR_STOP=1 -c "\\copy customer from '$work/customer.copy'" -c "\\copy event from '$work/event.copy'"
}

empty() {
    ask "truncate customer cascade; checkpoint"
}

best_of() {
    (( $2 == 0 || $1 < $2 )) && echo "$1" || echo "$2"
}

ndjson=0 csv=0 copied=0
for (( round = 1; round <= rounds; round++ )); do
    empty
    ndjson=$(best_of "$(timed load "$work/events.ndjson" application/x-ndjson)" $ndjson)
    if (( round == 1 )); then
        psql -qX -c "\\copy (select * from customer order by id) to '$work/customer.copy'" \
            -c "\\copy (select * from event order by customer_id, at) to '$work/event.copy'"
    fi
    empty
    csv=$(best_of "$(timed load "$work/events.csv" text/csv)" $csv)
    empty
    copied=$(best_of "$(timed copy)" $copied)
done
# rate <what> <milliseconds>
rate() {
    echo "$1: $(( events * 1000 / $2 )) events/s, $(( 100 * copied / $2 )) % of COPY by psql"
}
echo "$events events of $customers customers"
rate COPY "$copied"
rate NDJSON "$ndjson"
rate CSV "$csv"
rate "NDJSON once more, all of it known" "$(timed curl -sSf -X POST -T "$work/events.ndjson" -H 'Content-Type: application/x-ndjson' "$server/v1/events")"
echo "in the database: $(ask "select pg_size_pretty(pg_database_size('postgres'))")"
rm "$work"/events.* "$work"/*.copy "$work/load.json"
