// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.timeline;

import java.util.List;
import org.healthstead.ui.api.EmptyState;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.HtmlComponent;
import org.healthstead.ui.api.Messages;

/** Says that no entry is left, and what to take away. */
final class NothingMatches extends HtmlComponent {

    private final transient TimelineLink link;
    private final transient List<ActiveFilter> active;

    NothingMatches(String id, TimelineLink link, List<ActiveFilter> active) {
        super(id);
        this.link = link;
        this.active = active;
    }

    @Override
    protected void write(Html html) {
        write(html, link, active, messages());
    }

    /** @param active what the timeline is narrowed by */
    static void write(Html html, TimelineLink link, List<ActiveFilter> active, Messages messages) {
        EmptyState.write(html, messages.get("timeline.none"), messages.get("timeline.none.how"));
        html.open("p", "class", "chips");
        active.forEach(filter -> filter.write(html, messages));
        if (!link.filter().isHealthKind()) {
            String kind = messages.get("timeline.by.kind", link.filter().title(messages));
            new ActiveFilter(kind, link.ofKind("")).write(html, messages);
        }
        link.at()
                .ifPresent(spot -> new ActiveFilter(messages.get("timeline.by.at", spot.text()), link.anyTime())
                        .write(html, messages));
        html.close();
    }
}
