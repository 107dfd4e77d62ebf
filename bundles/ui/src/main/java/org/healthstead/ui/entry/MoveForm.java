// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.entry;

import java.util.List;
import java.util.Optional;
import org.healthstead.api.access.Caller;
import org.healthstead.api.record.Entry;
import org.healthstead.api.record.Person;
import org.healthstead.platform.api.access.Operation;
import org.healthstead.ui.api.Addresses;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.Messages;
import org.healthstead.ui.context.UiServices;

/** Moves an entry into the record of the person whom it is about: a list of those of a household, a box in a clinic. */
final class MoveForm {

    private static final int MOST_LISTED = 30;
    private static final String WHO = "who";

    private final Entry entry;
    private final String name;
    private final List<Person> others;

    private MoveForm(Entry entry, String name, List<Person> others) {
        this.entry = entry;
        this.name = name;
        this.others = others;
    }

    /** Empty when there is nobody to move it to, or it must stay, or the reader may not change it. */
    static Optional<MoveForm> of(Entry entry, UiServices services, Caller caller) {
        boolean isOwnPatient = entry.id().value().equals(entry.person().value());
        if (isOwnPatient || services.moves().find().isEmpty() || !services.changesSome(entry.person(), caller)) {
            return Optional.empty();
        }
        List<Person> people = services.persons().list("", MOST_LISTED + 2, caller);
        List<Person> others = people.stream()
                .filter(person -> !person.id().equals(entry.person()))
                .filter(person -> services.may(Operation.CREATE, person.id(), caller))
                .toList();
        return services.persons()
                .find(entry.person(), caller)
                .filter(owner -> !others.isEmpty())
                .map(owner -> new MoveForm(entry, owner.name(), others));
    }

    void write(Html html, Messages messages) {
        html.open("details", "class", "gap-s").element("summary", null, messages.get("entry.move", name));
        html.element("p", "small mute", messages.get("entry.move.what", name));
        html.open("form", "class", "stack gap-s", "method", "post", "action", Addresses.entry(entry.id()) + "/move");
        html.empty("input", "type", "hidden", "name", "version", "value", Integer.toString(entry.version()));
        html.open("div", "class", "field");
        html.open("label", "for", WHO).text(messages.get("entry.move.who")).close();
        if (others.size() <= MOST_LISTED) {
            html.open("select", "id", WHO, "name", "person");
            others.forEach(person -> html.open("option", "value", person.id().toString())
                    .text(person.name())
                    .close());
            html.close();
        } else {
            html.empty("input", "type", "text", "id", WHO, "name", WHO, "dir", "auto", "autocomplete", "off");
            html.element("small", null, messages.get("people.narrow"));
        }
        html.close();
        html.open("button", "class", "btn", "type", "submit").text(messages.get("entry.move.go"));
        html.close().close().close();
    }
}
