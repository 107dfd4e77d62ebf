// SPDX-License-Identifier: Apache-2.0
package org.healthstead.api.json;

/**
 * Limits on what a hostile or broken text may cost. A value that exceeds one is refused with a {@link JsonException}.
 *
 * @param maxDepth objects and arrays nested in each other
 * @param maxStringLength UTF-16 units in one string
 * @param maxNumberLength characters in one number
 * @param maxNameLength UTF-16 units in one member name
 * @param maxValues objects, arrays and simple values together: each costs memory, however short it is
 * @param maxTextLength UTF-16 units in all names, strings and numbers together
 */
public record JsonLimits(
        int maxDepth, int maxStringLength, int maxNumberLength, int maxNameLength, int maxValues, int maxTextLength) {

    /**
     * For one FHIR resource. Allows an attachment of 24 million base64 characters and lists of hundreds of thousands of
     * references. At worst a value takes about 150 MB of memory.
     */
    public static final JsonLimits RESOURCE = new JsonLimits(100, 24_000_000, 100, 1_000, 1_000_000, 40_000_000);
}
