#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Measures the timeline of a person with 100,000 entries in the product as it ships: lifetime.sh EMPTY-WORK-FOLDER
# Needs `mvn package` before. Prints each figure as it is found; all of them are in WORK/result.json.
set -eu
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
. "$here/environment.sh"
mkdir -p "$1"
exec "$java" -Xmx256m -cp "$here/target/classes:$here/target/libraries/*" \
  org.healthstead.benchmarks.product.LifetimeBenchmark "$product" "$1"
