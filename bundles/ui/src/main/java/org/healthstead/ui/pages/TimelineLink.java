// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.pages;

import java.util.Optional;
import org.healthstead.api.record.PersonId;
import org.healthstead.ui.api.Addresses;

/**
 * Addresses within a timeline.
 *
 * @param person whose
 * @param type shown alone, if one is
 * @param to year that it begins with, if not the newest
 */
record TimelineLink(PersonId person, Optional<String> type, Optional<String> to) {

    String ofType(String other) {
        return Addresses.with(Addresses.timeline(person), "type", other, "to", to.orElse(""));
    }

    String toYear(String year) {
        return Addresses.with(Addresses.timeline(person), "type", type.orElse(""), "to", year);
    }

    String newest() {
        return Addresses.with(Addresses.timeline(person), "type", type.orElse(""));
    }

    String older(String cursor) {
        return Addresses.with(toYear(to.orElse("")), "after", cursor);
    }
}
