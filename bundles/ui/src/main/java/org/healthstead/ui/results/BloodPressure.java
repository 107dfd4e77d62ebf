// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.results;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.healthstead.api.access.Caller;
import org.healthstead.api.record.Analytes;
import org.healthstead.api.record.CanonicalValue;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.Qualifier;
import org.healthstead.api.record.Series;
import org.healthstead.api.record.SeriesPoint;
import org.healthstead.api.record.SeriesQuery;
import org.healthstead.ui.context.UiServices;

/**
 * The upper and the lower values of a blood pressure: two series that are measured as one.
 *
 * @param uppers systolic ones, newest first
 * @param lowers diastolic ones, newest first
 */
record BloodPressure(List<SeriesPoint> uppers, List<SeriesPoint> lowers) {

    /** Codes of the parts: HL7 FHIR R4 (4.0.1), profile bp. */
    private static final String UPPER = "http://loinc.org|8480-6";

    private static final String LOWER = "http://loinc.org|8462-4";

    /**
     * @param points of a series
     * @return empty for a series that is none of the two, and where the other one is not there
     */
    static Optional<BloodPressure> of(UiServices services, SeriesView view, List<SeriesPoint> points, Caller caller) {
        Optional<Analytes> analytes = services.analytes().find();
        SeriesPoint first = points.getFirst();
        boolean isUpper = is(first, UPPER, analytes);
        if (!isUpper && !is(first, LOWER, analytes)) {
            return Optional.empty();
        }
        return services.series().list(view.person(), caller).series().stream()
                .filter(each -> is(each.latest(), isUpper ? LOWER : UPPER, analytes) && isAlike(each.latest(), first))
                .max(Comparator.comparingInt(Series::count))
                .map(each -> services.series().points(SeriesQuery.of(view.person(), each.id()), caller))
                .filter(others -> !others.isEmpty())
                .map(others -> isUpper ? new BloodPressure(points, others) : new BloodPressure(others, points));
    }

    private static boolean is(SeriesPoint point, String token, Optional<Analytes> analytes) {
        Optional<String> own = point.isComponent() ? point.componentCode() : point.code();
        return analytes.flatMap(known -> known.of(token))
                .filter(analyte -> own.filter(analyte.codes()::contains).isPresent())
                .isPresent();
    }

    private static boolean isAlike(SeriesPoint one, SeriesPoint other) {
        return one.type().equals(other.type())
                && one.canonical().isPresent()
                && one.canonical()
                        .map(CanonicalValue::unit)
                        .equals(other.canonical().map(CanonicalValue::unit))
                && one.qualifiers().contains(Qualifier.OTHER_SUBJECT)
                        == other.qualifiers().contains(Qualifier.OTHER_SUBJECT);
    }

    /** The lower value of each upper one: of the same entry, one after the other. */
    Map<SeriesPoint, SeriesPoint> pairs() {
        Map<EntryId, List<SeriesPoint>> left = new HashMap<>();
        lowers.forEach(point ->
                left.computeIfAbsent(point.entry(), entry -> new ArrayList<>(1)).add(point));
        Map<SeriesPoint, SeriesPoint> pairs = new HashMap<>();
        for (SeriesPoint upper : uppers) {
            List<SeriesPoint> ofEntry = left.getOrDefault(upper.entry(), List.of());
            if (!ofEntry.isEmpty()) {
                pairs.put(upper, ofEntry.removeFirst());
            }
        }
        return pairs;
    }
}
