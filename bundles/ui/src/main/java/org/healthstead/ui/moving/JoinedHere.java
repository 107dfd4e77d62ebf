// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.moving;

import java.util.List;
import org.healthstead.api.record.Person;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.HtmlComponent;

/** Who were joined with a person; each leads to where that can be taken back. */
final class JoinedHere extends HtmlComponent {

    private final transient List<Person> people;

    JoinedHere(String id, List<Person> people) {
        super(id);
        this.people = people;
    }

    @Override
    protected void write(Html html) {
        html.open("header").element("h2", null, messages().get("moving.here")).close();
        html.element("p", "small mute", messages().get("moving.here.what"));
        html.open("ul", "class", "ranges");
        people.forEach(person -> {
            html.open("li");
            html.link(MovingAddresses.page(person.id()), person.name());
            html.close();
        });
        html.close();
    }
}
