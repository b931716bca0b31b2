#!/usr/bin/env bash
# Builds everything and runs every test; prints the time of each part, slowest last.
# `--release` builds optimised, for the sizes of `make soak`.
set -eu
cd "$(dirname "$0")/.."

configuration=debug
[ "${1:-}" = --release ] && configuration=release
export HANSARD_BINARY="${PWD}/.build/${configuration}/hansard"
flags=(-c "$configuration")
[ "$configuration" = release ] && flags+=(-Xswiftc -enable-testing)

times=$(mktemp)
trap 'rm -f "$times"' EXIT
part() {
    local name=$1 start=$SECONDS
    shift
    echo "== $name"
    "$@"
    echo "$((SECONDS - start)) s  $name" >>"$times"
}

part "build" swift build --build-tests "${flags[@]}"
part "tests" swift test --skip-build "${flags[@]}"

echo "== time of each part"
sort -n "$times"
