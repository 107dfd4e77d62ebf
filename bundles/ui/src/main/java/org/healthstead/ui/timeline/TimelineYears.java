// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.timeline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.HtmlComponent;

/** A life from its last decade to its first: how much each year has of what. */
final class TimelineYears extends HtmlComponent {

    private static final int DECADE = 10;

    /** Kinds of all years together: a life of a hundred years is to stay a page that a browser shows at once. */
    private static final int MOST_KINDS = 200;

    private final transient TimelineFacets facets;
    private final transient TimelineLink link;

    TimelineYears(String id, TimelineFacets facets, TimelineLink link) {
        super(id);
        this.facets = facets;
        this.link = link;
    }

    @Override
    protected void write(Html html) {
        Map<Integer, List<Integer>> decades = new LinkedHashMap<>();
        facets.byYear()
                .keySet()
                .forEach(year -> decades.computeIfAbsent(
                                Math.floorDiv(year, DECADE) * DECADE, decade -> new ArrayList<>())
                        .add(year));
        int newer = 0;
        for (Map.Entry<Integer, List<Integer>> decade : decades.entrySet()) {
            if (newer != 0) {
                quiet(html, decade.getValue().getFirst(), newer);
            }
            newer = decade(html, decade.getKey(), decade.getValue());
        }
        if (facets.undated() > 0) {
            html.element("p", "mute", messages().get("timeline.undated.count", facets.undated()));
        }
    }

    /** @return its oldest year that has entries */
    private int decade(Html html, int from, List<Integer> years) {
        long total = years.stream()
                .mapToLong(year -> facets.byYear().get(year).total())
                .sum();
        html.open("section", "class", "month").open("h2");
        html.text(messages().get("timeline.decade", Integer.toString(from)));
        html.element("span", null, messages().get("timeline.extent", total)).close();
        int newer = years.getFirst();
        for (int year : years) {
            quiet(html, year, newer);
            KindCounts counts = facets.byYear().get(year);
            html.open("div", "class", "day").open("h3").link(link.months(year), Integer.toString(year));
            html.close().open("div");
            html.element("p", null, messages().get("timeline.extent", counts.total()));
            counts.write(html, link, TimelineSpot.of(year), kinds(), messages());
            html.close().close();
            newer = year;
        }
        html.close();
        return newer;
    }

    private int kinds() {
        return Math.clamp(MOST_KINDS / facets.byYear().size(), 1, KindCounts.MOST);
    }

    private void quiet(Html html, int older, int newer) {
        QuietSpan.years(html, older + 1, newer - 1, link.filter(), messages());
    }
}
