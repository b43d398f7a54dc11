#!/usr/bin/env bash
# Lets the robot play one level without a window: walk.sh LEVEL [--seed N] [--strategy careful|careless]
source "$(dirname "$0")/lib.sh"

.ci/setup.sh play
say "Building the game (the first time takes about 20 minutes, later seconds)"
cargo build --bin postcard-bank
exec "$game" walk "$@"
