# What the benchmarks that need a running service have in common: sourced by them, from the project's folder.

port=${PORT:-18080}
work=target/benchmark
server="http://127.0.0.1:$port"
app=
own=
trap finish EXIT

# finish: however a script ends, its service ends with it, and the folder that is its own goes.
finish() {
    stop_service
    [[ -z $own ]] || rm -rf "$own"
}

# own_folder: leaves in data the folder for the service's data: that of KEEP, which stays, or an empty one of its own.
own_folder() {
    data=${KEEP:-$work/data}
    if [[ -z ${KEEP:-} ]]; then
        own=$data
        rm -rf "$own"
    fi
}

# need <tool>…: ends where one of them is missing.
need() {
    local tool
    for tool in "$@"; do
        command -v "$tool" >/dev/null || { echo "$tool is missing" >&2; exit 1; }
    done
}

# build: the application, as it is measured; with BUILT, one that is there is taken as it is.
build() {
    [[ -e $work/quarkus-app/quarkus-run.jar && -n ${BUILT:-} ]] || ./mvnw -q -Pbenchmark package
}

# start_service <folder for its data> <options of java…>: returns when it is ready.
start_service() {
    local data=$1 began
    shift
    java "$@" -Dquarkus.http.host=127.0.0.1 -Dquarkus.http.port="$port" -Dnurture.database.directory="$data" \
        -jar "$work/quarkus-app/quarkus-run.jar" >"$work/service.log" &
    app=$!
    began=$SECONDS
    until ready; do
        kill -0 "$app" || { cat "$work/service.log" >&2; exit 1; }
        (( SECONDS - began < 300 )) || { echo "not ready within five minutes" >&2; exit 1; }
        sleep 0.05
    done
    export PGHOST=127.0.0.1 PGUSER=postgres PGDATABASE=postgres PGOPTIONS="-c client_min_messages=warning"
    PGPORT=$(sed -n 4p "$data/postgresql/postmaster.pid")
    export PGPORT
}

# Until the port is open nothing is begun to ask there: that would take a part of what a start may take.
ready() {
    { true <>"/dev/tcp/127.0.0.1/$port"; } 2>/dev/null && curl -sf -o /dev/null "$server/q/health/ready"
}

stop_service() {
    [[ -z $app ]] || kill "$app" 2>/dev/null || true
    wait "$app" 2>/dev/null || true
    app=
}

# ask <SQL>: what the database answers.
ask() {
    psql -qAtX -v ON_ERROR_STOP=1 -c "$1"
}

# property <name> <JSON>: the first text or number of that name.
property() {
    [[ $2 =~ \"$1\"\ *:\ *\"?([^\",}]*) ]] && echo "${BASH_REMATCH[1]}"
}

# begin_run <JSON>: asks for a run over the portfolio, and says where it is.
begin_run() {
    curl -sSf -o /dev/null -D - -H 'Content-Type: application/json' -d "$1" "$server/v1/portfolio/evaluations" |
        tr -d '\r' | sed -n 's/^[Ll]ocation: *\(https\?:\/\/[^/]*\)\?//p'
}

# await_run <where it is>: what it says of itself once it is done; ends where it does not get there, within two hours.
await_run() {
    local run began=$SECONDS
    until run=$(curl -sSf "$server$1") || exit 1; [[ $(property state "$run") == DONE ]]; do
        [[ $(property state "$run") =~ ^(QUEUED|RUNNING)$ ]] && (( SECONDS - began < 7200 )) ||
            { echo "the run is not done: $run" >&2; exit 1; }
        sleep 0.5
    done
    echo "$run"
}

# settle: what the database does by itself within a minute or two. Plans that were made while tables were small end.
settle() {
    ask 'vacuum analyze'
    ask checkpoint
}

# fill <customers> <events each>: with those of Population.java, unless they are there.
fill() {
    if [[ $(ask 'select count(*) from customer') != "$1" ]]; then
        java src/tools/Population.java "$1" "$2" csv |
            curl -sSf -o /dev/null -X POST -T - -H 'Content-Type: text/csv' "$server/v1/events"
        ask 'vacuum analyze'
    fi
}

# percentiles: of microseconds, one a line.
percentiles() {
    sort -n | awk '
        { micros[NR] = $1 }
        function at(share) { return micros[int((NR - 1) * share) + 1] / 1000 }
        END { printf "p50 %.1f ms, p99 %.1f ms, p99.9 %.1f ms\n", at(.5), at(.99), at(.999) }'
}

# timed <command…>: how many milliseconds it took.
timed() {
    local began
    began=$(date +%s%N)
    "$@" >/dev/null
    echo $(( ($(date +%s%N) - began) / 10**6 ))
}

# ticks <process…>: hundredths of a second of processor time that they have taken, and those of theirs that have ended.
ticks() {
    local process sum=0
    for process in "$@"; do
        [[ -e /proc/$process/stat ]] && (( sum += $(sed 's/.*) //' "/proc/$process/stat" | awk '{ print $12 + $13 + $14 + $15 }') ))
    done
    echo "$sum"
}

# postgres <folder for its data>: the postmaster and all that it has begun.
postgres() {
    local postmaster
    postmaster=$(head -1 "$1/postgresql/postmaster.pid")
    echo "$postmaster" $(ps -o pid= --ppid "$postmaster")
}
