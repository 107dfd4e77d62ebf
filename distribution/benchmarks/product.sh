#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Measures the product as it ships: product.sh FOLDER-OF-BUNDLES EMPTY-WORK-FOLDER [MOST-PEOPLE]
# Needs `mvn package` before. Prints each figure as it is found; all of them are in WORK/result.json.
set -eu
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
java=${HEALTHSTEAD_JAVA:-${JAVA_HOME:+$JAVA_HOME/bin/java}}
if [ -z "$java" ]; then
  java=$(ls -d /usr/lib/jvm/*/bin/java | sort -V | while read -r candidate; do
    "$candidate" -version 2>&1 | grep -qE '"(2[5-9]|[3-9][0-9])' && echo "$candidate"
  done | tail -n 1)
fi
[ -n "$java" ] || { echo "No JDK of at least 25 found: set HEALTHSTEAD_JAVA to its java." >&2; exit 2; }
product=$(find "$here/../assembly/target" -maxdepth 1 -type d -name 'healthstead-*' | head -n 1)
[ -n "$product" ] || { echo "No product found: run 'mvn package' first." >&2; exit 2; }
mkdir -p "$2"
exec "$java" -Xmx256m -cp "$here/target/classes:$here/target/libraries/*" \
  org.healthstead.benchmarks.product.ProductBenchmark "$product" "$1" "$2" "${3:-1000}"
