#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Measures what somebody waits for who types a blood pressure, alone and while a file is imported, and who prints a
# summary, in the product as it ships: forms.sh EMPTY-WORK-FOLDER
# Needs `mvn package` before. Prints each figure as it is found; all of them are in WORK/result.json.
set -eu
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
. "$here/environment.sh"
mkdir -p "$1"
exec "$java" -Xmx256m -cp "$here/target/classes:$here/target/libraries/*" \
  org.healthstead.benchmarks.product.FormBenchmark "$product" "$1"
