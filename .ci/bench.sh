#!/usr/bin/env bash
# Figures: CPU per tick of the headless game, then the browser build beside the bare one (web/dist-bare).
source "$(dirname "$0")/lib.sh"

.ci/setup.sh test
say "CPU per tick while the robot walks, as a ratio to the same app with an empty level"
cargo bench --profile dev --bench tick

.ci/web.sh game
.ci/web.sh bare
say "The browser build (A) beside the bare one (B)"
NODE_PATH=$root/tests/browser/node_modules node .ci/web-metrics.mjs --dir web/dist --vs web/dist-bare --brotli \
    --query "bench=route1" --runs 5 --seconds 20 --driver playwright "$@"
