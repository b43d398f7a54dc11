#!/usr/bin/env bash
# Opens the game; where there is no display the robot plays the first level and leaves pictures.
source "$(dirname "$0")/lib.sh"

if [ "$(uname)" != Linux ] || [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    .ci/setup.sh play
    say "Building the game (the first time takes about 20 minutes, later seconds)"
    cargo build --bin postcard-bank
    say "Opening the game"
    exec "$game" play "$@"
fi

out=$root/tour/robot
say "There is no display here (neither DISPLAY nor WAYLAND_DISPLAY is set)."
note "Instead the robot plays the first level on an invisible screen; pictures and a summary go to"
note "  $out"
.ci/setup.sh robot
say "Building the game (the first time takes about 20 minutes, later seconds)"
cargo build --bin postcard-bank
rm -rf "$out"
mkdir -p "$out"
say "The robot plays"
result=0
timeout 280 xvfb-run -a -s "-screen 0 1280x720x24" "$game" play --robot --out "$out" "$@" || result=$?
if [ "$result" = 124 ]; then
    note "Drawing takes too long on this machine: the robot plays on without pictures."
    level=first-visit before=
    for word; do [ "$before" != --level ] || level=$word; before=$word; done
    result=0
    "$game" walk "$level" >"$out/summary.txt" || result=$?
fi
say "What it left in $out:"
ls -1 "$out" >&2
exit "$result"
