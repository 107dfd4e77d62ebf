#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Measures the baseline and the product, one after the other, on the same bundles: run.sh FOLDER-OF-BUNDLES EMPTY-WORK-FOLDER
# Needs `mvn package` before, and a machine that does nothing else. Results: WORK/baseline/result.json, WORK/product/result.json.
set -eu
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
sh "$here/bare.sh" "$1" "$2/baseline" \
  "$here/../../bundles/store.jpa/src/main/resources/org/healthstead/store/jpa/body/fhir-1.dict"
sh "$here/product.sh" "$1" "$2/product"
# The first one in the file is the whole run's; the windows follow.
rate() {
  grep -o '"entriesPerSecond":[0-9]*' "$1" | head -n 1 | tr -dc '0-9'
}
baseline=$(rate "$2/baseline/result.json")
product=$(rate "$2/product/result.json")
echo "entries per second: product $product, baseline $baseline, ratio $(awk "BEGIN { printf \"%.2f\", $product / $baseline }")"
