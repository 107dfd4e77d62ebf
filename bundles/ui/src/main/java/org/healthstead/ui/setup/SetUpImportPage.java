// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.setup;

import java.util.List;
import java.util.Optional;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.healthstead.api.access.Caller;
import org.healthstead.api.record.Person;
import org.healthstead.ui.api.Addresses;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.HtmlComponent;
import org.healthstead.ui.api.Icon;
import org.healthstead.ui.api.SeeOther;
import org.healthstead.ui.parts.AddressParameters;

/** Step 5: what to bring in first. Leads to where importing begins. */
public final class SetUpImportPage extends SetUpStepPage {

    public SetUpImportPage(PageParameters parameters) {
        super(parameters, 5, "import");
        Caller caller = requireCaller();
        List<Person> people = services().persons().list("", 1, caller);
        if (people.isEmpty()) {
            throw new SeeOther(PERSON);
        }
        String asked = AddressParameters.text(parameters, "person").orElse("");
        Person person = asked.isEmpty()
                ? people.getFirst()
                : services()
                        .persons()
                        .find(AddressParameters.person(parameters), caller)
                        .orElse(people.getFirst());
        add(new Ways("ways", person));
    }

    @Override
    Optional<String> before() {
        return Optional.empty();
    }

    private static final class Ways extends HtmlComponent {

        private final transient Person person;

        Ways(String id, Person person) {
            super(id);
            this.person = person;
        }

        @Override
        protected void write(Html html) {
            html.open("p", "class", "gap-s")
                    .text(messages().get("setup.import.kinds"))
                    .text(" ");
            html.link(Addresses.HELP + "/import", messages().get("setup.import.help"))
                    .close();
            html.open("p", "class", "row gap");
            html.open("a", "class", "btn go", "href", Addresses.imports(person.id()))
                    .icon(Icon.UP)
                    .text(messages().get("setup.import.go", person.name()))
                    .close();
            html.open("a", "class", "btn", "href", Addresses.PEOPLE)
                    .icon(Icon.PLUS)
                    .text(messages().get("setup.import.people"))
                    .close()
                    .close();
            html.open("p", "class", "gap-s");
            html.link(Addresses.timeline(person.id()), messages().get("setup.import.later"))
                    .close();
        }
    }
}
