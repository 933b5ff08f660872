#!/usr/bin/env bash
# How fast single customers are evaluated and recorded over HTTP, against plain inserts of the very same decisions by
# JDBC, one transaction each, over as many connections, into the same embedded PostgreSQL. The two take turns; the first
# round is four times as long and warms up, of the others the better one counts. Told besides is what a thousand cost in
# processor time. Then where customers stand is asked for, of another one each time, at a fixed rate. Builds the
# application, starts it on the loopback with a heap of 512 MB and a folder of its own, ends it, and removes the folder.
#
#   src/benchmark/records.sh                                         4,000 customers with 20 events each, three rounds
#   CUSTOMERS=1000000 KEEP=target/million src/benchmark/records.sh   in the folder that portfolio.sh has filled
#
# A folder that is kept is filled once; JAVA_OPTIONS are given to the service, too. Needs wrk, h2load (Debian:
# nghttp2-client), curl and psql (postgresql-client).
set -euo pipefail
cd "$(dirname "$0")/../.."
source src/benchmark/lib.sh

customers=${CUSTOMERS:-4000}
each=${EVENTS_EACH:-20}
connections=${CONNECTIONS:-8}
rounds=${ROUNDS:-3}
seconds=${SECONDS_EACH:-15}
rate=${RATE:-200}
need wrk h2load curl psql

build
own_folder
start_service "$data" -Xmx512m ${JAVA_OPTIONS:-}
fill "$customers" "$each"

# ---- Record ----
driver=("$work"/quarkus-app/lib/main/org.postgresql.postgresql-*.jar)
coproc inserts { java -cp "$work/classes:${driver[0]}" org.nurtureadvisor.evaluation.decision.PlainInserts \
    "jdbc:postgresql://$PGHOST:$PGPORT/$PGDATABASE?user=$PGUSER" "$connections"; }

# inserted <line>: what PlainInserts answers to it.
inserted() {
    local answer
    echo "$1" >&"${inserts[1]}"
    read -r answer <&"${inserts[0]}"
    echo "$answer"
}

# per_thousand <hundredths of a second> <count>: seconds.
per_thousand() {
    awk -v ticks="$1" -v n="$2" 'BEGIN { printf "%.2f s", ticks * 10 / n }'
}

# at_work <command…>: does it, and leaves in service and database what processor time they took meanwhile.
at_work() {
    service=$(ticks "$app") database=$(ticks $(postgres "$data"))
    "$@"
    service=$(( $(ticks "$app") - service )) database=$(( $(ticks $(postgres "$data")) - database ))
}

# evaluate <seconds>: as of instants after the last one evaluated.
evaluate() {
    local from
    from=$(ask "select extract(epoch from greatest(max(as_of), '2026-11-20') + interval '1 day')::bigint from placement")
    read -r evaluated answered failed < <(wrk -t1 -c"$connections" -d"$1s" -s src/benchmark/evaluations.lua \
        "$server" -- "$customers" "$from" | sed -n 's/^result //p')
}

insert() {
    took=$(inserted all)
}

best_evaluated=0 best_plain=0
for (( round = 1; round <= rounds; round++ )); do
    last=$(ask 'select id from decision order by id desc limit 1')
    settle
    at_work evaluate $(( round == 1 ? 4 * seconds : seconds ))
    there=$(inserted "${last:-00000000-0000-0000-0000-000000000000}")
    (( answered > 0 && failed == 0 && there >= answered )) ||
        { echo "$answered answers, $failed failures, $there recorded" >&2; exit 1; }
    echo "round $round: $evaluated evaluations/s; processor time for a thousand: service" \
        "$(per_thousand $service "$there"), PostgreSQL $(per_thousand $database "$there")"
    settle
    at_work insert
    plain=$(( there * 1000 / took ))
    echo "round $round: $plain plain inserts/s; processor time for a thousand: PostgreSQL $(per_thousand $database "$there")"
    if (( round > 1 )); then
        (( evaluated <= best_evaluated )) || best_evaluated=$evaluated
        (( plain <= best_plain )) || best_plain=$plain
    fi
done
exec {inserts[1]}>&-
echo "$best_evaluated evaluations/s recorded, $(( 100 * best_evaluated / best_plain )) % of $best_plain plain inserts/s"

# ---- Read ----
# read_placements <requests a second> <how many>: of another customer each time. All connections of one h2load ask for
# the same in turn, so each has an h2load of its own; they begin one after the other, so that they do not ask at the same
# moments.
read_placements() {
    local uris clients=() rate=$1 requests=$2
    rm -f "$work"/placements.*
    ask "select '$server/v1/customers/' || customer_id || '/placements' from placement where model = 'client-strata'
        order by random() limit $requests" >"$work/placements.uris"
    split -n "r/$connections" "$work/placements.uris" "$work/placements.uris."
    for uris in "$work"/placements.uris.*; do
        h2load --h1 -c1 --rps="$(awk -v r="$rate" -v c="$connections" 'BEGIN { print r / c }')" \
            -n $(( requests / connections )) -i "$uris" --log-file="$uris.tsv" >/dev/null &
        clients+=($!)
        sleep "$(awk -v r="$rate" 'BEGIN { print 1 / r }')"
    done
    wait "${clients[@]}"
}

read_placements $(( 5 * rate )) $(( 20 * rate * seconds ))  # warms up
at_work read_placements "$rate" $(( rate * seconds ))
asked=$(cat "$work"/placements.uris.*.tsv | wc -l)
(( $(cut -f2 "$work"/placements.uris.*.tsv | grep -cx 200) == asked )) || { echo "not all placements were told" >&2; exit 1; }
echo "placements at $rate requests/s: $(cut -f3 "$work"/placements.uris.*.tsv | percentiles); processor time for a" \
    "thousand: service $(per_thousand $service "$asked"), PostgreSQL $(per_thousand $database "$asked")"
rm "$work"/placements.*
