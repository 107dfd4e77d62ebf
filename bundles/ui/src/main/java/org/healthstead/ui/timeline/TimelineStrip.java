// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.timeline;

import java.time.Month;
import java.time.format.TextStyle;
import org.apache.wicket.markup.ComponentTag;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.HtmlComponent;
import org.healthstead.ui.api.PartialDateLabel;

/** The months of the year that a list of entries has come to, each as high as it is full. */
final class TimelineStrip extends HtmlComponent {

    private static final int MONTHS = 12;

    private final transient TimelineCalendar calendar;
    private final transient TimelineLink link;
    private final int current;

    /** @param current month of the first entry that is shown, 0 if it has none */
    TimelineStrip(String id, TimelineCalendar calendar, TimelineLink link, int current) {
        super(id);
        this.calendar = calendar;
        this.link = link;
        this.current = current;
        setVisible(calendar.isKnown() && calendar.total() > calendar.count(0));
    }

    @Override
    protected void onComponentTag(ComponentTag tag) {
        super.onComponentTag(tag);
        tag.put("aria-label", messages().get("timeline.months.of", Integer.toString(calendar.year())));
    }

    @Override
    protected void write(Html html) {
        html.open("p", "class", "small mute gap-xs")
                .text(Integer.toString(calendar.year()))
                .close();
        html.open("ol", "class", "bars");
        for (int month = 1; month <= MONTHS; month++) {
            month(html, month);
        }
        html.close();
    }

    private void month(Html html, int month) {
        long count = calendar.count(month);
        String initial = Month.of(month).getDisplayName(TextStyle.NARROW_STANDALONE, getLocale());
        html.open("li");
        if (count == 0) {
            html.open("span", "aria-hidden", "true").text(initial).close();
        } else {
            TimelineSpot spot = new TimelineSpot(calendar.year(), month, 0);
            String name = PartialDateLabel.month(spot.lastDay().atStartOfDay(), getLocale());
            String words = messages().get("timeline.year.count", name, count);
            html.open(
                    "a",
                    "href",
                    link.entries(spot),
                    "data-n",
                    Long.toString(Math.max(1, Math.round(10.0 * count / calendar.most()))),
                    "aria-current",
                    month == current ? "true" : null,
                    "title",
                    words,
                    "aria-label",
                    words);
            html.open("span", "aria-hidden", "true").text(initial).close().close();
        }
        html.close();
    }
}
