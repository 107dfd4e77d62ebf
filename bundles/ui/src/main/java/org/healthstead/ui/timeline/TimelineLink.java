// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.timeline;

import java.util.Optional;
import org.healthstead.api.record.PersonId;
import org.healthstead.ui.api.Addresses;

/**
 * Addresses within a timeline.
 *
 * @param person whose
 * @param filter what is shown
 * @param to year that it begins with, if not the newest
 */
record TimelineLink(PersonId person, TimelineFilter filter, Optional<String> to) {

    /** The same time, another kind of entries: {@link TimelineFilter#kind}. */
    String ofKind(String kind) {
        return Addresses.with(Addresses.timeline(person), "kind", kind, "to", to.orElse(""));
    }

    String toYear(String year) {
        return Addresses.with(
                Addresses.timeline(person),
                "kind",
                filter.kind(),
                "type",
                filter.type().orElse(""),
                "to",
                year);
    }

    String newest() {
        return toYear("");
    }

    /** The page that begins behind the last of the cursors that led there. */
    String after(TimelineTrail trail) {
        return Addresses.with(toYear(to.orElse("")), "after", trail.text());
    }
}
