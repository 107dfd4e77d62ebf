// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.timeline;

import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.HtmlComponent;
import org.healthstead.ui.api.Paging;
import org.healthstead.ui.api.PartialDateLabel;

/** A year from its last month to its first: how much each has of what, and on which days. */
final class TimelineMonths extends HtmlComponent {

    private final transient TimelineCalendar calendar;
    private final transient TimelineFacets facets;
    private final transient TimelineLink link;

    TimelineMonths(String id, TimelineCalendar calendar, TimelineFacets facets, TimelineLink link) {
        super(id);
        this.calendar = calendar;
        this.facets = facets;
        this.link = link;
    }

    @Override
    protected void write(Html html) {
        html.open("section", "class", "month").open("h2").text(Integer.toString(calendar.year()));
        html.element("span", null, messages().get("timeline.extent", calendar.total()));
        html.close();
        int newer = 13;
        for (int month = 12; month >= 1; month--) {
            if (calendar.count(month) > 0) {
                quiet(html, month + 1, newer - 1);
                month(html, month);
                newer = month;
            }
        }
        quiet(html, 1, newer - 1);
        if (calendar.count(0) > 0) {
            html.open("div", "class", "day").open("h3").close().open("div");
            html.element("p", null, messages().get("timeline.month.unknown", calendar.count(0)));
            html.close().close();
        }
        html.close();
        new Paging(
                        Optional.empty(),
                        facets.yearAfter(calendar.year()).map(link::months),
                        facets.yearBefore(calendar.year()).map(link::months))
                .write(html, messages());
    }

    private void quiet(Html html, int from, int to) {
        if (from <= to) {
            int year = calendar.year();
            QuietSpan.months(html, YearMonth.of(year, from), YearMonth.of(year, to), link.filter(), messages());
        }
    }

    private void month(Html html, int month) {
        TimelineSpot spot = new TimelineSpot(calendar.year(), month, 0);
        String name = Month.of(month).getDisplayName(TextStyle.SHORT_STANDALONE, getLocale());
        html.open("div", "class", "day")
                .open("h3")
                .element("b", null, name)
                .close()
                .open("div");
        html.open("p").link(link.entries(spot), messages().get("timeline.extent", calendar.count(month)));
        html.close();
        calendar.months().get(month).write(html, link, spot, KindCounts.MOST, messages());
        days(html, month, calendar.days().getOrDefault(month, new TreeMap<>()));
        html.close().close();
    }

    private void days(Html html, int month, NavigableMap<Integer, Long> counts) {
        html.open("ol", "class", "days");
        for (Map.Entry<Integer, Long> day : counts.tailMap(1).entrySet()) {
            TimelineSpot spot = new TimelineSpot(calendar.year(), month, day.getKey());
            String date = PartialDateLabel.day(spot.lastDay().atStartOfDay(), getLocale());
            String words = messages().get("timeline.year.count", date, day.getValue());
            html.open("li").open("a", "href", link.entries(spot), "title", words, "aria-label", words);
            html.text(Integer.toString(day.getKey())).close().close();
        }
        html.close();
    }
}
