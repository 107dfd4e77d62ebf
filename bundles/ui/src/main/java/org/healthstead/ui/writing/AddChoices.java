// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.writing;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.healthstead.api.record.PersonId;
import org.healthstead.ui.api.Addresses;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.HtmlComponent;
import org.healthstead.ui.api.Icon;
import org.healthstead.ui.forms.FormSpec;
import org.healthstead.ui.forms.FormSpecs;

/** What can be added, the daily things first; one key each for who has a keyboard. */
final class AddChoices extends HtmlComponent {

    /** The same in every language, so that hands learn them. */
    private static final Map<String, String> KEYS = Map.ofEntries(
            Map.entry("blood-pressure", "b"),
            Map.entry("weight", "w"),
            Map.entry("temperature", "t"),
            Map.entry("pulse", "u"),
            Map.entry("oxygen", "o"),
            Map.entry("blood-sugar", "g"),
            Map.entry("height", "h"),
            Map.entry("result", "r"),
            Map.entry("medication", "m"),
            Map.entry("symptom", "s"),
            Map.entry("problem", "p"),
            Map.entry("allergy", "l"),
            Map.entry("immunization", "i"),
            Map.entry("visit", "v"),
            Map.entry("appointment", "d"),
            Map.entry("procedure", "c"),
            Map.entry("family", "y"),
            Map.entry("note", "n"));

    private final transient PersonId person;
    private final transient FormSpecs specs;
    private final boolean addsDocuments;

    AddChoices(String id, PersonId person, FormSpecs specs, boolean addsDocuments) {
        super(id);
        this.person = person;
        this.specs = specs;
        this.addsDocuments = addsDocuments;
    }

    @Override
    protected void write(Html html) {
        html.open("div", "class", "two").open("div", "class", "col");
        card(html, "add.measured", specs.measured());
        card(html, "add.daily", specs.daily());
        html.close().open("div", "class", "col");
        files(html);
        html.open("details", "class", "card")
                .element("summary", null, messages().get("add.others"));
        list(html, sorted(specs.others()));
        html.close().close().close();
    }

    /** As a reader looks for them. */
    private List<FormSpec> sorted(List<FormSpec> forms) {
        Collator order = Collator.getInstance(messages().locale());
        return forms.stream()
                .sorted(Comparator.comparing(form -> form.title(messages()), order))
                .toList();
    }

    private void card(Html html, String heading, List<FormSpec> forms) {
        html.open("section", "class", "card")
                .open("header")
                .element("h2", null, messages().get(heading));
        html.close();
        list(html, forms);
        html.close();
    }

    private void list(Html html, List<FormSpec> forms) {
        html.open("ul", "class", "entries");
        for (FormSpec form : forms) {
            item(html, form.icon(), Addresses.add(person, form.name()), form.title(messages()), KEYS.get(form.name()));
        }
        html.close();
    }

    private void files(Html html) {
        html.open("section", "class", "card")
                .open("header")
                .element("h2", null, messages().get("add.files"));
        html.close().open("ul", "class", "entries");
        if (addsDocuments) {
            item(
                    html,
                    Icon.DOC,
                    Addresses.list(person, "documents") + "/add",
                    messages().get("add.document"),
                    "k");
        }
        item(html, Icon.UP, Addresses.imports(person), messages().get("add.import"), "f");
        html.close().close();
    }

    private void item(Html html, Icon icon, String address, String words, String key) {
        html.open("li", "class", "entry has-i").icon(icon).open("span", "class", "what");
        html.open("a", "href", address, "data-key", key).text(words).close().close();
        if (key != null) {
            html.open("span", "class", "val roomy")
                    .open("kbd", "aria-hidden", "true")
                    .text(key.toUpperCase(Locale.ROOT));
            html.close().close();
        }
        html.close();
    }
}
