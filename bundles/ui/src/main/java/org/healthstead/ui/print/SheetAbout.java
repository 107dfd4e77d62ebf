// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.print;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.Person.Sex;
import org.healthstead.api.record.PersonId;

/**
 * What a sheet is about besides its person. What it does not use is not there.
 *
 * @param entry a visit
 * @param curves whose curves of growth, when the record does not say
 */
public record SheetAbout(Optional<EntryId> entry, Optional<Sex> curves) {

    /** Nothing else than the person. */
    public static final SheetAbout NONE = new SheetAbout(Optional.empty(), Optional.empty());

    private static final String ENTRY = "of";
    private static final String CURVES = "sex";

    /** @param parameters of an address by their name; what makes no sense is as if it was not there */
    static SheetAbout of(PersonId person, SheetName name, Function<String, Optional<String>> parameters) {
        return switch (name) {
            case VISIT -> new SheetAbout(parameters.apply(ENTRY).flatMap(SheetAbout::entry), Optional.empty());
            case GROWTH ->
                new SheetAbout(Optional.empty(), parameters.apply(CURVES).flatMap(Sex::ofCode));
            default -> NONE;
        };
    }

    private static Optional<EntryId> entry(String text) {
        try {
            return Optional.of(EntryId.parse(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** As an address has it. */
    Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        entry.ifPresent(id -> parameters.put(ENTRY, id.toString()));
        curves.ifPresent(sex -> parameters.put(CURVES, sex.code()));
        return parameters;
    }
}
