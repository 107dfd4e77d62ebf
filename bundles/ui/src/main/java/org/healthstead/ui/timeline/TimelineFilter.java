// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.timeline;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.healthstead.api.record.Category;
import org.healthstead.api.record.SourceId;
import org.healthstead.api.search.RecordFilter;
import org.healthstead.ui.api.Addresses;
import org.healthstead.ui.api.EntryWords;
import org.healthstead.ui.api.Messages;
import org.healthstead.ui.parts.AddressParameters;

/**
 * What a timeline shows: a person's health unless the address says {@code kind=background}, {@code kind=} one category
 * or {@code type=} one FHIR type; of that, what comes from {@code source=}, was asked for, done or written by
 * {@code who=} and says {@code q=}.
 *
 * @param kind as in the address; empty for health
 * @param categories shown ones; empty for all of one type
 * @param type shown alone, if one is
 * @param source shown alone, if one is
 * @param practitioner a name, or words of one; empty for anybody
 * @param text words; empty for any
 */
record TimelineFilter(
        String kind,
        Set<Category> categories,
        Optional<String> type,
        Optional<SourceId> source,
        String practitioner,
        String text) {

    static final String BACKGROUND = "background";

    static TimelineFilter of(PageParameters parameters) {
        Optional<String> type = AddressParameters.text(parameters, "type").filter(TimelineFilter::isType);
        String kind = AddressParameters.text(parameters, "kind")
                .filter(text -> type.isEmpty() && isKind(text))
                .orElse("");
        return new TimelineFilter(
                kind,
                type.isPresent() ? Set.of() : categories(kind),
                type,
                AddressParameters.parsed(parameters, "source", SourceId::parse),
                AddressParameters.text(parameters, "who").orElse(""),
                AddressParameters.text(parameters, "q").orElse(""));
    }

    static boolean isType(String text) {
        return text.matches("[A-Za-z]{1,40}");
    }

    static boolean isKind(String text) {
        return text.equals(BACKGROUND) || Addresses.category(text).isPresent();
    }

    private static Set<Category> categories(String kind) {
        if (kind.equals(BACKGROUND)) {
            return Category.background();
        }
        return Addresses.category(kind).map(Set::of).orElse(Category.clinical());
    }

    /** True for a life as it is shown when nobody asks for a part of it. */
    boolean isHealth() {
        return isHealthKind() && !isNarrowed();
    }

    /** True when no kind is asked for. */
    boolean isHealthKind() {
        return kind.isEmpty() && type.isEmpty();
    }

    /** True when a source, a practitioner or words are asked for: the index must say which entries these are. */
    boolean isNarrowed() {
        return source.isPresent() || !practitioner.isEmpty() || !text.isEmpty();
    }

    /** True for the background as a whole and for a category of it. */
    boolean isBackground() {
        return type.isEmpty() && Category.background().containsAll(categories);
    }

    boolean shows(Category category, String ofType) {
        return (categories.isEmpty() || categories.contains(category))
                && (type.isEmpty() || type.get().equals(ofType));
    }

    TimelineFilter from(Optional<SourceId> other) {
        return new TimelineFilter(kind, categories, type, other, practitioner, text);
    }

    TimelineFilter by(String other) {
        return new TimelineFilter(kind, categories, type, source, other, text);
    }

    TimelineFilter saying(String other) {
        return new TimelineFilter(kind, categories, type, source, practitioner, other);
    }

    /** As the search knows it. */
    RecordFilter record() {
        return new RecordFilter(
                categories, type, source, Optional.of(practitioner).filter(name -> !name.isEmpty()), text);
    }

    /** Adds what it narrows by to an address. */
    String address(String place) {
        return Addresses.with(
                place, "source", source.map(Objects::toString).orElse(""), "who", practitioner, "q", text);
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
