// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.timeline;

import java.util.Optional;
import org.apache.wicket.markup.ComponentTag;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.HtmlComponent;

/** Leads nearer to a life, or farther from it, at the same place. */
final class TimelineZooms extends HtmlComponent {

    private final transient TimelineLink link;
    private final transient Optional<TimelineSpot> shown;

    /** @param shown what the list has come to */
    TimelineZooms(String id, TimelineLink link, Optional<TimelineSpot> shown) {
        super(id);
        this.link = link;
        this.shown = shown;
    }

    @Override
    protected void onComponentTag(ComponentTag tag) {
        super.onComponentTag(tag);
        tag.put("aria-label", messages().get("timeline.zoom"));
    }

    @Override
    protected void write(Html html) {
        for (TimelineZoom zoom : TimelineZoom.values()) {
            Optional<TimelineSpot> spot = switch (zoom) {
                case ENTRIES -> link.at();
                case MONTHS -> shown.map(place -> TimelineSpot.of(place.year()));
                case YEARS -> Optional.empty();
            };
            html.open("a", "href", link.zoomed(zoom, spot), "aria-current", zoom == link.zoom() ? "true" : null);
            html.text(messages().get(zoom.key())).close();
        }
    }
}
