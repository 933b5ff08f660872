#!/usr/bin/env bash
# How long a start takes, from java -jar to ready, its embedded PostgreSQL included, and how much processor time: with all
# models compiled before, with two models from source, with all from source; each without and with an archive of classes
# that a start before has left. Builds the application, starts it on the loopback with folders of its own, ends it, and
# removes the folders.
#
#   src/benchmark/start.sh              three starts of each kind
#   ROUNDS=5 src/benchmark/start.sh     five
#
# Needs curl.
set -euo pipefail
cd "$(dirname "$0")/../.."
source src/benchmark/lib.sh

rounds=${ROUNDS:-3}
folder=$work/start
data=$folder/data
compiled=$folder/compiled
need curl

build
own=$folder
rm -rf "$folder"
mkdir -p "$folder"

# Two models, and what every model reads. Contradictions are left out, and guardrails that ask for a topic: they name what
# only the other models have, and so do their words.
cp -r rules "$folder/rules"
(
    cd "$folder/rules"
    for model in */model.yaml; do
        case ${model%/*} in
            trust-ladder | client-strata | intimacy-*) ;;
            *) rm -r "${model%/*}" ;;
        esac
    done
    rm guardrails/contradictions*.drl guardrails/de.yaml
    for file in guardrails/*.drl; do
        awk '
            /^rule / { rule = ""; inside = 1 }
            !inside { print; next }
            { rule = rule $0 "\n" }
            /^end/ { inside = 0; if (rule !~ /topic/) printf "%s", rule }' "$file" >"$file.plain"
        mv "$file.plain" "$file"
    done
)

# start <options of java…>
start() {
    start_service "$data" -Dnurture.rules.cache-directory="$compiled" "$@"
}

# measure <what> <command before each start> <options of java…>
measure() {
    local what=$1 before=$2 round took="" spent="" began
    shift 2
    for (( round = 1; round <= rounds; round++ )); do
        $before
        began=$(date +%s%N)
        start "$@"
        took+=" $(( ($(date +%s%N) - began) / 10**6 ))"
        spent+=" $(( 10 * $(ticks "$app") ))"
        stop_service
    done
    echo "$what: ready after$took ms; processor time of the service$spent ms"
}

forget() {
    rm -rf "$compiled"
}

# The first start makes the database, which the others find.
start
stop_service

measure_all() {
    measure "all models compiled before$1" true "${@:2}"
    measure "two models from source$1" forget "${@:2}" -Dnurture.rules.directory="$folder/rules"
    measure "all models from source$1" forget "${@:2}"
}

measure_all ""

# A start that compiles all models leaves an archive of all classes that any start needs.
if (( $(java -XshowSettings:properties -version 2>&1 | sed -n 's/.*java.specification.version = //p') < 25 )); then
    leave=-XX:ArchiveClassesAtExit take=-XX:SharedArchiveFile
else
    leave=-XX:AOTCacheOutput take=-XX:AOTCache
fi
forget
start "$leave=$folder/classes"
stop_service
measure_all ", with an archive" "$take=$folder/classes"
