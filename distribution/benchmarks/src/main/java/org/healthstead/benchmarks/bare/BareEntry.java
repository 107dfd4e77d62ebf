// SPDX-License-Identifier: Apache-2.0
package org.healthstead.benchmarks.bare;

/**
 * One entry on its way through the baseline.
 *
 * @param id 16 bytes, time-ordered
 * @param type FHIR resource type
 * @param date clinical date as text, or null
 * @param code first code, or null
 * @param status or null
 * @param title first display or text, or null
 * @param identity 16 bytes, keyed hash of the source's id
 * @param text every readable string, for the index
 * @param body compressed and sealed JSON
 * @param sealedTitle sealed title
 */
record BareEntry(
        byte[] id,
        String type,
        String date,
        String code,
        String status,
        String title,
        byte[] identity,
        String text,
        byte[] body,
        byte[] sealedTitle) {}
