// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.consents;

import java.util.List;
import java.util.Optional;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.healthstead.api.record.Person;
import org.healthstead.api.record.PersonId;
import org.healthstead.platform.api.plugins.PluginConsents;
import org.healthstead.ui.api.Shell;
import org.healthstead.ui.api.ShellPage;
import org.healthstead.ui.context.UiShell;
import org.healthstead.ui.parts.AddressParameters;
import org.healthstead.ui.parts.NoticePanel;
import org.healthstead.ui.parts.ProblemWords;

/** What plugins may do by themselves with a record: each person decides in their own name. */
public final class ConsentsPage extends ShellPage {

    /** Its place in the navigation. */
    public static final String PLACE = "consents";

    private final transient Person person;

    public ConsentsPage(PageParameters parameters) {
        super(parameters);
        person = Shell.get().person(AddressParameters.person(parameters));
        List<PluginConsents.Asked> asked = UiShell.get()
                .services()
                .consents()
                .find()
                .map(consents -> consents.asked(person.id(), caller()))
                .orElse(List.of());
        String problem = AddressParameters.text(parameters, "problem")
                .flatMap(code -> ProblemWords.of(code, messages()))
                .orElse("");
        add(new NoticePanel("problem", () -> problem));
        add(new ConsentList("plugins", person, asked));
    }

    /** Its address; takes a POST with {@code plugin} and {@code do}, which is {@code give} or {@code take}. */
    public static String address(PersonId person) {
        return "/person/" + person + "/plugins";
    }

    @Override
    protected String title() {
        return messages().get("consents.title");
    }

    @Override
    protected Optional<Person> person() {
        return Optional.of(person);
    }

    @Override
    protected String place() {
        return PLACE;
    }
}
