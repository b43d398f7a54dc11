#!/usr/bin/env bash
# Runs the tests and says how long each stage took: test.sh (everything) or test.sh quick (native lint and tests only).
source "$(dirname "$0")/lib.sh"

what=${1:-all}
times=() failed=()

# stage NAME COMMAND…: runs one stage; a failed one does not keep the others from being tried.
stage() {
    local name=$1 started=$SECONDS result=ok
    shift
    say "$name"
    "$@" || { result=FAILED; failed+=("$name"); }
    times+=("$(printf '%-44s %5d s  %s' "$name" $((SECONDS - started)) "$result")")
    note "$name: $result after $((SECONDS - started)) s"
    [ "$result" = ok ]
}

finish() {
    say "Stages"
    printf '    %s\n' "${times[@]}" >&2
    note "$(printf '%-44s %5d s' total "$SECONDS")"
    [ ${#failed[@]} -eq 0 ] || die "failed: $(printf '%s; ' "${failed[@]}" | sed 's/; $//')"
    say "Everything passed."
    exit 0
}

shipped_levels() {
    grep -v '^ *//' levels/index.ron | grep -o '"[^"]*"' | tr -d '"' |
        while read -r id; do [ ! -e "levels/$id/level.ron" ] || echo "$id"; done
}

walk_all() {
    local id count=0 bad=0
    for id in $(shipped_levels); do
        count=$((count + 1))
        note "walk $id"
        "$game" walk "$id" || bad=1
    done
    [ "$count" -gt 0 ] || { note "levels/index.ron names no level."; return 1; }
    return "$bad"
}

# The browser build is one long step on one core at its end, so it runs beside the native tests.
web= web_log=$cache/web-build.log
start_web() {
    note "The browser build begins now and goes on beside the next stages; its words go to $web_log"
    set -m # a process group of its own, so that it ends with this script
    { result=0; started=$SECONDS; .ci/web.sh game || result=$?; echo "The browser build took $((SECONDS - started)) s."
        exit "$result"; } >"$web_log" 2>&1 </dev/null &
    web=$!
    set +m
}
trap '[ -z "$web" ] || kill -- "-$web" 2>/dev/null || true' EXIT

web_result() {
    local result=0
    wait "$web" || result=$?
    web=
    if [ "$result" = 0 ]; then tail -n 3 "$web_log" >&2; else cat "$web_log" >&2; fi
    return "$result"
}

stage "set-up" .ci/setup.sh "$([ "$what" = quick ] && echo quick || echo test)" || finish
stage "format" cargo fmt --check || true
stage "art" .ci/art.sh hashes || true
stage "lint without Bevy" cargo clippy --no-default-features --all-targets -- -D warnings || true
stage "tests without Bevy" cargo test --no-default-features || true
stage "lint" cargo clippy --all-targets -- -D warnings || true
built=yes
stage "native build" cargo build --bin postcard-bank || built=
[ "$what" = quick ] || start_web
if [ -n "$built" ]; then
    stage "native tests" cargo test || true
    stage "check of the levels" "$game" check levels --strict || true
    stage "robot's walk through every level" walk_all || true
fi
if [ "$what" != quick ] && stage "web build (what was left of it)" web_result; then
    stage "browser tests" node tests/browser/run.mjs || true
fi
finish
