#!/usr/bin/env bash
# Makes the models again: `art.sh make [RESULT…]`, or compares a fresh set with the kept one: `art.sh check`.
# `art.sh hashes` only looks whether the kept models belong to the scripts and keep to their budget; it needs no Blender.
source "$(dirname "$0")/lib.sh"

build() {
    have blender || debian "making the models" blender
    local only=() scenes=() name log
    log=$(mktemp)
    # Elsewhere go the models alone; the stories and pictures of the postcards stay as they are.
    [[ $1 == "$root/assets/models" ]] || scenes=(--out "$1")
    for name in "${@:2}"; do only+=(--only "$name"); done
    if nice blender -b --factory-startup -P assets/art/build.py -- --out "$1" "${only[@]}" >"$log" 2>&1 &&
        { [[ ${#only[@]} -gt 0 && " ${*:2} " != *" people "* ]] ||
            nice blender -b --factory-startup -P assets/art/people/make.py -- --out "$1/people" >>"$log" 2>&1; } &&
        { [[ ${#only[@]} -gt 0 && " ${*:2} " != *" postcards "* ]] ||
            nice blender -b --factory-startup -P assets/art/postcards.py -- ${scenes[@]+"${scenes[@]}"} >>"$log" 2>&1; }; then
        grep -E '^[a-z/-]+\.glb: |^    [a-z]' "$log"
    else
        tail -n 30 "$log" >&2
        rm "$log"
        die "Blender could not make the models."
    fi
    rm "$log"
}

case ${1:-make} in
make)
    build "$root/assets/models" "${@:2}"
    python3 -B assets/art/count.py --most 3
    ;;
check)
    fresh=$(mktemp -d)
    trap 'rm -rf "$fresh"' EXIT
    build "$fresh" >/dev/null
    python3 -B assets/art/compare.py assets/models "$fresh"
    ;;
hashes)
    have python3 || debian "checking the models" python3
    python3 -B assets/art/check_hashes.py
    python3 -B assets/art/count.py --most 0
    ;;
*) die "art.sh knows make, check and hashes." ;;
esac
