# shellcheck shell=bash
# What every script here shares: where things are kept, how they speak, how packages are asked for.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cache=${XDG_CACHE_HOME:-$HOME/.cache}/postcard-bank
tools=$cache/tools
export CARGO_TARGET_DIR=${CARGO_TARGET_DIR:-$cache/target}
mkdir -p "$tools"
cd "$root"
game=$CARGO_TARGET_DIR/debug/postcard-bank
PATH=$tools/bin:$PATH

say() { printf '\033[1m==> %s\033[0m\n' "$*" >&2; }
note() { printf '    %s\n' "$*" >&2; }
die() { printf '\033[1mStopped: %s\033[0m\n' "$*" >&2; exit 1; }
have() { command -v "$1" >/dev/null 2>&1; }

# Version of a crate in Cargo.lock.
locked() { awk -v name="$1" '$1 == "name" && $3 == "\"" name "\"" { getline; gsub(/"/, "", $3); print $3; exit }' Cargo.lock; }

is_installed() { [ "$(dpkg-query -W -f='${db:Status-Status}' "$1" 2>/dev/null)" = installed ]; }

# debian WHY PACKAGE…: installs what is missing, or stops with the line to type.
debian() {
    local why=$1 package missing=() as_root=()
    shift
    have dpkg-query || { note "This is not Debian: $why needs what Debian calls $*."; return 0; }
    for package; do is_installed "$package" || missing+=("$package"); done
    [ ${#missing[@]} -gt 0 ] || return 0
    say "Installing Debian packages ($why): ${missing[*]}"
    if [ "$(id -u)" != 0 ]; then
        if have sudo && { [ -t 0 ] || sudo -n true 2>/dev/null; }; then
            as_root=(sudo)
        else
            note "This needs root. Type:"
            note "  su -c 'apt-get update && apt-get install --no-install-recommends ${missing[*]}'"
            die "Debian packages are missing."
        fi
    fi
    local apt=("${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -q -y -o DPkg::Lock::Timeout=300)
    "${apt[@]}" update >&2 || note "apt-get update failed; trying with the lists that are there."
    "${apt[@]}" install --no-install-recommends "${missing[@]}" >&2 ||
        die "apt-get could not install: ${missing[*]}"
}
