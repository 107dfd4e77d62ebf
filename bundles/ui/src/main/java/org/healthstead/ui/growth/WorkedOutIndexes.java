// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.growth;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.healthstead.api.access.Caller;
import org.healthstead.api.knowledge.GrowthMeasure;
import org.healthstead.api.record.PersonId;
import org.healthstead.api.record.Series;
import org.healthstead.api.record.SeriesId;
import org.healthstead.api.record.SeriesPoint;
import org.healthstead.api.record.SeriesQuery;
import org.healthstead.ui.api.Addresses;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.HtmlComponent;
import org.healthstead.ui.api.PartialDateLabel;
import org.healthstead.ui.api.QuantityLabel;
import org.healthstead.ui.context.UiServices;

/**
 * The newest body mass indexes that no report gives, beside the weights, heights and indexes that reports do. They are
 * apart from all that is reported, and each says of what it is made.
 */
public final class WorkedOutIndexes extends HtmlComponent {

    private static final Set<GrowthMeasure> MEASURES =
            EnumSet.of(GrowthMeasure.WEIGHT, GrowthMeasure.HEIGHT, GrowthMeasure.BODY_MASS_INDEX);

    /** So many of the newest weights are looked at. */
    private static final int MOST_WEIGHTS = 200;

    private static final int MOST_SHOWN = 5;

    private final transient List<WorkedOutIndex> indexes;

    private WorkedOutIndexes(String id, List<WorkedOutIndex> indexes) {
        super(id);
        this.indexes = indexes;
        setVisible(!indexes.isEmpty());
    }

    /** @param point one of the series on whose page it stands; not there on pages of other things */
    public static WorkedOutIndexes of(
            String id, PersonId person, SeriesPoint point, UiServices services, Caller caller) {
        boolean isOfThem = GrowthMeasures.of(point, services.analytes().find())
                .filter(MEASURES::contains)
                .isPresent();
        return new WorkedOutIndexes(id, isOfThem ? newest(person, services, caller) : List.of());
    }

    private static List<WorkedOutIndex> newest(PersonId person, UiServices services, Caller caller) {
        Map<GrowthMeasure, List<SeriesId>> series = new EnumMap<>(GrowthMeasure.class);
        for (Series each : services.series().list(person, caller).series()) {
            GrowthMeasures.of(each.latest(), services.analytes().find())
                    .ifPresent(measure -> series.computeIfAbsent(measure, key -> new ArrayList<>())
                            .add(each.id()));
        }
        if (!series.containsKey(GrowthMeasure.WEIGHT) || !series.containsKey(GrowthMeasure.HEIGHT)) {
            return List.of();
        }
        List<SeriesPoint> weights = new ArrayList<>();
        LocalDate first = LocalDate.MIN;
        for (SeriesId id : series.get(GrowthMeasure.WEIGHT)) {
            List<SeriesPoint> some =
                    services.series().points(SeriesQuery.of(person, id).limit(MOST_WEIGHTS), caller);
            weights.addAll(some);
            first = some.size() < MOST_WEIGHTS ? first : later(first, some);
        }
        return WorkedOutIndex.of(
                        weights,
                        since(first, series.get(GrowthMeasure.HEIGHT), person, services, caller),
                        since(
                                first,
                                series.getOrDefault(GrowthMeasure.BODY_MASS_INDEX, List.of()),
                                person,
                                services,
                                caller))
                .stream()
                .limit(MOST_SHOWN)
                .toList();
    }

    /** The first day of which every weight was read: the one after the oldest of those that were. */
    private static LocalDate later(LocalDate first, List<SeriesPoint> some) {
        LocalDate whole = some.stream()
                .flatMap(point -> point.date().flatMap(GrowthValues::day).stream())
                .min(LocalDate::compareTo)
                .map(oldest -> oldest.plusDays(1))
                .orElse(LocalDate.MIN);
        return whole.isAfter(first) ? whole : first;
    }

    private static List<SeriesPoint> since(
            LocalDate first, List<SeriesId> series, PersonId person, UiServices services, Caller caller) {
        List<SeriesPoint> points = new ArrayList<>();
        for (SeriesId id : series) {
            SeriesQuery all = SeriesQuery.of(person, id);
            points.addAll(services.series().points(first.equals(LocalDate.MIN) ? all : all.since(first), caller));
        }
        return points;
    }

    @Override
    protected void write(Html html) {
        html.open("header").element("h2", null, messages().get("growth.made")).close();
        html.element("p", "small mute gap-xs", messages().get("growth.made.how"));
        html.open("ul", "class", "entries");
        indexes.forEach(index -> row(html, index));
        html.close();
    }

    private void row(Html html, WorkedOutIndex index) {
        html.open("li", "class", "entry").open("span", "class", "what");
        html.link(
                Addresses.entry(index.weight().entry()),
                PartialDateLabel.day(index.day().atStartOfDay(), getLocale()));
        html.element("span", null, WorkedOutWords.parts(index, messages())).close();
        html.open("span", "class", "val");
        QuantityLabel.write(html, index.shown(), WorkedOutIndex.unit(), false, getLocale());
        html.close().close();
    }
}
