#!/usr/bin/env bash
# Sees to what a build needs: liblmdb-dev (installed when missing) and Swift 6.2 or later.
set -eu

oldest_major=6
oldest_minor=2

if ! command -v swift >/dev/null 2>&1; then
    echo "swift is missing: install Swift $oldest_major.$oldest_minor or later from https://www.swift.org/install/linux/" >&2
    exit 1
fi
version=$(swift --version 2>/dev/null | sed -n 's/.*Swift version \([0-9][0-9]*\.[0-9][0-9]*\).*/\1/p' | head -n 1)
major=${version%%.*}
minor=${version#*.}
if [ -z "$version" ] || [ "$major" -lt "$oldest_major" ] \
    || { [ "$major" -eq "$oldest_major" ] && [ "$minor" -lt "$oldest_minor" ]; }; then
    echo "swift ${version:-of an unknown version} is too old: install $oldest_major.$oldest_minor or later from https://www.swift.org/install/linux/" >&2
    exit 1
fi

if [ "$(uname -s)" = Linux ] && [ ! -e /usr/include/lmdb.h ]; then
    install="apt-get install -y --no-install-recommends liblmdb-dev pkg-config"
    if [ "$(id -u)" -eq 0 ]; then
        apt-get update -qq && $install >/dev/null
    elif command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; then
        sudo apt-get update -qq && sudo $install >/dev/null
    else
        echo "liblmdb-dev is missing: run  sudo apt-get install -y liblmdb-dev pkg-config" >&2
        exit 1
    fi
fi
