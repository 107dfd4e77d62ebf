// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.results;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.EntryLine;
import org.healthstead.api.record.PartialDate;
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
        private final List<ShownUnit> units = new ArrayList<>();
    }

    /**
     * @param newestFirst points of the series
     * @param lines of the entries of the first {@link #MOST} of them
     */
    SeriesSources(String id, List<SeriesPoint> newestFirst, Map<EntryId, EntryLine> lines, ShownSeries shown) {
        super(id);
        List<SeriesPoint> some = newestFirst.subList(0, Math.min(MOST, newestFirst.size()));
        for (SeriesPoint point : some) {
            EntryLine line = lines.get(point.entry());
            if (line != null) {
                shown.facts()
                        .sources(line)
                        .forEach(source -> add(shares.computeIfAbsent(source, each -> new Share()), point, shown));
            }
        }
        looked = some.size();
        all = newestFirst.size();
        List<ShownUnit> units = new ArrayList<>();
        shares.values().forEach(share -> share.units.forEach(unit -> add(units, unit)));
        isOfOneUnit = units.size() <= 1;
        setVisible(!shares.isEmpty());
    }

    private static void add(Share share, SeriesPoint point, ShownSeries shown) {
        share.count++;
        share.newest = share.newest.or(() -> shown.lifetime().isAhead(point) ? Optional.empty() : point.date());
        shown.units().unit(point).ifPresent(unit -> add(share.units, unit));
    }

    /** Two spellings of one unit are one. */
    private static void add(List<ShownUnit> units, ShownUnit unit) {
        if (!unit.name().isEmpty() && units.stream().noneMatch(unit::isSameAs)) {
            units.add(unit);
        }
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
            String units = share.units.stream()
                    .map(ShownUnit::name)
                    .map(QuantityLabel::unit)
                    .collect(Collectors.joining(", "));
            html.element("span", null, messages().get("results.sources.unit", units));
        }
        html.close().open("span", "class", "val");
        html.element("span", "by", messages().get("results.number", share.count))
                .close()
                .close();
    }
}
