// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.lists;

import java.util.Locale;
import java.util.Optional;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.healthstead.api.record.EntryLine;
import org.healthstead.api.record.PersonId;
import org.healthstead.api.record.Projection;
import org.healthstead.api.record.Qualifier;
import org.healthstead.ui.api.Addresses;
import org.healthstead.ui.api.EntryWords;
import org.healthstead.ui.api.Messages;
import org.healthstead.ui.api.WordingText;
import org.healthstead.ui.parts.AddressParameters;
import org.healthstead.ui.parts.CursorTrail;

/**
 * Which part of a list is shown: {@code ?q=} words, {@code ?state=}, {@code ?sort=name}, and where a page begins,
 * {@code ?page=} among what is so now, {@code ?after=} in what is not.
 *
 * @param list its name
 * @param words every one of them must be in a line; empty for all
 * @param page from 0
 * @param trail empty where the page begins among what is so now
 */
record ListFilter(PersonId person, String list, String words, State state, Sort sort, int page, CursorTrail trail) {

    private static final int MAX_PAGE = 10_000;

    /** What can be shown alone. */
    enum State {
        ALL(""),
        NOW("now"),
        OVER("over"),
        PLANNED("planned"),
        NOT("not");

        private final String code;

        State(String code) {
            this.code = code;
        }

        static State of(String code) {
            for (State state : values()) {
                if (state.code.equals(code)) {
                    return state;
                }
            }
            throw new IllegalArgumentException("no state");
        }

        String label(Messages messages) {
            return messages.get("lists.state." + (this == ALL ? "all" : code));
        }

        boolean holds(Standing standing) {
            return switch (this) {
                case ALL -> true;
                case NOW -> standing == Standing.NOW || standing == Standing.PAUSED;
                case OVER -> standing == Standing.ENDED;
                case PLANNED -> standing == Standing.PLANNED;
                case NOT -> false;
            };
        }

        boolean holds(Projection line) {
            return switch (this) {
                case ALL -> true;
                case NOW -> line.current();
                case NOT -> line.negated();
                case OVER -> !line.negated() && line.qualifiers().stream().anyMatch(Qualifier::ends);
                case PLANNED ->
                    !line.negated()
                            && (line.is(Qualifier.PLANNED) || line.is(Qualifier.DRAFT) || line.is(Qualifier.AWAITED));
            };
        }
    }

    enum Sort {
        DATE(""),
        NAME("name");

        private final String code;

        Sort(String code) {
            this.code = code;
        }

        static Sort of(String code) {
            return code.equals(NAME.code) ? NAME : DATE;
        }

        String label(Messages messages) {
            return messages.get(this == DATE ? "lists.sort.date" : "lists.sort.name");
        }
    }

    static ListFilter of(PersonId person, String list, PageParameters parameters) {
        return new ListFilter(
                person,
                list,
                AddressParameters.text(parameters, "q").orElse(""),
                AddressParameters.parsed(parameters, "state", State::of).orElse(State.ALL),
                AddressParameters.parsed(parameters, "sort", Sort::of).orElse(Sort.DATE),
                AddressParameters.parsed(parameters, "page", ListFilter::page).orElse(0),
                CursorTrail.parse(AddressParameters.text(parameters, "after")));
    }

    private static int page(String text) {
        int page = Integer.parseInt(text);
        if (page < 0 || page > MAX_PAGE) {
            throw new IllegalArgumentException("no page");
        }
        return page;
    }

    /** True for the whole list. */
    boolean isPlain() {
        return words.isEmpty() && state == State.ALL;
    }

    boolean isFirstPage() {
        return page == 0 && trail.cursors().isEmpty();
    }

    boolean holds(EntryLine line, Messages messages) {
        return state.holds(line.projection()) && hasWords(line, messages);
    }

    /** Every word must be in what the line says, in any order. */
    boolean hasWords(EntryLine line, Messages messages) {
        if (words.isEmpty()) {
            return true;
        }
        Projection projection = line.projection();
        Locale locale = messages.locale();
        String said = String.join(
                        " ",
                        EntryWords.title(projection, messages),
                        projection
                                .valueWords()
                                .map(value -> WordingText.of(value, locale))
                                .orElse(""),
                        projection
                                .details()
                                .map(more -> WordingText.of(more, locale))
                                .orElse(""))
                .toLowerCase(locale);
        for (String word : words.toLowerCase(locale).split("\\s+")) {
            if (!said.contains(word)) {
                return false;
            }
        }
        return true;
    }

    String address(State other) {
        return new ListFilter(person, list, words, other, sort, 0, start()).address();
    }

    String address(Sort other) {
        return new ListFilter(person, list, words, state, other, 0, start()).address();
    }

    String address(int otherPage) {
        return new ListFilter(person, list, words, state, sort, otherPage, start()).address();
    }

    String address(CursorTrail after) {
        return new ListFilter(person, list, words, state, sort, page, after).address();
    }

    /** What is shown, on every page, as a table for other programs. */
    String csv() {
        return Addresses.with(whole() + "/table.csv", "q", words, "state", state.code);
    }

    /** The list without words. */
    String whole() {
        return StandardLists.address(person, list);
    }

    /** Only what has these words. */
    String alike(String others) {
        return new ListFilter(person, list, others, State.ALL, sort, 0, start()).address();
    }

    private static CursorTrail start() {
        return CursorTrail.parse(Optional.empty());
    }

    private String address() {
        return Addresses.with(
                whole(),
                "q",
                words,
                "state",
                state.code,
                "sort",
                sort.code,
                "page",
                page == 0 ? "" : Integer.toString(page),
                "after",
                trail.text());
    }

    /** For a form that keeps it. */
    String stateCode() {
        return state.code;
    }

    /** For a form that keeps it. */
    String sortCode() {
        return sort.code;
    }
}
