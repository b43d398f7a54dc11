#!/usr/bin/env bash
# Figures: CPU per tick of the headless game, the rules alone, what the hall costs to draw, then the browser build beside the bare one (web/dist-bare).
source "$(dirname "$0")/lib.sh"

.ci/setup.sh test
say "CPU per tick while the robot walks, as a ratio to the same app with an empty level"
cargo bench --profile dev --bench tick

say "The rules alone: twenty years of a full life, orders a second"
cargo bench --no-default-features --bench rules

say "What the hall costs to draw (README has the budgets)"
cargo build --bin postcard-bank
pictures=$(mktemp -d)
for quality in high low; do
    note "quality $quality"
    "$game" tour --only lobby --quality "$quality" --out "$pictures" 2>/dev/null | grep draws | sed "s|^$pictures/|      |" >&2
done
rm -rf "$pictures"

.ci/web.sh game
.ci/web.sh bare
say "The browser build (A) beside the bare one (B)"
NODE_PATH=$root/tests/browser/node_modules node .ci/web-metrics.mjs --dir web/dist --vs web/dist-bare --brotli \
    --query "bench=route1" --runs 5 --seconds 20 --driver playwright "$@"
