// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.timeline;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.wicket.markup.ComponentTag;
import org.healthstead.api.record.EntryPage;
import org.healthstead.api.record.PartialDate;
import org.healthstead.api.search.FacetCount;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.HtmlComponent;

/** Leads to any year of a life: the last years one by one, the earlier ones by decade, each as long as it is full. */
final class TimelineScrubber extends HtmlComponent {

    private static final int SINGLE_YEARS = 12;

    private record Span(String label, int from, int to, long count, boolean isDecade) {}

    private final transient TimelineFacets facets;
    private final transient TimelineLink link;
    private final int current;

    TimelineScrubber(String id, TimelineFacets facets, TimelineLink link, EntryPage page) {
        super(id);
        this.facets = facets;
        this.link = link;
        current = page.lines().isEmpty()
                ? 0
                : page.lines().getFirst().date().map(PartialDate::year).orElse(0);
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
                    link.toYear(Integer.toString(span.to())),
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
        for (FacetCount year : facets.byYear()) {
            int value = Integer.parseInt(year.value());
            boolean isDecade = single++ >= SINGLE_YEARS;
            int from = isDecade ? value / 10 * 10 : value;
            if (!isDecade) {
                oldestSingle = value;
            }
            String label = isDecade ? decade(from, oldestSingle) : year.value();
            spans.merge(
                    label,
                    new Span(label, from, value, year.count(), isDecade),
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
