// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.series;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.healthstead.api.record.CanonicalValue;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.Projection;
import org.healthstead.api.record.Quantity;
import org.healthstead.api.record.SeriesObstacle;
import org.healthstead.api.record.SeriesPoint;
import org.healthstead.api.record.SeriesRules;
import org.healthstead.contracts.fixture.TestKinds;

/**
 * The rules of another release.
 *
 * @param withComponents whether parts of a result have points
 * @param prefix of the names of series: keys are made of them
 */
record ChangedRules(boolean withComponents, String prefix) implements SeriesRules {

    ChangedRules(boolean withComponents) {
        this(withComponents, "");
    }

    @Override
    public Set<String> types() {
        return TestKinds.series().types();
    }

    @Override
    public List<SeriesPoint> points(EntryId entry, Projection line) {
        return TestKinds.series().points(entry, line).stream()
                .filter(point -> withComponents || !point.isComponent())
                .map(this::renamed)
                .toList();
    }

    private SeriesPoint renamed(SeriesPoint point) {
        return prefix.isEmpty()
                ? point
                : SeriesPoint.of(point.entry(), point.ordinal())
                        .series(prefix + point.series(), point.seriesCode())
                        .kind(point.type(), point.category())
                        .title(point.title(), point.code())
                        .component(point.component(), point.componentCode())
                        .date(point.date())
                        .number(point.quantity().orElseThrow(), point.canonical())
                        .build();
    }

    @Override
    public Optional<CanonicalValue> comparable(SeriesPoint point, Quantity other) {
        return TestKinds.series().comparable(point, other);
    }

    @Override
    public Optional<SeriesObstacle> obstacle(SeriesPoint leading, SeriesPoint other) {
        return TestKinds.series().obstacle(leading, other);
    }

    @Override
    public int certainty(SeriesPoint point) {
        return TestKinds.series().certainty(point);
    }

    @Override
    public Set<String> codes(String seriesCode) {
        return TestKinds.series().codes(seriesCode);
    }

    @Override
    public Set<String> sharedCodes() {
        return TestKinds.series().sharedCodes();
    }

    @Override
    public int number() {
        return TestKinds.series().number() + (withComponents ? 1 : 2) + prefix.hashCode();
    }
}
