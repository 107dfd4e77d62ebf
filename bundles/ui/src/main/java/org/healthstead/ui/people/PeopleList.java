// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.people;

import java.util.List;
import org.healthstead.api.record.Person;
import org.healthstead.ui.api.Addresses;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.HtmlComponent;
import org.healthstead.ui.api.PersonMark;

/** The people that the caller may see; with a box to narrow them when they are many. */
final class PeopleList extends HtmlComponent {

    private static final int FEW = 8;

    private final transient List<Person> people;
    private final int limit;
    private final String text;

    PeopleList(String id, List<Person> people, int limit, String text) {
        super(id);
        this.people = people;
        this.limit = limit;
        this.text = text;
    }

    @Override
    protected void write(Html html) {
        if (people.size() > FEW || !text.isEmpty()) {
            narrow(html);
        }
        if (people.isEmpty() && !text.isEmpty()) {
            html.element("p", "empty", messages().get("people.none", text));
        }
        html.open("ul", "class", "entries");
        people.stream().limit(limit).forEach(person -> {
            html.open("li", "class", "entry p" + person.colour());
            html.open("a", "class", "who", "href", Addresses.overview(person.id()));
            PersonMark.write(html, person, messages());
            html.close().close();
        });
        html.close();
        if (people.size() > limit) {
            html.element("p", "mute small gap-s", messages().get("people.more", limit));
        }
    }

    private void narrow(Html html) {
        String label = messages().get("people.narrow");
        html.open("form", "class", "row ask", "action", Addresses.PEOPLE);
        html.empty("input", "type", "text", "name", "q", "aria-label", label, "placeholder", label, "value", text);
        html.open("button", "class", "btn", "type", "submit")
                .text(messages().get("people.narrow.go"))
                .close()
                .close();
    }
}
