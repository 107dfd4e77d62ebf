#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Makes the files of the demonstration anew: make.sh WORKDIR. Needs Maven, a JDK and Python 3; see README.md.
set -eu
here=$(CDPATH='' cd -- "$(dirname "$0")" && pwd -P)
work=$1
mkdir -p "$work"
cp "$here/pom.xml" "$here/synthea.properties" "$work"
(cd "$work" && mvn -q -B dependency:build-classpath -Dmdep.outputFile=cp.txt)

# Everything that could vary is pinned: seeds of people and clinicians, both dates, one thread, one time zone.
synthea() {
    "${JAVA:-java}" -Xmx4g -Duser.timezone=UTC -cp "$(cat "$work/cp.txt")" App -s "$2" -cs "$2" \
        -r 20260101 -e 20260101 -p 10 -c "$work/synthea.properties" --exporter.baseDirectory="$work/$1/" \
        -g "$3" -a "$4" Massachusetts
}
synthea mother 2026 F 41-45
synthea father 2027 M 43-47
synthea child 2028 F 14-17
synthea grandfather 2029 M 70-76

out=$here/../main/resources/org/healthstead/demo
mkdir -p "$out"
python3 "$here/household.py" "$out" \
    helen="$(ls "$work"/mother/fhir/Caren429_*.json)" daniel="$(ls "$work"/father/fhir/Lenard338_*.json)" \
    clara="$(ls "$work"/child/fhir/Maybelle917_*.json)" walter="$(ls "$work"/grandfather/fhir/Esteban536_*.json)"
