#!/usr/bin/env bash
# Whether anything is lost or done twice when the service is killed: SIGKILL at random moments, ten times in the midst
# of a bulk load and ten times in the midst of a portfolio run. Then everything is sent again, and the whole is compared
# with what the same load and run leave behind undisturbed. Some ten minutes.
#
#   src/benchmark/faults.sh
#
# Builds the service and runs it on the loopback, with databases of its own in a temporary folder, and removes them.
# Needs curl and psql (Debian: postgresql-client).
set -euo pipefail
cd "$(dirname "$0")/../.."
source src/benchmark/lib.sh

kills=${KILLS:-10}
customers=${CUSTOMERS:-20000}
as_of=2026-06-01T00:00:00Z
need curl psql

build
folder=$(mktemp -d)
own=$folder

# start <name>: the service, with the database of that name.
start() {
    start_service "$folder/$1" -Xmx512m
}

kill_service() {
    kill -KILL "$app"
    wait "$app" 2>/dev/null || true
}

# pause: between 0.2 and 3.2 seconds.
pause() {
    sleep "$(awk -v r=$RANDOM 'BEGIN { print 0.2 + 3 * r / 32768 }')"
}

load() {
    curl -sS --max-time 600 -X POST -T "$folder/events.ndjson" -H 'Content-Type: application/x-ndjson' "$server/v1/events"
}

evaluate() {
    begin_run "{\"asOf\": \"$as_of\", \"models\": [\"trust-ladder\", \"client-strata\"]}"
}

# What the load and the run leave behind, without ids and instants that differ from run to run.
everything_left() {
    echo "events $(ask "select count(*), count(distinct customer_id), sum(hashtextextended(e::text, 0)) from event e")"
    echo "placements $(ask "select count(*), sum(hashtextextended(concat_ws('|', customer_id, model, stage, rank, previous,
        movement, since, highest, as_of, slips_on, slips_to, worth, currency), 0)) from placement")"
    echo "moves $(ask "select count(*), sum(hashtextextended(concat_ws('|', customer_id, model, as_of, from_stage, to_stage,
        movement), 0)) from placement_move")"
    echo "decisions $(ask "select count(*), count(distinct customer_id), sum(hashtextextended(concat_ws('|', customer_id,
        as_of, release, explain, md5(given)), 0)) from decision")"
}

java src/tools/Population.java "$customers" 10 >"$folder/events.ndjson"

# ---- Undisturbed ----
start undisturbed
load >/dev/null
await_run "$(evaluate)" >/dev/null
expected=$(everything_left)
stop_service

# ---- Killed while it loads ----
for (( i = 1; i <= kills; i++ )); do
    start killed
    load >/dev/null 2>&1 &
    client=$!
    pause
    kill_service
    wait "$client" || true
done
start killed
echo "killed $kills times while loading: $(ask 'select count(*) from event') events stored before all were sent again"
load >/dev/null

# ---- Killed while it evaluates ----
run=$(evaluate)
for (( i = 1; i <= kills; i++ )); do
    pause
    kill_service
    start killed
    echo "killed $i times while evaluating: $(ask 'select count(*) from decision') decisions"
done
await_run "$run" >/dev/null
left=$(everything_left)
stop_service

printf '%s\n' "--- undisturbed" "$expected" "--- killed" "$left"
[[ $left == "$expected" ]] && echo "nothing lost, nothing twice" || { echo "they differ" >&2; exit 1; }
