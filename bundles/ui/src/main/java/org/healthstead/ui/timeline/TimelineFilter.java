// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.timeline;

import java.util.Optional;
import java.util.Set;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.healthstead.api.record.Category;
import org.healthstead.ui.api.Addresses;
import org.healthstead.ui.api.EntryWords;
import org.healthstead.ui.api.Messages;
import org.healthstead.ui.parts.AddressParameters;

/**
 * What a timeline shows: a person's health unless the address says {@code kind=background}, {@code kind=} one category
 * or {@code type=} one FHIR type.
 *
 * @param kind as in the address; empty for health
 * @param categories shown ones; empty for all of one type
 * @param type shown alone, if one is
 */
record TimelineFilter(String kind, Set<Category> categories, Optional<String> type) {

    static final String BACKGROUND = "background";
    static final TimelineFilter HEALTH = new TimelineFilter("", Category.clinical(), Optional.empty());

    static TimelineFilter of(PageParameters parameters) {
        Optional<String> type =
                AddressParameters.text(parameters, "type").filter(text -> text.matches("[A-Za-z]{1,40}"));
        if (type.isPresent()) {
            return new TimelineFilter("", Set.of(), type);
        }
        Optional<String> kind = AddressParameters.text(parameters, "kind");
        if (kind.filter(BACKGROUND::equals).isPresent()) {
            return new TimelineFilter(BACKGROUND, Category.background(), type);
        }
        return kind.flatMap(Addresses::category)
                .map(category -> new TimelineFilter(Addresses.kind(category), Set.of(category), type))
                .orElse(HEALTH);
    }

    boolean isHealth() {
        return kind.isEmpty() && type.isEmpty();
    }

    /** True for the background as a whole and for a category of it. */
    boolean isBackground() {
        return type.isEmpty() && Category.background().containsAll(categories);
    }

    boolean shows(Category category, String ofType) {
        return (categories.isEmpty() || categories.contains(category))
                && (type.isEmpty() || type.get().equals(ofType));
    }

    /** The heading of the page. */
    String title(Messages messages) {
        if (type.isPresent()) {
            return EntryWords.types(type.get(), messages);
        }
        if (kind.isEmpty()) {
            return messages.get("timeline.title");
        }
        return kind.equals(BACKGROUND)
                ? messages.get("timeline.background")
                : EntryWords.category(categories.iterator().next(), messages);
    }
}
