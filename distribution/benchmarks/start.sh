#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Measures starts on a home folder with records, up to a signed-in timeline: seconds and CPU seconds, the variants in turn.
#   start.sh HOME ACCOUNT PASSWORD-FILE ROUNDS VARIANT...
# A variant is a name with variables of the start script: 'no cache:HEALTHSTEAD_START_CACHE=off'. A value may have blanks; several variables
# are separated by commas. Needs `mvn package` before. On a loaded machine compare CPU seconds only.
set -eu
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
. "$here/environment.sh"
exec "$java" -Xmx128m -cp "$here/target/classes:$here/target/libraries/*" \
  org.healthstead.benchmarks.product.StartBenchmark "$product" "$@"
