// SPDX-License-Identifier: Apache-2.0
package org.healthstead.api.search;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.healthstead.api.record.Category;
import org.healthstead.api.record.SourceId;

/**
 * Which entries of one record are counted or listed: those to which everything applies that is given. Immutable.
 *
 * @param categories any of these; empty for all
 * @param type this FHIR resource type, if given
 * @param source this source, if given
 * @param practitioner somebody who asked for it, did it or wrote it, if given: a name, or words of a name. A name that
 *     entries have exactly so, letter case aside, means these alone
 * @param text words as in {@link SearchQuery#text}; blank for all
 */
public record RecordFilter(
        Set<Category> categories,
        Optional<String> type,
        Optional<SourceId> source,
        Optional<String> practitioner,
        String text) {

    /** The whole record. */
    public static final RecordFilter ALL =
            new RecordFilter(Set.of(), Optional.empty(), Optional.empty(), Optional.empty(), "");

    public RecordFilter {
        categories = Set.copyOf(categories);
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(source, "source");
        practitioner = practitioner.map(String::strip).filter(name -> !name.isEmpty());
        text = text.strip();
    }

    /** True when nothing is left out. */
    public boolean isAll() {
        return equals(ALL);
    }

    /** Of any category and type. */
    public RecordFilter ofAnyKind() {
        return new RecordFilter(Set.of(), Optional.empty(), source, practitioner, text);
    }

    /** From any source. */
    public RecordFilter fromAnySource() {
        return new RecordFilter(categories, type, Optional.empty(), practitioner, text);
    }

    /** By anybody. */
    public RecordFilter byAnybody() {
        return new RecordFilter(categories, type, source, Optional.empty(), text);
    }
}
