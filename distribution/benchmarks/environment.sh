# SPDX-License-Identifier: Apache-2.0
# Read by the other scripts, which set `here`: finds `java`, a JDK of at least 25, and the unpacked `product`.
java=${HEALTHSTEAD_JAVA:-${JAVA_HOME:+$JAVA_HOME/bin/java}}
if [ -z "$java" ]; then
  java=$(ls -d /usr/lib/jvm/*/bin/java | sort -V | while read -r candidate; do
    "$candidate" -version 2>&1 | grep -qE '"(2[5-9]|[3-9][0-9])' && echo "$candidate"
  done | tail -n 1)
fi
[ -n "$java" ] || { echo "No JDK of at least 25 found: set HEALTHSTEAD_JAVA to its java." >&2; exit 2; }
product=$(find "$here/../assembly/target" -maxdepth 1 -type d -name 'healthstead-*' | head -n 1)
[ -n "$product" ] || { echo "No product found: run 'mvn package' first." >&2; exit 2; }
