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

# With physics a few lives of every level, without it many: all of them end, and care pays.
lives() {
    local bad=0
    "$game" prove --seeds 2 || bad=1
    "$game" prove --seeds 100 --without-bodies || bad=1
    return "$bad"
}

# The browser side goes on beside the native stages, in target folders of its own: linking it takes one core for minutes.
aside= words=
trap '[ -z "$aside" ] || kill -- "-$aside" 2>/dev/null || true; [ -z "$words" ] || rm -rf "$words"' EXIT

# apart NAME COMMAND…: a stage whose words and result go to files.
apart() {
    local name=$1 started=$SECONDS result=ok
    shift
    "$@" >"$words/$name" 2>&1 || result=FAILED
    echo "$((SECONDS - started)) $result" >"$words/$name.result"
    [ "$result" = ok ]
}

start_browser_side() {
    words=$(mktemp -d)
    set -m # a process group of its own, so that it ends with this script
    { apart "web build" .ci/web.sh game as-linked && apart "browser tests" node tests/browser/run.mjs; } </dev/null &
    aside=$!
    set +m
    note "The browser build begins now, the browser tests follow it; their words come at the end."
}

wait_for_browser_side() {
    wait "$aside" || true # each of its stages has said how it ended
    aside=
}

browser_results() {
    local name took result
    for name in "web build" "browser tests"; do
        took=0 result="not run"
        [ ! -e "$words/$name.result" ] || read -r took result <"$words/$name.result"
        times+=("$(printf '%-44s %5d s  %s' "  $name, beside the others" "$took" "$result")")
        [ "$result" = ok ] || failed+=("$name")
        [ ! -e "$words/$name" ] || { say "$name: $result after $took s"; tail -n 200 "$words/$name" >&2; }
    done
}

stage "set-up" .ci/setup.sh "$([ "$what" = quick ] && echo quick || echo test)" || finish
[ "$what" = quick ] || start_browser_side
stage "format" cargo fmt --check || true
stage "lint without Bevy" cargo clippy --no-default-features --all-targets -- -D warnings || true
stage "tests without Bevy" cargo test --no-default-features || true
stage "models, their scripts and budgets" .ci/art.sh hashes || true
stage "lint" cargo clippy --all-targets -- -D warnings || true
if stage "native build" cargo build --bin postcard-bank; then
    # Not the examples, which the lint reads; documentation is tested without Bevy.
    stage "native tests" cargo test --tests || true
    stage "check of the levels" "$game" check levels --strict || true
    stage "robot's lives in every level" lives || true
fi
if [ "$what" != quick ]; then
    stage "browser side (what was left of it)" wait_for_browser_side
    browser_results
fi
finish
