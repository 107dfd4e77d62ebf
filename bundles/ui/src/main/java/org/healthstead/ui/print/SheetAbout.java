// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.print;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.Person.Sex;
import org.healthstead.api.record.PersonId;
import org.healthstead.api.record.SeriesId;
import org.healthstead.ui.results.SeriesView;

/**
 * What a sheet is about besides its person. What it does not use is not there.
 *
 * @param entry a visit
 * @param curves whose curves of growth, when the record does not say
 * @param series a series, in which unit and of which days
 */
public record SheetAbout(Optional<EntryId> entry, Optional<Sex> curves, Optional<SeriesView> series) {

    /** Nothing else than the person. */
    public static final SheetAbout NONE = new SheetAbout(Optional.empty(), Optional.empty(), Optional.empty());

    private static final String ENTRY = "of";
    private static final String CURVES = "sex";
    private static final String SERIES = "series";

    static SheetAbout visit(EntryId visit) {
        return new SheetAbout(Optional.of(visit), Optional.empty(), Optional.empty());
    }

    static SheetAbout growth(Optional<Sex> curves) {
        return new SheetAbout(Optional.empty(), curves, Optional.empty());
    }

    static SheetAbout series(SeriesView view) {
        return new SheetAbout(Optional.empty(), Optional.empty(), Optional.of(view));
    }

    /** @param parameters of an address by their name; what makes no sense is as if it was not there */
    static SheetAbout of(PersonId person, SheetName name, Function<String, Optional<String>> parameters) {
        return switch (name) {
            case VISIT ->
                parameters
                        .apply(ENTRY)
                        .flatMap(text -> parsed(text, EntryId::parse))
                        .map(SheetAbout::visit)
                        .orElse(NONE);
            case GROWTH -> growth(parameters.apply(CURVES).flatMap(Sex::ofCode));
            case SERIES ->
                parameters
                        .apply(SERIES)
                        .flatMap(text -> parsed(text, SeriesId::new))
                        .map(id -> series(SeriesView.of(person, id, parameters).alone()))
                        .orElse(NONE);
            default -> NONE;
        };
    }

    private static <T> Optional<T> parsed(String text, Function<String, T> parser) {
        try {
            return Optional.of(parser.apply(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** As an address has it. */
    Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        entry.ifPresent(id -> parameters.put(ENTRY, id.toString()));
        curves.ifPresent(sex -> parameters.put(CURVES, sex.code()));
        series.ifPresent(view -> {
            parameters.put(SERIES, view.series().text());
            parameters.putAll(view.parameters());
        });
        return parameters;
    }
}
