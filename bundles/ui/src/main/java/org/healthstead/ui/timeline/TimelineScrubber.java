// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.timeline;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.wicket.markup.ComponentTag;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.HtmlComponent;

/** Leads to any year of a life: the last years one by one, the earlier ones by decade, each as long as it is full. */
final class TimelineScrubber extends HtmlComponent {

    private static final int SINGLE_YEARS = 12;

    private record Span(String label, int from, int to, long count, boolean isDecade) {}

    private final transient TimelineFacets facets;
    private final transient TimelineLink link;
    private final int current;

    /** @param current year that the page has come to, 0 for none */
    TimelineScrubber(String id, TimelineFacets facets, TimelineLink link, int current) {
        super(id);
        this.facets = facets;
        this.link = link;
        this.current = current;
        setVisible(facets.byYear().size() > 1);
    }

    @Override
    protected void onComponentTag(ComponentTag tag) {
        super.onComponentTag(tag);
        tag.put("aria-label", messages().get("timeline.years"));
    }

    @Override
    protected void write(Html html) {
        List<Span> spans = spans();
        long most = spans.stream().mapToLong(Span::count).max().orElse(1);
        html.open("ol");
        boolean before = false;
        for (Span span : spans) {
            html.open("li", "class", span.isDecade() && !before ? "wide" : null);
            before |= span.isDecade();
            html.open(
                    "a",
                    "href",
                    link.toYear(span.to()),
                    "data-n",
                    Long.toString(Math.max(1, Math.round(10.0 * span.count() / most))),
                    "aria-current",
                    current >= span.from() && current <= span.to() ? "true" : null,
                    "title",
                    facets.isKnown() ? messages().get("timeline.year.count", span.label(), span.count()) : null);
            html.text(span.label()).close().close();
        }
        html.close();
    }

    private List<Span> spans() {
        Map<String, Span> spans = new LinkedHashMap<>();
        int single = 0;
        int oldestSingle = 0;
        for (Map.Entry<Integer, KindCounts> year : facets.byYear().entrySet()) {
            int value = year.getKey();
            long count = year.getValue().total();
            boolean isDecade = single++ >= SINGLE_YEARS;
            int from = isDecade ? value / 10 * 10 : value;
            if (!isDecade) {
                oldestSingle = value;
            }
            String label = isDecade ? decade(from, oldestSingle) : Integer.toString(value);
            spans.merge(
                    label,
                    new Span(label, from, value, count, isDecade),
                    (one, other) -> new Span(label, from, one.to(), one.count() + other.count(), true));
        }
        return List.copyOf(spans.values());
    }

    /** {@code 2000s}, or {@code 2010–13} for what is left of a decade whose later years stand alone. */
    private String decade(int from, int oldestSingle) {
        int last = Math.min(from + 9, oldestSingle - 1);
        if (last == from) {
            return Integer.toString(from);
        }
        return last == from + 9
                ? messages().get("timeline.decade", Integer.toString(from))
                : messages().get("timeline.part", Integer.toString(from), "%02d".formatted(last % 100));
    }
}
