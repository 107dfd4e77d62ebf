// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.forms;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.CanonicalValue;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.Kinds;
import org.healthstead.api.record.Qualifier;
import org.healthstead.api.record.RecordContext;
import org.healthstead.api.record.SeriesPoint;
import org.healthstead.api.record.SeriesRules;

/**
 * What a form knows of numbers: how they compare, and those that the record has.
 *
 * @param kinds that tell what a body says
 * @param rules that know units
 * @param others the points of the record that have one of some codes, without those of the entry that is corrected
 */
public record RecordNumbers(Kinds kinds, SeriesRules rules, Function<Set<String>, List<SeriesPoint>> others) {

    private static final EntryId TYPED = new EntryId(new UUID(0, 0));

    /** What is measured in a body that is not saved yet. */
    List<SeriesPoint> points(JsonObject body) {
        return rules.points(TYPED, kinds.project(body, RecordContext.NONE));
    }

    /**
     * The number of the record that was measured closest in time, and can be compared.
     *
     * @param codes every code that means what was measured
     */
    Optional<SeriesPoint> closest(SeriesPoint typed, Set<String> codes) {
        Optional<String> unit = typed.canonical().map(CanonicalValue::unit);
        return others.apply(codes).stream()
                .filter(point -> point.date().isPresent() && unit.isPresent())
                .filter(point -> point.canonical().map(CanonicalValue::unit).equals(unit))
                .filter(point -> !point.qualifiers().contains(Qualifier.OTHER_SUBJECT))
                .min(Comparator.comparingLong(point -> distance(point, typed)));
    }

    /** Without a date of its own the newest is the closest. */
    private static long distance(SeriesPoint point, SeriesPoint typed) {
        return typed.date().isPresent() ? Math.abs(point.instant() - typed.instant()) : -point.instant();
    }
}
