// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.print;

import java.util.Optional;
import java.util.stream.Stream;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.healthstead.api.record.Person;
import org.healthstead.ui.api.Addresses;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.HtmlComponent;
import org.healthstead.ui.api.Shell;
import org.healthstead.ui.api.ShellPage;
import org.healthstead.ui.parts.AddressParameters;

/** The sheets that can be printed. */
public final class PrintPage extends ShellPage {

    /** Id of the place in the navigation. */
    public static final String PLACE = "print";

    private final transient Person person;

    public PrintPage(PageParameters parameters) {
        super(parameters);
        person = Shell.get().person(AddressParameters.person(parameters));
        add(new SheetList("sheets", person));
    }

    @Override
    protected String title() {
        return messages().get("navigation.print");
    }

    @Override
    protected Optional<Person> person() {
        return Optional.of(person);
    }

    @Override
    protected String place() {
        return PLACE;
    }

    private static final class SheetList extends HtmlComponent {

        private final transient Person person;

        SheetList(String id, Person person) {
            super(id);
            this.person = person;
        }

        @Override
        protected void write(Html html) {
            Stream.of(SheetName.values()).filter(name -> name.isFor(person)).forEach(name -> {
                html.open("li", "class", "entry has-i").icon(name.icon()).open("span", "class", "what");
                html.link(Addresses.sheet(person.id(), name.code()), messages().get(name.titleKey()));
                html.element("span", null, messages().get(name.purposeKey()))
                        .close()
                        .close();
            });
        }
    }
}
