// SPDX-License-Identifier: Apache-2.0
package org.example.lastseen;

import java.util.List;
import java.util.Optional;
import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.healthstead.api.record.EntryStore;
import org.healthstead.api.record.Person;
import org.healthstead.api.record.PersonId;
import org.healthstead.ui.api.Addresses;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.HtmlComponent;
import org.healthstead.ui.api.PartialDateLabel;
import org.healthstead.ui.api.Shell;
import org.healthstead.ui.api.ShellPage;

/** Everybody who took part in a visit, with the latest one. Its markup is the file of the same name. */
public final class LastSeenPage extends ShellPage {

    private static final int MOST_VISITS = 500;

    private final transient Person person;
    private final transient List<LastSeen> seen;

    public LastSeenPage(PageParameters parameters) {
        super(parameters);
        person = Shell.get().person(PersonId.parse(parameters.get("person").toString()));
        seen = LastSeen.of(Shell.get().service(EntryStore.class), person.id(), caller(), MOST_VISITS);
        add(new Label("heading", title()));
        add(new Label(
                "say",
                seen.isEmpty()
                        ? messages().get("page.empty")
                        : messages().get("page.say", seen.get(0).who())));
        add(new HtmlComponent("list") {
            @Override
            protected void write(Html html) {
                seen.forEach(one -> line(html, one));
            }
        });
    }

    private void line(Html html, LastSeen one) {
        html.open("li", "class", "entry").open("span", "class", "what");
        html.link(Addresses.entry(one.visit()), one.who());
        html.element("span", null, messages().get("page.visits", one.visits()));
        html.close().open("span", "class", "val");
        one.when().ifPresent(when -> PartialDateLabel.write(html, when, getLocale()));
        html.close().close();
    }

    @Override
    protected String title() {
        return messages().get("page.title");
    }

    @Override
    protected Optional<Person> person() {
        return Optional.of(person);
    }

    /** The place in the navigation that is marked while this page is open. */
    @Override
    protected String place() {
        return LastSeenPlaces.PLACE;
    }
}
