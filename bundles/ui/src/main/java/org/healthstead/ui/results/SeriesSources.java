// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.results;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.EntryLine;
import org.healthstead.api.record.PartialDate;
import org.healthstead.api.record.Quantity;
import org.healthstead.api.record.SeriesPoint;
import org.healthstead.api.record.SourceRef;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.HtmlComponent;
import org.healthstead.ui.api.Icon;
import org.healthstead.ui.api.PartialDateLabel;
import org.healthstead.ui.api.QuantityLabel;
import org.healthstead.ui.api.SourceMark;

/** Where the values of a series come from: of each source how many, its newest, and its unit where they differ. */
final class SeriesSources extends HtmlComponent {

    /** Sources of more values are not looked up. */
    static final int MOST = 500;

    private final transient Map<SourceRef, Share> shares = new LinkedHashMap<>();
    private final int looked;
    private final int all;
    private final boolean isOfOneUnit;

    /** What a source gave. */
    private static final class Share {
        private int count;
        private Optional<PartialDate> newest = Optional.empty();
        private final Set<String> units = new LinkedHashSet<>();
    }

    /**
     * @param newestFirst points of the series
     * @param lines of the entries of the first {@link #MOST} of them
     */
    SeriesSources(String id, List<SeriesPoint> newestFirst, Map<EntryId, EntryLine> lines) {
        super(id);
        List<SeriesPoint> some = newestFirst.subList(0, Math.min(MOST, newestFirst.size()));
        Instant now = Instant.now();
        for (SeriesPoint point : some) {
            EntryLine line = lines.get(point.entry());
            if (line != null) {
                add(shares.computeIfAbsent(line.source(), source -> new Share()), point, now);
            }
        }
        looked = some.size();
        all = newestFirst.size();
        isOfOneUnit = some.stream()
                        .map(SeriesSources::unit)
                        .flatMap(Optional::stream)
                        .distinct()
                        .count()
                <= 1;
        setVisible(!shares.isEmpty());
    }

    private static void add(Share share, SeriesPoint point, Instant now) {
        share.count++;
        share.newest = share.newest.or(() -> point.isAhead(now) ? Optional.empty() : point.date());
        unit(point).ifPresent(share.units::add);
    }

    private static Optional<String> unit(SeriesPoint point) {
        return point.quantity().flatMap(Quantity::shownUnit);
    }

    @Override
    protected void write(Html html) {
        html.open("header").element("h2", null, messages().get("results.sources"));
        if (looked < all) {
            html.element("span", null, messages().get("results.sources.newest", looked));
        }
        html.close().open("ul", "class", "entries");
        shares.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<SourceRef, Share> each) -> -each.getValue().count))
                .forEach(each -> write(html, each.getKey(), each.getValue()));
        html.close();
    }

    private void write(Html html, SourceRef source, Share share) {
        html.open("li", "class", "entry has-i").icon(Icon.of(source.kind()));
        html.open("span", "class", "what").element("b", null, SourceMark.brief(source, messages()));
        share.newest.ifPresent(date -> html.element(
                "span", null, messages().get("results.sources.last", PartialDateLabel.brief(date, getLocale()))));
        if (!isOfOneUnit && !share.units.isEmpty()) {
            String units = share.units.stream().map(QuantityLabel::unit).collect(Collectors.joining(", "));
            html.element("span", null, messages().get("results.sources.unit", units));
        }
        html.close().open("span", "class", "val");
        html.element("span", "by", messages().get("results.number", share.count))
                .close()
                .close();
    }
}
