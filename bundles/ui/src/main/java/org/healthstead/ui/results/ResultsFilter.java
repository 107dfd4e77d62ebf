// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.results;

import java.util.Locale;
import java.util.Optional;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.healthstead.api.record.Category;
import org.healthstead.api.record.PersonId;
import org.healthstead.api.record.ResultPanel;
import org.healthstead.ui.api.Addresses;
import org.healthstead.ui.api.Messages;
import org.healthstead.ui.parts.AddressParameters;

/**
 * Which results are shown, and how they are sorted. Everything stands in the address.
 *
 * @param person whose
 * @param words parts of the name, as typed; may be empty
 * @param part of the results
 * @param panel the only one that is shown; empty for all
 * @param order of the list
 * @param page from 0
 */
public record ResultsFilter(
        PersonId person, String words, Part part, Optional<ResultPanel> panel, Order order, int page) {

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

    /** How the list is sorted. */
    public enum Order {
        PANEL("", "results.by.panel"),
        NAME("name", "results.by.name"),
        NEWEST("newest", "results.by.newest");

        private final String name;
        private final String key;

        Order(String name, String key) {
            this.name = name;
            this.key = key;
        }

        private static Order of(String text) {
            for (Order order : values()) {
                if (order.name.equals(text)) {
                    return order;
                }
            }
            throw new IllegalArgumentException("no order of the results");
        }

        String label(Messages messages) {
            return messages.get(key);
        }
    }

    static ResultsFilter of(PersonId person, PageParameters parameters) {
        return new ResultsFilter(
                person,
                AddressParameters.text(parameters, "q").map(String::strip).orElse(""),
                AddressParameters.parsed(parameters, "part", Part::of).orElse(Part.ALL),
                AddressParameters.parsed(
                        parameters,
                        "panel",
                        text -> ResultPanel.ofCode(text).orElseThrow(() -> new IllegalArgumentException("no panel"))),
                AddressParameters.parsed(parameters, "by", Order::of).orElse(Order.PANEL),
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

    /** The address of one panel of a person's results. */
    static String address(PersonId person, ResultPanel panel) {
        return Addresses.with(Addresses.results(person), "panel", panel.code());
    }

    /** True when nothing is left out. */
    boolean isPlain() {
        return words.isEmpty() && part == Part.ALL && panel.isEmpty();
    }

    /**
     * @param place of what was measured
     * @param name as the page shows it
     */
    boolean holds(LatestResult analyte, ResultPanel place, String name) {
        return part.holds(analyte) && panel.filter(only -> only != place).isEmpty() && isNamed(name);
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

    /** Of another part, in all panels. */
    String address(Part other) {
        return new ResultsFilter(person, words, other, Optional.empty(), order, 0).address();
    }

    /** Of the same results in another order. */
    String address(Order other) {
        return new ResultsFilter(person, words, part, panel, other, 0).address();
    }

    /** Of another page of the list. */
    String address(int otherPage) {
        return new ResultsFilter(person, words, part, panel, order, otherPage).address();
    }

    private String address() {
        return Addresses.with(
                Addresses.results(person),
                "q",
                words,
                "part",
                part.name,
                "panel",
                panelName(),
                "by",
                order.name,
                "page",
                page == 0 ? "" : Integer.toString(page));
    }

    /** For a form that keeps it. */
    String partName() {
        return part.name;
    }

    /** For a form that keeps it. */
    String panelName() {
        return panel.map(ResultPanel::code).orElse("");
    }

    /** For a form that keeps it. */
    String orderName() {
        return order.name;
    }
}
