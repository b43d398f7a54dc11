#!/usr/bin/env bash
# Builds the browser version: web.sh game into web/dist, web.sh bare (the floor that figures are compared with) into web/dist-bare.
source "$(dirname "$0")/lib.sh"

what=${1:-game}
case $what in
    game) choose=(--bin postcard-bank) file=postcard-bank.wasm ;;
    bare) choose=(--example bare) file=examples/bare.wasm ;;
    *) die "usage: web.sh [game|bare]" ;;
esac
.ci/setup.sh web

say "Compiling for the browser: $what (the last step, linking, takes minutes)"
cargo build --profile web --target wasm32-unknown-unknown "${choose[@]}"

say "Writing the JavaScript side"
bindgen=$cache/bindgen/$what
rm -rf "$bindgen"
wasm-bindgen --target web --no-typescript --remove-name-section --remove-producers-section \
    --out-dir "$bindgen" "$CARGO_TARGET_DIR/wasm32-unknown-unknown/web/$file"

if [ "$what" = game ]; then
    node web/build.mjs --wasm "$bindgen" --out web/dist
else
    rm -rf web/dist-bare && mkdir -p web/dist-bare
    cp "$bindgen"/* web/dist-bare/
    mkdir -p web/dist-bare/assets && cp -r assets/fonts web/dist-bare/assets/ && rm -f web/dist-bare/assets/fonts/*.py
    cat >web/dist-bare/index.html <<'HTML'
<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>bare</title>
<link rel="icon" href="data:,">
<style>html, body { margin: 0; height: 100%; } canvas { display: block; }</style>
<script type="module">import start from "./bare.js"; start();</script>
</html>
HTML
fi
