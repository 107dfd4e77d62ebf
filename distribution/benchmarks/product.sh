#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Measures the product as it ships: product.sh FOLDER-OF-BUNDLES EMPTY-WORK-FOLDER [MOST-PEOPLE]
# Needs `mvn package` before. Prints each figure as it is found; all of them are in WORK/result.json.
set -eu
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
. "$here/environment.sh"
mkdir -p "$2"
exec "$java" -Xmx256m -cp "$here/target/classes:$here/target/libraries/*" \
  org.healthstead.benchmarks.product.ProductBenchmark "$product" "$1" "$2" "${3:-1000}"
