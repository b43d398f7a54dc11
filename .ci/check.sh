#!/usr/bin/env bash
# Checks level files; needs no Bevy: check.sh PATH…
source "$(dirname "$0")/lib.sh"

.ci/setup.sh check
exec cargo run -q --no-default-features --bin postcard-bank -- check "$@"
