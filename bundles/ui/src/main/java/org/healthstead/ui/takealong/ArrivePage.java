// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.takealong;

import java.util.Optional;
import org.apache.wicket.AttributeModifier;
import org.apache.wicket.markup.html.WebMarkupContainer;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.healthstead.api.record.Person;
import org.healthstead.ui.api.Addresses;
import org.healthstead.ui.api.ShellPage;
import org.healthstead.ui.parts.AddressParameters;
import org.healthstead.ui.parts.NoticePanel;
import org.healthstead.ui.parts.ProblemWords;

/** Takes the file of a whole record, whose person is added. {@code ?problem=} says why one was refused. */
public final class ArrivePage extends ShellPage {

    /** Id of the place in the navigation. */
    public static final String PLACE = "arrive";

    public ArrivePage(PageParameters parameters) {
        super(parameters);
        String problem = AddressParameters.text(parameters, "problem")
                .flatMap(code -> ProblemWords.of(code, messages()))
                .orElse("");
        add(new NoticePanel("problem", () -> problem));
        add(new WebMarkupContainer("form").add(AttributeModifier.replace("action", Addresses.ARRIVE)));
    }

    @Override
    protected String title() {
        return messages().get("navigation.arrive");
    }

    @Override
    protected Optional<Person> person() {
        return Optional.empty();
    }

    @Override
    protected String place() {
        return PLACE;
    }
}
