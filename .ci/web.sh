#!/usr/bin/env bash
# Builds the browser version: web.sh game [as-linked] into web/dist, web.sh bare (the floor that figures are compared with)
# into web/dist-bare. What is served is the smaller of the program as it was linked and as wasm-opt has ordered it.
source "$(dirname "$0")/lib.sh"

what=${1:-game}
case $what in
    game) choose=(--bin postcard-bank) file=postcard-bank.wasm ;;
    bare) choose=(--example bare) file=examples/bare.wasm ;;
    *) die "usage: web.sh [game|bare] [as-linked]" ;;
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
    worked_over=()
    # Measured with wasm-opt 132 on 35.5 MB (brotli 5,882 kB): -Oz makes them 29.2 MB but brotli 5,963 kB, in 7 minutes;
    # reading and writing alone 5,880 kB; functions in the order of their names, so that likes lie together, 5,831 kB.
    if [ "${2:-}" != as-linked ]; then
        if .ci/setup.sh wasm-opt; then
            say "Putting the functions in the order of their names (wasm-opt, half a minute)"
            named=$cache/bindgen/named
            rm -rf "$named"
            wasm-bindgen --target web --no-typescript --out-dir "$named" "$CARGO_TARGET_DIR/wasm32-unknown-unknown/web/$file"
            # The features that Rust uses by itself.
            wasm-opt --enable-bulk-memory --enable-bulk-memory-opt --enable-nontrapping-float-to-int --enable-sign-ext \
                --enable-mutable-globals --enable-reference-types --enable-multivalue --enable-call-indirect-overlong \
                --reorder-functions-by-name --strip-debug --strip-producers --strip-target-features \
                "$named/postcard-bank_bg.wasm" -o "$named/ordered.wasm"
            worked_over=(--or "$named/ordered.wasm")
        else
            note "Going on without wasm-opt: the program is about one part in a hundred larger."
        fi
    fi
    node web/build.mjs --wasm "$bindgen" "${worked_over[@]}" --out web/dist
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
