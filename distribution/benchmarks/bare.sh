#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Runs the baseline import: bare.sh FOLDER-OF-BUNDLES EMPTY-WORK-FOLDER [DICTIONARY]
# Needs `mvn package` before. The result is one line of JSON in WORK/result.json.
set -eu
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
. "$here/environment.sh"
mkdir -p "$2"
exec "$java" -Xmx384m -XX:+UseG1GC --sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED \
  --add-modules jdk.incubator.vector \
  -Dderby.storage.pageCacheSize=2500 -Dderby.storage.logSwitchInterval=134217728 \
  -Dderby.storage.checkpointInterval=134217728 -Dderby.stream.error.file="$2/derby.log" \
  -cp "$here/target/classes:$here/target/libraries/*" org.healthstead.benchmarks.bare.BareImport "$1" "$2" "${3:--}"
