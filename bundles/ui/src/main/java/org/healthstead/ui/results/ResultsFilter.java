// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.results;

import java.util.Locale;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.healthstead.api.record.Category;
import org.healthstead.api.record.PersonId;
import org.healthstead.ui.api.Addresses;
import org.healthstead.ui.api.Messages;
import org.healthstead.ui.parts.AddressParameters;

/**
 * Which results are shown. Everything stands in the address.
 *
 * @param person whose
 * @param words parts of the name, as typed; may be empty
 * @param part of the results
 * @param page from 0
 */
public record ResultsFilter(PersonId person, String words, Part part, int page) {

    private static final int MAX_PAGE = 10_000;

    /** A part of all results. */
    public enum Part {
        ALL("", "results.part.all"),
        LOOK("look", "results.part.look"),
        NORMAL("normal", "results.part.normal"),
        UNJUDGED("unjudged", "results.part.unjudged"),
        LABORATORY("laboratory", "results.part.laboratory"),
        VITAL("vital", "results.part.vital");

        private final String name;
        private final String key;

        Part(String name, String key) {
            this.name = name;
            this.key = key;
        }

        private static Part of(String text) {
            for (Part part : values()) {
                if (part.name.equals(text)) {
                    return part;
                }
            }
            throw new IllegalArgumentException("no part of the results");
        }

        String label(Messages messages) {
            return messages.get(key);
        }

        boolean holds(LatestResult analyte) {
            boolean isVital = analyte.newest().category() == Category.VITAL_SIGN;
            return switch (this) {
                case ALL -> true;
                case LOOK -> analyte.needsLook();
                case NORMAL -> analyte.isNormal();
                case UNJUDGED -> !analyte.needsLook() && !analyte.isNormal();
                case LABORATORY -> !isVital;
                case VITAL -> isVital;
            };
        }
    }

    static ResultsFilter of(PersonId person, PageParameters parameters) {
        return new ResultsFilter(
                person,
                AddressParameters.text(parameters, "q").map(String::strip).orElse(""),
                AddressParameters.parsed(parameters, "part", Part::of).orElse(Part.ALL),
                AddressParameters.parsed(parameters, "page", ResultsFilter::page)
                        .orElse(0));
    }

    private static int page(String text) {
        int page = Integer.parseInt(text);
        if (page < 0 || page > MAX_PAGE) {
            throw new IllegalArgumentException("no page");
        }
        return page;
    }

    boolean isPlain() {
        return words.isEmpty() && part == Part.ALL;
    }

    /** @param name as the page shows it */
    boolean holds(LatestResult analyte, String name) {
        return part.holds(analyte) && isNamed(name);
    }

    /** Every word must be in the name, in any order. */
    private boolean isNamed(String name) {
        String folded = name.toLowerCase(Locale.ROOT);
        for (String word : words.toLowerCase(Locale.ROOT).split("\\s+")) {
            if (!folded.contains(word)) {
                return false;
            }
        }
        return true;
    }

    /** Of all results of a part. */
    public static String address(PersonId person, Part part) {
        return Addresses.with(Addresses.results(person), "part", part.name);
    }

    String address(Part other) {
        return Addresses.with(Addresses.results(person), "q", words, "part", other.name);
    }

    String address(int otherPage) {
        String number = otherPage == 0 ? "" : Integer.toString(otherPage);
        return Addresses.with(Addresses.results(person), "q", words, "part", part.name, "page", number);
    }

    /** For a form that keeps it. */
    String partName() {
        return part.name;
    }
}
