#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Measures what somebody waits for who reads while the worker process reads files that are made to take long:
# documents.sh EMPTY-WORK-FOLDER
# Needs `mvn package` before. Prints each figure as it is found; all of them are in WORK/result.json.
set -eu
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
. "$here/environment.sh"
mkdir -p "$1"
exec "$java" -Xmx256m -cp "$here/target/classes:$here/target/libraries/*" \
  org.healthstead.benchmarks.product.DocumentBenchmark "$product" "$1"
