// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.print;

import java.util.Optional;
import org.apache.wicket.AttributeModifier;
import org.apache.wicket.markup.html.link.ExternalLink;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.healthstead.api.record.Person;
import org.healthstead.platform.api.problem.ProblemCode;
import org.healthstead.platform.api.sheets.Sheet;
import org.healthstead.ui.api.Addresses;
import org.healthstead.ui.api.Direction;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.HtmlComponent;
import org.healthstead.ui.api.Shell;
import org.healthstead.ui.api.ShellPage;
import org.healthstead.ui.context.UiShell;
import org.healthstead.ui.parts.AddressParameters;
import org.healthstead.ui.parts.NoticePanel;
import org.healthstead.ui.parts.ProblemWords;

/** A sheet as it will be printed, and what can be chosen. */
public final class SheetPage extends ShellPage {

    private final transient Person person;
    private final transient SheetChoice choice;

    public SheetPage(PageParameters parameters) {
        super(parameters);
        person = Shell.get().person(AddressParameters.person(parameters));
        SheetName name = AddressParameters.text(parameters, "sheet")
                .flatMap(SheetName::ofCode)
                .orElseThrow(() -> AddressParameters.notFound(ProblemCode.UI_PAGE_NOT_FOUND));
        choice = SheetChoice.of(person.id(), name, key -> AddressParameters.text(parameters, key), getLocale());
        Sheets.Made made = new Sheets(UiShell.get().services()).make(choice, caller());
        add(new ExternalLink("all", Addresses.prints(person.id())));
        String problem = AddressParameters.text(parameters, "problem")
                .flatMap(code -> ProblemWords.of(code, messages()))
                .orElse("");
        add(new NoticePanel("problem", () -> problem));
        add(new SheetChooser("choices", choice, made));
        add(new Shown("sheet", made.sheet()));
    }

    @Override
    protected String title() {
        return messages().get(choice.name().titleKey());
    }

    @Override
    protected Optional<Person> person() {
        return Optional.of(person);
    }

    @Override
    protected String place() {
        return PrintPage.PLACE;
    }

    private static final class Shown extends HtmlComponent {

        private final transient Sheet sheet;

        Shown(String id, Sheet sheet) {
            super(id);
            this.sheet = sheet;
            add(AttributeModifier.replace("lang", sheet.locale().toLanguageTag()));
            add(AttributeModifier.replace("dir", Direction.of(sheet.locale())));
        }

        @Override
        protected void write(Html html) {
            SheetMarkup.write(html, sheet);
        }
    }
}
