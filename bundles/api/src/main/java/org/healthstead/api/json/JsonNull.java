// SPDX-License-Identifier: Apache-2.0
package org.healthstead.api.json;

/** JSON {@code null}. FHIR uses it as a placeholder in arrays of primitive values. */
public enum JsonNull implements Json {
    NULL;

    @Override
    public String toString() {
        return "null";
    }
}
