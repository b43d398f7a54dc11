#!/usr/bin/env bash
# Builds the browser version and serves it to this machine only: serve.sh [PORT]
source "$(dirname "$0")/lib.sh"

port=${1:-8080}
[[ $port =~ ^[0-9]{1,5}$ ]] || die "PORT=$port: a number is expected."
.ci/web.sh game
exec node web/serve.mjs --dir web/dist --port "$port"
