// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.results;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.healthstead.api.access.Caller;
import org.healthstead.api.record.Analyte;
import org.healthstead.api.record.Series;
import org.healthstead.api.record.SeriesPoint;
import org.healthstead.ui.context.UiServices;

/**
 * Results of the same thing that cannot be compared with a series: said in words, or in another unit.
 *
 * @param shown the series
 */
record OtherSeries(ShownSeries shown, List<Series> series) {

    static OtherSeries read(ShownSeries shown, UiServices services, Caller caller) {
        PlainName names = PlainName.of(services);
        Optional<Analyte> own = names.analyte(shown.whole().getFirst());
        List<Series> others = own.isEmpty()
                ? List.of()
                : services.series().list(shown.view().person(), caller).series().stream()
                        .filter(each -> !isShown(shown, each.latest()))
                        .filter(each -> names.analyte(each.latest()).equals(own))
                        .toList();
        return new OtherSeries(shown, others);
    }

    private static boolean isShown(ShownSeries shown, SeriesPoint point) {
        return Stream.concat(
                        Stream.of(shown.whole().getFirst()),
                        shown.lower().stream()
                                .flatMap(both -> both.points().stream().limit(1)))
                .anyMatch(each -> each.series().equals(point.series()));
    }

    /** What was said in words last, where that is newer than everything of the series that is shown. */
    Optional<SeriesPoint> newer() {
        List<SeriesPoint> all = Stream.concat(
                        Stream.of(SeriesPoint.newest(shown.whole(), 1).getFirst()),
                        series.stream()
                                .map(Series::latest)
                                .filter(point -> point.quantity().isEmpty()))
                .toList();
        SeriesPoint newest = SeriesPoint.newest(all, 1).getFirst();
        return newest == all.getFirst() ? Optional.empty() : Optional.of(newest);
    }
}
