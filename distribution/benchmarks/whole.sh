#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Takes a record of 50,000 entries and 200 MB of originals along and into an empty installation, in the product as it
# ships: whole.sh EMPTY-WORK-FOLDER
# Needs `mvn package` before. Prints each figure as it is found; all of them are in WORK/result.json.
set -eu
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
. "$here/environment.sh"
mkdir -p "$1"
exec "$java" -Xmx256m -cp "$here/target/classes:$here/target/libraries/*" \
  org.healthstead.benchmarks.product.WholeRecordBenchmark "$product" "$1"
