#!/usr/bin/env bash
# How fast the packaged application answers over HTTP: one evaluation against an answer made before,
# latency at a fixed rate, NDJSON. Builds it, starts it on the loopback, ends it; some three minutes in all.
#
#   src/benchmark/load.sh
#
# Needs wrk, h2load (Debian: nghttp2-client) and curl. The load generator takes its share of the same cores.
set -euo pipefail
cd "$(dirname "$0")/../.."

source src/benchmark/lib.sh

seconds=${SECONDS_EACH:-8}
customers=${CUSTOMERS:-100000}
rate=${RATE:-1000}
facts=src/benchmark/requests/facts.json
need wrk h2load curl

build
own_folder
start_service "$data"

# ---- One customer a request ----
# per_second <path>: answers a second; whatever fails ends the run.
per_second() {
    local result
    result=$(wrk -t1 -c16 -d"${seconds}s" -s src/benchmark/post.lua "$server$1" -- "$facts" | sed -n 's/^result //p')
    [[ ${result##* } == 0 ]] || { echo "$1: ${result##* } requests failed" >&2; return 1; }
    echo "${result%% *}"
}

# better <name> <figure>: keeps the best that was measured under a name.
declare -A best
better() {
    (( $2 <= ${best[$1]:-0} )) || best[$1]=$2
}

# All take turns. Two rounds warm up; of the others the better one counts.
for round in 1 2 3 4; do
    for explain in none summary; do
        ready=$(per_second "/benchmark/ready-made?explain=$explain")
        evaluated=$(per_second "/v1/evaluations?explain=$explain")
        if (( round > 2 )); then
            better "ready $explain" "$ready"
            better "evaluated $explain" "$evaluated"
        fi
    done
done
for explain in none summary; do
    evaluated=${best["evaluated $explain"]} ready=${best["ready $explain"]}
    echo "explain=$explain: $evaluated evaluations/s over HTTP, $(( 100 * evaluated / ready )) % of $ready ready-made answers/s"
done

# ---- Latency ----
h2load --h1 -c8 --rps=$(( rate / 8 )) -n $(( rate * seconds )) -d "$facts" -H 'content-type: application/json' \
    --log-file="$work/latency.tsv" "$server/v1/evaluations?explain=summary" >"$work/h2load.log"
echo "at $rate requests/s, explain=summary: $(cut -f3 "$work/latency.tsv" | percentiles)"
rm "$work/latency.tsv"

# ---- Many customers a request ----
yes "$(tr -d '\n' <"$facts")" 2>/dev/null | head -n "$customers" >"$work/customers.ndjson" || true
for explain in none summary; do
    fastest=0
    for round in 1 2; do
        took=$({ curl -sSf -X POST -T "$work/customers.ndjson" -H 'Content-Type: application/x-ndjson' --max-time 300 \
            -w '%{stderr}%{time_total}' "$server/v1/evaluations?explain=$explain" | grep -c '"receipt"' >"$work/answered"; } 2>&1)
        [[ $(<"$work/answered") == "$customers" ]] || { echo "answered $(<"$work/answered") of $customers" >&2; exit 1; }
        speed=$(awk -v n="$customers" -v s="$took" 'BEGIN { printf "%d", n / s }')
        (( speed <= fastest )) || fastest=$speed
    done
    echo "NDJSON, explain=$explain: $fastest customers/s"
done
rm "$work/customers.ndjson" "$work/answered"
