// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.Icon;
import org.healthstead.ui.api.Messages;

/**
 * Something that a timeline is narrowed by.
 *
 * @param words what it is
 * @param without address of the timeline that is not narrowed by it
 */
record ActiveFilter(String words, String without) {

    static List<ActiveFilter> of(TimelineLink link, FilterChoices choices, Messages messages) {
        TimelineFilter filter = link.filter();
        List<ActiveFilter> active = new ArrayList<>();
        filter.source()
                .ifPresent(source -> active.add(new ActiveFilter(
                        messages.get("timeline.by.source", choices.name(source, messages)),
                        link.narrowed(filter.from(Optional.empty())))));
        if (!filter.practitioner().isEmpty()) {
            active.add(new ActiveFilter(
                    messages.get("timeline.by.who", filter.practitioner()), link.narrowed(filter.by(""))));
        }
        if (!filter.text().isEmpty()) {
            active.add(new ActiveFilter(
                    messages.get("timeline.by.text", filter.text()), link.narrowed(filter.saying(""))));
        }
        return active;
    }

    /** A chip that takes it away. */
    void write(Html html, Messages messages) {
        html.open("a", "class", "chip", "href", without);
        html.element("span", "vh", messages.get("timeline.by.remove") + " ");
        html.element("bdi", null, words).icon(Icon.X).close();
    }
}
