// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.moving;

import java.util.Optional;
import org.healthstead.api.record.Person;
import org.healthstead.ui.api.Addresses;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.HtmlComponent;
import org.healthstead.ui.api.Icon;

/** Says that everything of a person is in the record of another one, and leads there. */
public final class JoinedNotice extends HtmlComponent {

    private final transient Person person;
    private final transient Optional<Person> joined;

    /** @param joined the other one; nothing is shown without */
    public JoinedNotice(String id, Person person, Optional<Person> joined) {
        super(id);
        this.person = person;
        this.joined = joined;
        setVisible(joined.isPresent());
    }

    @Override
    protected void write(Html html) {
        Person other = joined.orElseThrow();
        html.open("div", "class", "notice info").icon(Icon.PERSON).open("div");
        html.open("p").text(messages().get("moving.joined", person.name(), other.name()));
        html.text(" ");
        html.link(Addresses.overview(other.id()), messages().get("moving.open", other.name()));
        html.close().close().close();
    }
}
