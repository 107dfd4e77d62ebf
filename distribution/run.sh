#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Builds the product when nothing is built or a source is newer, then runs it in the foreground:
#   sh distribution/run.sh [--home DIR] [--listen HOST:PORT] ...
set -eu

root=$(CDPATH='' cd -- "$(dirname "$0")/.." && pwd -P)
target=$root/distribution/assembly/target

built() {
    for archive in "$target"/healthstead-*.tar.gz; do
        if [ -f "$archive" ] && [ -x "${archive%.tar.gz}/bin/healthstead" ]; then
            echo "$archive"
            return
        fi
    done
}

sources_newer_than() {
    find "$root/pom.xml" "$root/.mvn" "$root/bundles" "$root/config" "$root/plugins-sdk" "$root/distribution" \
        \( -name target -o -path "$root/distribution/itests" -o -path "$root/distribution/benchmarks" \) -prune \
        -o -type f -newer "$1" -print | head -n 1
}

archive=$(built)
if [ -z "$archive" ] || [ -n "$(sources_newer_than "$archive")" ]; then
    if ! command -v mvn >/dev/null; then
        echo "Building Healthstead needs Maven 3.8 or newer and found none. Install it, for example: apt install maven" >&2
        exit 5
    fi
    echo "Building Healthstead (the first time this takes a few minutes) ..." >&2
    mkdir -p "$target"
    started=$target/run-started
    touch "$started"
    (cd "$root" && mvn -q -B package -Dmaven.test.skip=true -pl distribution/assembly -am) >&2
    archive=$(built)
    # The time that counts is when the build began: a source that was saved meanwhile is newer.
    touch -r "$started" "$archive"
fi

exec "${archive%.tar.gz}/bin/healthstead" start "$@"
