// SPDX-License-Identifier: Apache-2.0
package org.healthstead.api.json;

/**
 * What a hostile or broken text may cost. A value beyond a limit is refused with a {@link JsonException}.
 *
 * @param maxDepth nested objects and arrays
 * @param maxStringLength UTF-16 units in one string
 * @param maxNumberLength characters in one number
 * @param maxNameLength UTF-16 units in one member name
 */
public record JsonLimits(int maxDepth, int maxStringLength, int maxNumberLength, int maxNameLength) {

    /** For one FHIR resource: attachments up to 24 million base64 characters. */
    public static final JsonLimits RESOURCE = new JsonLimits(100, 24_000_000, 100, 1_000);
}
