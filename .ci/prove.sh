#!/usr/bin/env bash
# Lets the robot live many lives of each level with physics, on every core: prove.sh [SEEDS] [LEVEL…]
source "$(dirname "$0")/lib.sh"

.ci/setup.sh play
say "Building the game (the first time takes about 20 minutes, later seconds)"
cargo build --bin postcard-bank
say "Each life takes seconds of a core; each level says how far it is"
exec "$game" prove --seeds "${1:-100}" "${@:2}"
