// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.timeline;

import java.util.List;
import org.healthstead.api.record.Category;
import org.healthstead.ui.api.EntryWords;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.HtmlComponent;

/** Says what a timeline of somebody's health leaves aside, and leads there. */
final class TimelineAside extends HtmlComponent {

    private final transient TimelineFacets facets;
    private final transient TimelineLink link;

    TimelineAside(String id, TimelineFacets facets, TimelineLink link) {
        super(id);
        this.facets = facets;
        this.link = link;
        setVisible(link.filter().isHealthKind() && (!facets.isKnown() || facets.count(Category.background()) > 0));
    }

    @Override
    protected void write(Html html) {
        List<String> kinds = Category.background().stream()
                .filter(category -> !facets.isKnown() || facets.count(List.of(category)) > 0)
                .map(category -> EntryWords.category(category, messages()))
                .toList();
        String words = String.join(messages().get("timeline.aside.and"), kinds);
        html.text(
                        facets.isKnown()
                                ? messages().get("timeline.aside", facets.count(Category.background()), words)
                                : messages().get("timeline.aside.unknown", words))
                .text(" ");
        html.link(link.ofKind(TimelineFilter.BACKGROUND), messages().get("timeline.aside.show"));
    }
}
