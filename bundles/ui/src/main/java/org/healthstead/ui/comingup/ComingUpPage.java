// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.comingup;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.healthstead.api.record.Person;
import org.healthstead.ui.api.EmptyState;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.HtmlComponent;
import org.healthstead.ui.api.Shell;
import org.healthstead.ui.api.ShellPage;
import org.healthstead.ui.context.UiServices;
import org.healthstead.ui.context.UiShell;
import org.healthstead.ui.parts.AddressParameters;

/** Everything that a person's record says is coming up, and what was due and is not over. */
public final class ComingUpPage extends ShellPage {

    /** Id of the place in the navigation. */
    public static final String PLACE = "coming";

    /** On the page at most, of either sort. */
    private static final int SHOWN = 200;

    private final transient Person person;

    public ComingUpPage(PageParameters parameters) {
        super(parameters);
        person = Shell.get().person(AddressParameters.person(parameters));
        UiServices services = UiShell.get().services();
        ComingUp coming = ComingUp.read(services, person, caller(), LocalDate.now());
        add(new Label("part", messages().get("coming.part")).setVisible(!services.showsWhole(person.id(), caller())));
        add(new Parts("list", coming));
    }

    @Override
    protected String title() {
        return messages().get("navigation.coming");
    }

    @Override
    protected Optional<Person> person() {
        return Optional.of(person);
    }

    @Override
    protected String place() {
        return PLACE;
    }

    private static final class Parts extends HtmlComponent {

        private final transient ComingUp coming;

        Parts(String id, ComingUp coming) {
            super(id);
            this.coming = coming;
        }

        @Override
        protected void write(Html html) {
            if (coming.isEmpty()) {
                EmptyState.write(
                        html, messages().get("coming.empty"), messages().get("coming.empty.how"));
            }
            part(html, messages().get("coming.ahead"), coming.ahead(), false);
            part(html, messages().get("coming.past", ComingUp.PAST_YEARS), coming.past(), true);
        }

        private void part(Html html, String title, List<ComingUp.Item> items, boolean isPast) {
            if (!items.isEmpty()) {
                html.open("section", "class", "card gap").open("header");
                html.element("h2", null, title).close();
                ComingUpRows.write(html, items.stream().limit(SHOWN).toList(), isPast, messages());
                if (items.size() > SHOWN) {
                    html.element("p", "small mute", messages().get("coming.more", SHOWN, items.size()));
                }
                html.close();
            }
        }
    }
}
