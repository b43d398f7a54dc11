#!/usr/bin/env bash
# Damages the shipped levels at random on every core and reads them: fuzz.sh [CASES]
#
# FUZZ_SEED names the first case; without it every run tries others.
source "$(dirname "$0")/lib.sh"

cases=${1:-40000}
first=${FUZZ_SEED:-$(date +%s)}
cores=$(nproc)
each=$(((cases + cores - 1) / cores))
.ci/setup.sh check
cargo test -q --no-default-features --test fuzz --no-run
say "$((each * cores)) cases from FUZZ_SEED=$first on; 10,000 take some minutes on one core"
runs=() bad=0
for core in $(seq 0 $((cores - 1))); do
    FUZZ_SEED=$((first + core * each)) FUZZ_CASES=$each cargo test -q --no-default-features --test fuzz -- --nocapture &
    runs+=($!)
done
for run in "${runs[@]}"; do wait "$run" || bad=1; done
[ "$bad" = 0 ] || die "a case failed; its seed and its files are named above."
note "Every case was endured."
