#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Measures the slope of a series, beside a list of all slopes that is sorted: trend.sh
# Needs `mvn package` before. Prints a line of JSON for each length.
set -eu
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
. "$here/environment.sh"
exec "$java" -Xmx256m -cp "$here/target/classes:$here/target/libraries/*" org.healthstead.benchmarks.goals.TrendBenchmark
