// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.results;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.healthstead.api.access.Caller;
import org.healthstead.api.record.Analyte;
import org.healthstead.api.record.Series;
import org.healthstead.api.record.SeriesPoint;
import org.healthstead.ui.api.Addresses;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.HtmlComponent;
import org.healthstead.ui.api.PartialDateLabel;
import org.healthstead.ui.api.WordingText;
import org.healthstead.ui.context.UiServices;

/**
 * Results of the same thing that cannot be compared with these: words, numbers without a unit or in another kind of it.
 */
final class SeriesSiblings extends HtmlComponent {

    private final transient ShownSeries shown;
    private final transient List<Series> others;

    SeriesSiblings(String id, ShownSeries shown, UiServices services, Caller caller) {
        super(id);
        this.shown = shown;
        PlainName names = PlainName.of(services);
        Optional<Analyte> own = names.analyte(shown.whole().getFirst());
        this.others = own.isEmpty()
                ? List.of()
                : services.series().list(shown.view().person(), caller).series().stream()
                        .filter(each -> !isShown(each.latest()))
                        .filter(each -> names.analyte(each.latest()).equals(own))
                        .toList();
        setVisible(!others.isEmpty());
    }

    private boolean isShown(SeriesPoint point) {
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
                        others.stream()
                                .map(Series::latest)
                                .filter(point -> point.quantity().isEmpty()))
                .toList();
        SeriesPoint newest = SeriesPoint.newest(all, 1).getFirst();
        return newest == all.getFirst() ? Optional.empty() : Optional.of(newest);
    }

    @Override
    protected void write(Html html) {
        html.open("header")
                .element("h2", null, messages().get("results.others"))
                .close();
        html.open("ul", "class", "entries");
        for (Series each : others) {
            SeriesPoint newest = each.latest();
            html.open("li", "class", "entry").open("span", "class", "what");
            html.link(
                    Addresses.series(shown.view().person(), each.id()),
                    newest.value()
                            .map(words -> WordingText.of(words, getLocale()))
                            .orElseGet(() -> messages().get("results.no.value")));
            newest.date().ifPresent(date -> html.element("span", null, PartialDateLabel.brief(date, getLocale())));
            html.close().open("span", "class", "val");
            html.element("span", "by", messages().get("results.number", each.count()));
            html.close().close();
        }
        html.close();
    }
}
