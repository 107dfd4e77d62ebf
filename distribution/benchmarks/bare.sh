#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Runs the baseline import: bare.sh FOLDER-OF-BUNDLES EMPTY-WORK-FOLDER [DICTIONARY]
# Needs `mvn package` before. The result is one line of JSON in WORK/result.json.
set -eu
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
java=${HEALTHSTEAD_JAVA:-${JAVA_HOME:+$JAVA_HOME/bin/java}}
if [ -z "$java" ]; then
  java=$(ls -d /usr/lib/jvm/*/bin/java | sort -V | while read -r candidate; do
    "$candidate" -version 2>&1 | grep -qE '"(2[5-9]|[3-9][0-9])' && echo "$candidate"
  done | tail -n 1)
fi
[ -n "$java" ] || { echo "No JDK of at least 25 found: set HEALTHSTEAD_JAVA to its java." >&2; exit 2; }
mkdir -p "$2"
exec "$java" -Xmx384m -XX:+UseG1GC --sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED \
  --add-modules jdk.incubator.vector \
  -Dderby.storage.pageCacheSize=2500 -Dderby.storage.logSwitchInterval=134217728 \
  -Dderby.storage.checkpointInterval=134217728 -Dderby.stream.error.file="$2/derby.log" \
  -cp "$here/target/classes:$here/target/libraries/*" org.healthstead.benchmarks.bare.BareImport "$1" "$2" "${3:--}"
