// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.timeline;

import java.util.Optional;
import org.healthstead.api.record.PersonId;
import org.healthstead.ui.api.Addresses;
import org.healthstead.ui.parts.CursorTrail;

/**
 * Addresses within a timeline: every place of it has one.
 *
 * @param person whose
 * @param filter what is shown
 * @param at where the list begins, if not with the newest
 * @param zoom how near it is looked at
 */
record TimelineLink(PersonId person, TimelineFilter filter, Optional<TimelineSpot> at, TimelineZoom zoom) {

    /** The same place and kind, narrowed otherwise. */
    String narrowed(TimelineFilter other) {
        return new TimelineLink(person, other, at, zoom).address(at, zoom);
    }

    /** The same time, another kind of entries: {@link TimelineFilter#kind}. */
    String ofKind(String kind) {
        return address(kind, "", at, zoom);
    }

    /** The entries of one kind, from a place on. */
    String ofKind(String kind, TimelineSpot spot) {
        return address(kind, "", Optional.of(spot), TimelineZoom.ENTRIES);
    }

    /** Entries from a place on. */
    String entries(TimelineSpot spot) {
        return address(Optional.of(spot), TimelineZoom.ENTRIES);
    }

    /** The months of a year. */
    String months(int year) {
        return address(Optional.of(TimelineSpot.of(year)), TimelineZoom.MONTHS);
    }

    /** Another year, as near as this one. */
    String toYear(int year) {
        return zoom == TimelineZoom.MONTHS ? months(year) : entries(TimelineSpot.of(year));
    }

    /** The same place, nearer or farther. */
    String zoomed(TimelineZoom other, Optional<TimelineSpot> spot) {
        return address(spot, other);
    }

    /** As near, from the newest on. */
    String anyTime() {
        return address(Optional.empty(), zoom);
    }

    String newest() {
        return address(Optional.empty(), TimelineZoom.ENTRIES);
    }

    /** The page that begins after the last of the cursors that led there. */
    String after(CursorTrail trail) {
        return Addresses.with(address(at, TimelineZoom.ENTRIES), "after", trail.text());
    }

    private String address(Optional<TimelineSpot> spot, TimelineZoom near) {
        return address(filter.kind(), filter.type().orElse(""), spot, near);
    }

    private String address(String kind, String type, Optional<TimelineSpot> spot, TimelineZoom near) {
        String place = Addresses.with(
                Addresses.timeline(person),
                "kind",
                kind,
                "type",
                type,
                "at",
                spot.map(TimelineSpot::text).orElse(""),
                "zoom",
                near.text());
        return filter.address(place);
    }
}
