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

# One test compares with a script in Python; where there is none it is skipped and says so.
if [ "$(uname -s)" = Linux ] && ! command -v python3 >/dev/null 2>&1; then
    install="apt-get install -y --no-install-recommends python3"
    if [ "$(id -u)" -eq 0 ]; then
        { apt-get update -qq && $install >/dev/null; } || true
    elif command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; then
        { sudo apt-get update -qq && sudo $install >/dev/null; } || true
    fi
    command -v python3 >/dev/null 2>&1 \
        || echo "python3 is missing: run  sudo apt-get install -y python3" >&2
fi

part "build" swift build --build-tests "${flags[@]}"
part "tests" swift test --skip-build "${flags[@]}"

echo "== time of each part"
sort -n "$times"
