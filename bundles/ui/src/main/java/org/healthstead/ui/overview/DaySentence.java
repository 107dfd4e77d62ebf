// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.overview;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.healthstead.api.record.PersonId;
import org.healthstead.ui.api.Addresses;
import org.healthstead.ui.api.EntryWords;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.Messages;
import org.healthstead.ui.comingup.ComingUp;
import org.healthstead.ui.parts.LinkedText;

/**
 * What is new since the reader looked before, what comes next, and how many dates have passed: one sentence of what the
 * record says, each number and name of which leads to its entries. It judges nothing and advises nothing.
 */
final class DaySentence {

    private final PersonId person;
    private final Optional<SinceLook> since;
    private final ComingUp coming;

    DaySentence(PersonId person, Optional<SinceLook> since, ComingUp coming) {
        this.person = person;
        this.since = since;
        this.coming = coming;
    }

    /** Nothing where there is nothing to say. */
    void write(Html html, Messages messages) {
        LinkedText text = new LinkedText();
        List<String> clauses = new ArrayList<>();
        since.filter(look -> look.count() > 0).ifPresent(look -> clauses.add(arrived(look, text, messages)));
        coming.ahead().stream().findFirst().ifPresent(next -> clauses.add(next(next, text, messages)));
        int past = coming.past().size();
        if (past > 0) {
            clauses.add(messages.get(
                    "overview.day.past",
                    past,
                    text.link(Addresses.comingUp(person), messages.get("overview.day.past.link", past))));
        }
        if (!clauses.isEmpty()) {
            html.open("p", "class", "gap-xs", "id", "day");
            text.writeSentence(html, clauses, messages.locale());
            html.close();
        }
    }

    private String arrived(SinceLook look, LinkedText text, Messages messages) {
        return messages.get(
                "overview.day.new",
                look.count(),
                text.link(Addresses.changes(person), messages.get("overview.day.new.link", look.count())),
                look.day(messages.locale()));
    }

    private static String next(ComingUp.Item next, LinkedText text, Messages messages) {
        return messages.get(
                "overview.day.next",
                text.link(
                        Addresses.entry(next.line().id()),
                        EntryWords.title(next.line().projection(), messages)),
                next.words(messages));
    }
}
