#!/usr/bin/env bash
# Gives the Rust toolchain the standard library for wasm32-unknown-unknown.
#
#   wasm-std.sh [rustup] [debian] [archive]      the ways to try, in this order; all three without arguments
#
# rustup    the ordinary download
# debian    built in half a minute from Debian's rust-src of the same version, where there is no way to the download
# archive   unpacked from the file named by WASM32_STD_ARCHIVE
#
# A rebuilt library makes cargo compile every crate again, so nothing is touched while the target works.
source "$(dirname "$0")/lib.sh"

target=wasm32-unknown-unknown
sysroot=$(rustc --print sysroot)
version=$(rustc --version | cut -d' ' -f2)
home=$sysroot/lib/rustlib/$target
work=$(mktemp -d)
chmod 755 "$work" # apt downloads as its own user
link=
trap 'rm -rf "$work" "$home.new"; [ -z "$link" ] || rm -f "$link"' EXIT

works() {
    [ -d "$home/lib" ] || return 1
    echo 'fn main() { println!("{}", std::env::args().count()) }' >"$work/probe.rs"
    rustc --target "$target" -Clto=fat -o "$work/probe.wasm" "$work/probe.rs" >"$work/probe.log" 2>&1
}

# install_from FOLDER: its rlibs become the target's library, all at once.
install_from() {
    mkdir -p "$home.new/lib" && cp "$1"/*.rlib "$home.new/lib/" && rm -rf "$home" && mv "$home.new" "$home"
}

from_rustup() {
    have rustup || { note "There is no rustup."; return 1; }
    timeout 60 rustup target add "$target" >&2
}

# "URI KEYRING" of the machine's own Debian source: the first one for the installed release.
debian_source() {
    local codename
    codename=$(. /etc/os-release && echo "${VERSION_CODENAME:-}")
    local dir=/etc/apt keyring=/usr/share/keyrings/debian-archive-keyring.gpg
    find "$dir/sources.list" "$dir/sources.list.d" -type f \( -name '*.list' -o -name '*.sources' \) -exec awk \
        -v codename="$codename" -v keyring="$keyring" '
            function found(uri, key) { if (uri) { print uri, (key ~ /^\//) ? key : keyring; done = 1; exit } }
            function stanza() { if (deb && ours) found(uri, key); deb = ours = 0; uri = key = field = "" }
            FNR == 1 || NF == 0 { stanza() }
            /^[ \t]*#/ { next }
            $1 == "deb" {                            # one line: deb [options] URI suite components
                line = $0; sub(/^deb[ \t]+/, "", line); signed = ""
                if (match(line, /^\[[^]]*\]/)) {
                    options = substr(line, 2, RLENGTH - 2); line = substr(line, RLENGTH + 1)
                    if (match(options, /signed-by=[^ ,]+/)) signed = substr(options, RSTART + 10, RLENGTH - 10)
                }
                split(line, part, " ")
                if (part[2] == codename) found(part[1], signed)
                next
            }
            /^[A-Za-z-]+:/ { field = tolower($1); $1 = "" }   # stanzas of Name: value, the value may go on below
            { $0 = " " $0 " " }
            field == "types:" && / deb / { deb = 1 }
            field == "uris:" && !uri { uri = $1 }
            field == "suites:" && $0 ~ " " codename " " { ours = 1 }
            field == "signed-by:" && !key { key = $1 }
            END { if (!done) stanza() }' {} + 2>/dev/null | head -n 1
}

# Fetches Debian's rust-src of exactly our version into $work/src.
debian_rust_src() {
    have apt-get || { note "There is no apt-get."; return 1; }
    local uri keyring found
    read -r uri keyring < <(debian_source) || { note "The apt sources name no Debian archive."; return 1; }
    mkdir -p "$work/lists/partial" "$work/archives/partial" "$work/src"
    echo "deb [signed-by=$keyring] $uri trixie-backports main" >"$work/one.list"
    local options=(-q -oDir::Etc::sourcelist="$work/one.list" -oDir::Etc::sourceparts=- -oDir::State::lists="$work/lists"
        -oDir::Cache="$work" -oDir::Cache::archives="$work/archives" -oAcquire::Languages=none -oAPT::Sandbox::User="$(id -un)")
    timeout 300 apt-get "${options[@]}" update >&2 || return 1
    found=$(apt-cache "${options[@]}" madison rust-src | awk -v version="$version" -F' *[|] *' '
        index($2, version) == 1 && substr($2, length(version) + 1, 1) !~ /[0-9]/ { print $2; exit }')
    [ -n "$found" ] || { note "Debian has no rust-src $version any more."; return 1; }
    (cd "$work" && timeout 300 apt-get "${options[@]}" download "rust-src=$found" >&2) || return 1
    dpkg-deb -x "$work"/rust-src_*.deb "$work/src"
}

from_debian() {
    local place=$sysroot/lib/rustlib/src/rust source
    if [ ! -e "$place/library/Cargo.lock" ]; then
        debian_rust_src || return 1
        for source in "$work"/src/usr/src/*/; do [ ! -e "$source/library/Cargo.lock" ] || break; done
        [ -e "$source/library/Cargo.lock" ] || { note "The package holds no library sources."; return 1; }
        mkdir -p "$(dirname "$place")" && ln -sfn "$source" "$place" || return 1
        link=$place
    fi
    mkdir -p "$work/empty/src"
    : >"$work/empty/src/lib.rs"
    printf '[package]\nname = "empty"\nversion = "0.0.0"\nedition = "2024"\n[workspace]\n' >"$work/empty/Cargo.toml"
    # Fat LTO reads bitcode; the folder's name stays out of the result.
    local flags=(-Cembed-bitcode=yes "--remap-path-prefix=$work=/rustc" "--remap-path-prefix=$sysroot=/rustc"
        "--remap-path-prefix=${CARGO_HOME:-$HOME/.cargo}=/rustc")
    # Started from here, not from there: the folder decides which Rust rustup takes.
    env -u CARGO_ENCODED_RUSTFLAGS RUSTC_BOOTSTRAP=1 RUSTFLAGS="${flags[*]}" CARGO_TARGET_DIR="$work/out" \
        cargo build --release --manifest-path "$work/empty/Cargo.toml" --target "$target" \
        -Zbuild-std=std,panic_abort,proc_macro >&2 || return 1
    rm -f "$work/out/$target/release/deps"/libempty-*
    install_from "$work/out/$target/release/deps"
}

from_archive() {
    [ -n "${WASM32_STD_ARCHIVE:-}" ] || { note "WASM32_STD_ARCHIVE names no file."; return 1; }
    [ -r "$WASM32_STD_ARCHIVE" ] || { note "$WASM32_STD_ARCHIVE cannot be read."; return 1; }
    mkdir -p "$work/unpacked" && tar -xf "$WASM32_STD_ARCHIVE" -C "$work/unpacked" || return 1
    local one
    one=$(find "$work/unpacked" -name 'libstd-*.rlib' -print -quit)
    [ -n "$one" ] || { note "The archive holds no libstd."; return 1; }
    install_from "$(dirname "$one")"
}

if works; then exit 0; fi
[ $# -gt 0 ] || set -- rustup debian archive
for way; do
    say "Rust's library for the browser ($target, Rust $version): trying $way"
    if "from_$way" && works; then
        note "The target compiles and links."
        exit 0
    fi
    [ ! -s "$work/probe.log" ] || note "$(head -c 600 "$work/probe.log")"
    note "That did not work."
done
die "no way to a $target library for Rust $version. Set WASM32_STD_ARCHIVE to an archive of its rlibs."
