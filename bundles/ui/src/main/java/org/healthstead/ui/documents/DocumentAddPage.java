// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.documents;

import java.util.Optional;
import org.apache.wicket.AttributeModifier;
import org.apache.wicket.markup.html.WebMarkupContainer;
import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.healthstead.api.record.Category;
import org.healthstead.api.record.Person;
import org.healthstead.api.record.PersonId;
import org.healthstead.ui.api.Addresses;
import org.healthstead.ui.api.Shell;
import org.healthstead.ui.api.ShellPage;
import org.healthstead.ui.context.UiShell;
import org.healthstead.ui.parts.AddressParameters;
import org.healthstead.ui.parts.NoticePanel;
import org.healthstead.ui.parts.ProblemWords;
import org.healthstead.ui.timeline.TimelinePage;

/**
 * Takes files as documents. {@code ?problem=} says why the last files were refused, {@code title} and {@code date} keep
 * what was typed with them, {@code added} and {@code there} count what became of several files.
 */
public final class DocumentAddPage extends ShellPage {

    private final transient Person person;

    public DocumentAddPage(PageParameters parameters) {
        super(parameters);
        person = Shell.get().person(AddressParameters.person(parameters));
        String problem = problem(parameters);
        boolean isAllowed = UiShell.get().services().addsDocuments(person.id(), caller());
        add(new Label("heading", title()));
        add(new NoticePanel("problem", () -> problem));
        add(new SeveralDone("done", person.id(), parameters));
        add(new Label("part", messages().get("documents.add.forbidden")).setVisible(!isAllowed));
        add(new WebMarkupContainer("form")
                .add(field("title", parameters), field("date", parameters))
                .add(AttributeModifier.replace("action", address(person.id())))
                .add(AttributeModifier.replace("data-broken", messages().get("problem.HS-UPLOAD-BROKEN")))
                .add(AttributeModifier.replace("data-large", messages().get("problem.HS-WEB-TOO-LARGE")))
                .setVisible(isAllowed));
    }

    /** Where the form is, and where it posts to. */
    public static String address(PersonId person) {
        return Addresses.list(person, "documents") + "/add";
    }

    private String problem(PageParameters parameters) {
        return AddressParameters.text(parameters, "said")
                .flatMap(key -> UiShell.get().services().problems().find(key, caller()))
                .map(said -> ProblemWords.of(said, messages()))
                .or(() -> AddressParameters.text(parameters, "problem")
                        .flatMap(code -> ProblemWords.of(code, messages())))
                .orElse("");
    }

    private static WebMarkupContainer field(String name, PageParameters parameters) {
        WebMarkupContainer field = new WebMarkupContainer(name);
        AddressParameters.text(parameters, name)
                .ifPresent(typed -> field.add(AttributeModifier.replace("value", typed)));
        return field;
    }

    @Override
    protected String title() {
        return messages().get("documents.add.title", person.name());
    }

    @Override
    protected Optional<Person> person() {
        return Optional.of(person);
    }

    @Override
    protected String place() {
        return TimelinePage.PLACE + "." + Addresses.kind(Category.DOCUMENT);
    }
}
