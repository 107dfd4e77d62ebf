// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.about;

import java.util.List;
import org.healthstead.api.record.Person;
import org.healthstead.ui.about.OtherStatements.Statement;
import org.healthstead.ui.api.Addresses;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.HtmlComponent;
import org.healthstead.ui.api.SourceMark;

/** What sources say of a person beside what the household says, each with a button that takes it over. */
final class OthersCard extends HtmlComponent {

    private static final int MOST = 40;

    private final transient Person person;
    private final transient List<Statement> statements;
    private final boolean mayTake;

    OthersCard(String id, Person person, List<Statement> statements, boolean mayTake) {
        super(id);
        this.person = person;
        this.statements = statements;
        this.mayTake = mayTake;
    }

    @Override
    protected void write(Html html) {
        html.open("header").element("h2", null, messages().get("about.others")).close();
        html.element("p", "mute small", messages().get("about.others.what"));
        html.open("ul", "class", "entries");
        statements.stream().limit(MOST).forEach(each -> statement(html, each));
        html.close();
    }

    private void statement(Html html, Statement said) {
        String label = messages().get(AboutFields.label(key(said.what())));
        html.open("li", "class", "entry");
        html.open("span", "class", "what");
        html.open("b", "dir", "auto").text(words(said)).close();
        html.open("span").text(label).text(" · ");
        html.link(Addresses.entry(said.entry()), SourceMark.brief(said.source(), messages()));
        html.close().close();
        if (mayTake) {
            html.open("form", "class", "val", "method", "post", "action", AboutAddresses.take(person.id()));
            html.empty(
                    "input",
                    "type",
                    "hidden",
                    "name",
                    "entry",
                    "value",
                    said.entry().toString());
            html.open(
                    "button",
                    "class",
                    "btn slim",
                    "name",
                    "what",
                    "value",
                    said.what(),
                    "aria-label",
                    messages().get("about.take.of", label));
            html.text(messages().get("about.take")).close().close();
        }
        html.close();
    }

    private String words(Statement said) {
        if (said.what().equals(PatientForm.BORN.key())) {
            return AboutFields.typedDate(said.words(), getLocale());
        }
        return said.what().equals(PatientForm.SEX.key())
                ? Person.Sex.ofCode(said.words())
                        .map(sex -> messages().get("sex." + sex))
                        .orElse(said.words())
                : said.words();
    }

    private static String key(String what) {
        int dot = what.indexOf('.');
        return dot < 0 ? what : what.substring(0, dot + 1);
    }
}
