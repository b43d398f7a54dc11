#!/usr/bin/env bash
# Builds the browser version and serves it to this machine only: serve.sh [PORT]
source "$(dirname "$0")/lib.sh"

.ci/web.sh game
exec node web/serve.mjs --dir web/dist --port "${1:-8080}"
