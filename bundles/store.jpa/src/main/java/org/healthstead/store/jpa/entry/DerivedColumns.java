// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.entry;

import org.healthstead.api.record.Category;

/**
 * The columns of ENTRY that follow from the body by the rules of its kind; all can be made again. 0 means none in
 * numbers.
 *
 * @param rules {@link org.healthstead.api.record.Kinds#number} by which they were made; 0 for rules that no catalogue
 *     has
 * @param category code
 * @param accessCategory code
 * @param confidential marked as restricted
 * @param current so now, as far as the source says
 * @param sortKey local seconds since 1970, or {@link #UNDATED}
 * @param codeKey keyed hash of the first coding
 * @param status FHIR status unless it is too long; may be null
 * @param practitioner keyed hash of the reference
 * @param line sealed line
 */
public record DerivedColumns(
        int rules,
        int category,
        int accessCategory,
        boolean confidential,
        boolean current,
        long sortKey,
        long codeKey,
        String status,
        long practitioner,
        byte[] line) {

    /** Entries without a date come last. */
    public static final long UNDATED = Long.MIN_VALUE;

    /** Whether lists leave it out unless they are asked for more. */
    boolean background() {
        return !Category.ofCode(category).isClinical();
    }
}
