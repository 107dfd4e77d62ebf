// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.preferences;

import java.util.Optional;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.healthstead.api.record.Person;
import org.healthstead.ui.api.ShellPage;
import org.healthstead.ui.context.UiShell;
import org.healthstead.ui.parts.AddressParameters;
import org.healthstead.ui.parts.NoticePanel;
import org.healthstead.ui.parts.ProblemWords;

/** Where people choose how they like to read. {@code ?saved=yes} says that they did. */
public final class PreferencesPage extends ShellPage {

    public PreferencesPage(PageParameters parameters) {
        super(parameters);
        caller();
        add(new NoticePanel(
                "problem",
                () -> AddressParameters.text(parameters, "problem")
                        .flatMap(code -> ProblemWords.of(code, messages()))
                        .orElse("")));
        boolean isSaved = AddressParameters.text(parameters, "saved").isPresent();
        add(new PreferencesForm("form", UiShell.get().preferences(), isSaved));
    }

    @Override
    protected String title() {
        return messages().get("preferences.title");
    }

    @Override
    protected Optional<Person> person() {
        return Optional.empty();
    }

    @Override
    protected String place() {
        return "preferences";
    }
}
