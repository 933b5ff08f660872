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

port=${PORT:-18090}
kills=${KILLS:-10}
customers=${CUSTOMERS:-20000}
as_of=2026-06-01T00:00:00Z
server="http://127.0.0.1:$port"

for tool in curl psql; do
    command -v "$tool" >/dev/null || { echo "$tool is missing" >&2; exit 1; }
done

./mvnw -q -DskipTests package
work=$(mktemp -d)
app=
trap 'end_service; rm -rf "$work"' EXIT

# start_service <folder>: starts it with the database in that folder, and waits until it is ready.
start_service() {
    java -Xmx512m -Dquarkus.http.host=127.0.0.1 -Dquarkus.http.port="$port" -Dnurture.database.directory="$1" \
        -Dnurture.rules.cache-directory="$work/compiled" -jar target/quarkus-app/quarkus-run.jar >>"$work/service.log" 2>&1 &
    app=$!
    local began=$SECONDS
    until curl -sf -o /dev/null "$server/q/health/ready"; do
        kill -0 "$app" || { tail -50 "$work/service.log" >&2; exit 1; }
        (( SECONDS - began < 120 )) || { echo "not ready within two minutes" >&2; exit 1; }
        sleep 0.1
    done
}

kill_service() {
    kill -KILL "$app"
    wait "$app" 2>/dev/null || true
}

end_service() {
    [[ -n $app ]] || return 0
    kill "$app" 2>/dev/null && wait "$app" 2>/dev/null || true
    app=
}

# ask <folder> <sql>: asks the database that runs in a folder.
ask() {
    psql -qAtX -h 127.0.0.1 -p "$(sed -n 4p "$1/postgresql/postmaster.pid")" -U postgres -d postgres -c "$2"
}

# pause: between 0.2 and 3.2 seconds.
pause() {
    sleep "$(awk -v r=$RANDOM 'BEGIN { print 0.2 + 3 * r / 32768 }')"
}

load() {
    curl -sS --max-time 600 -X POST -T "$work/events.ndjson" -H 'Content-Type: application/x-ndjson' "$server/v1/events"
}

begin_run() {
    curl -sSf -o /dev/null -D - -H 'Content-Type: application/json' \
        -d "{\"asOf\": \"$as_of\", \"models\": [\"trust-ladder\", \"client-strata\"]}" \
        "$server/v1/portfolio/evaluations" | tr -d '\r' | sed -n 's/^[Ll]ocation: *\(https\?:\/\/[^/]*\)\?//p'
}

state_of() {
    curl -sSf "$server$1" | sed -n 's/.*"state" *: *"\([A-Z]*\)".*/\1/p'
}

await() {
    local began=$SECONDS
    until [[ $(state_of "$1") == DONE ]]; do
        (( SECONDS - began < 600 )) || { echo "the run is not done within ten minutes: $(curl -sS "$server$1")" >&2; exit 1; }
        sleep 0.5
    done
}

# What the load and the run leave behind, without ids and instants that differ from run to run.
events_left() {
    ask "$1" "select count(*), count(distinct customer_id), sum(hashtextextended(e::text, 0)) from event e"
}
placements_left() {
    ask "$1" "select count(*), sum(hashtextextended(concat_ws('|', customer_id, model, stage, rank, previous, movement,
        since, highest, as_of, slips_on, slips_to, worth), 0)) from placement"
}
moves_left() {
    ask "$1" "select count(*), sum(hashtextextended(concat_ws('|', customer_id, model, as_of, from_stage, to_stage,
        movement), 0)) from placement_move"
}
decisions_left() {
    ask "$1" "select count(*), count(distinct customer_id) from decision"
}
everything_left() {
    echo "events $(events_left "$1"), placements $(placements_left "$1"), moves $(moves_left "$1"), decisions $(decisions_left "$1")"
}

java src/tools/Population.java "$customers" 10 >"$work/events.ndjson"

# ---- Undisturbed ----
start_service "$work/undisturbed"
load >/dev/null
await "$(begin_run)"
expected=$(everything_left "$work/undisturbed")
end_service

# ---- Killed while it loads ----
for (( i = 1; i <= kills; i++ )); do
    start_service "$work/killed"
    load >/dev/null 2>&1 &
    client=$!
    pause
    kill_service
    wait "$client" || true
done
start_service "$work/killed"
echo "killed $kills times while loading: $(ask "$work/killed" 'select count(*) from event') events stored before all were sent again"
load >/dev/null

# ---- Killed while it evaluates ----
run=$(begin_run)
for (( i = 1; i <= kills; i++ )); do
    pause
    kill_service
    start_service "$work/killed"
    echo "killed $i times while evaluating: $(ask "$work/killed" 'select count(*) from decision') decisions"
done
await "$run"
left=$(everything_left "$work/killed")
end_service

echo "undisturbed: $expected"
echo "killed:      $left"
[[ $left == "$expected" ]] && echo "nothing lost, nothing twice" || { echo "they differ" >&2; exit 1; }
