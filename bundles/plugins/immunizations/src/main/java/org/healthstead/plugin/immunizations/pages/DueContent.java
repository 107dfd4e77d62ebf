// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.immunizations.pages;

import java.util.List;
import java.util.stream.Collectors;
import org.healthstead.plugin.immunizations.plan.PlannedGroup;
import org.healthstead.plugin.immunizations.plan.Standing;
import org.healthstead.ui.api.EmptyState;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.Icon;
import org.healthstead.ui.api.Messages;
import org.healthstead.ui.api.Paging;

/** Writes the list of what is due: a line for each person who needs something, and how many do not. */
final class DueContent {

    private final PlanWords words;
    private final Messages messages;
    private final List<DuePerson> people;
    private final int all;
    private final int at;

    /**
     * @param people those of this page
     * @param all how many there are
     * @param at how many stand before this page
     */
    DueContent(PlanWords words, List<DuePerson> people, int all, int at) {
        this.words = words;
        this.messages = words.messages();
        this.people = people;
        this.all = all;
        this.at = at;
    }

    /** Asks for a name, where there are too many people for one page. */
    void ask(Html html, String address, String field, String value, boolean isWanted) {
        if (isWanted) {
            html.open("form", "class", "row ask", "action", address, "role", "search");
            html.open("label", "for", field).text(messages.get("due.name")).close();
            html.empty("input", "id", field, "name", field, "value", value, "maxlength", "200");
            html.open("button", "class", "btn")
                    .text(messages.get("due.find"))
                    .close()
                    .close();
        }
    }

    void write(Html html) {
        if (people.isEmpty()) {
            EmptyState.write(html, messages.get("due.nobody"), "");
            return;
        }
        List<DuePerson> needing =
                people.stream().filter(person -> !person.pressing().isEmpty()).toList();
        if (!needing.isEmpty()) {
            html.open("ul", "class", "entries");
            needing.forEach(person -> row(html, person));
            html.close();
        }
        long planned =
                people.stream().filter(person -> person.plan().isPresent()).count();
        html.open("div", "class", "prose small mute gap-s");
        html.element("p", null, messages.get("due.rest", planned - needing.size()));
        if (planned < people.size()) {
            html.element("p", null, messages.get("due.unplanned", people.size() - planned));
        }
        if (all > people.size()) {
            html.element("p", null, messages.get("due.part", at + 1, at + people.size(), all));
        }
        html.close();
    }

    private void row(Html html, DuePerson person) {
        html.open("li", "class", "entry has-i").icon(Icon.PERSON).open("span", "class", "what");
        html.link(ImmunizationPlaces.plan(person.person().id()), person.person().name());
        group(html, person, Standing.OVERDUE);
        group(html, person, Standing.DUE);
        html.close().open("span", "class", "val");
        StandingMark.write(html, person.pressing().getFirst().standing(), words);
        html.close().close();
    }

    private void group(Html html, DuePerson person, Standing standing) {
        String names = person.pressing().stream()
                .filter(group -> group.standing() == standing)
                .map(PlannedGroup::name)
                .map(words::group)
                .collect(Collectors.joining(", "));
        if (!names.isEmpty()) {
            html.element("span", null, messages.get("due.line", words.standing(standing), names));
        }
    }

    void pages(Html html, Paging paging) {
        paging.write(html, messages);
    }
}
