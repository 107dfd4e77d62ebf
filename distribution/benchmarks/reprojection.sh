#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Measures how fast lines are made anew by other rules, and pages meanwhile: reprojection.sh COPY-OF-HOME ACCOUNT REQUESTS-PER-SECOND KILLS
# The home is one that an earlier release's product.sh has left (WORK/home); its account is `measured`. Needs `mvn package` before.
set -eu
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
. "$here/environment.sh"
exec "$java" -Xmx128m -cp "$here/target/classes:$here/target/libraries/*" \
  org.healthstead.benchmarks.product.ReprojectionBenchmark "$product" "$@"
