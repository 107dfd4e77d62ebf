// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.share;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.healthstead.api.record.Person;
import org.healthstead.platform.api.documents.NewDocument;
import org.healthstead.ui.api.Addresses;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.HtmlComponent;

/** Whose, called what, and of when. Who can add to one record only is not asked whose. */
final class ShareForm extends HtmlComponent {

    private static final int MOST_SHOWN = 500;

    private final transient WaitingShare share;
    private final transient Function<String, Optional<String>> typed;
    private final transient List<Person> people;

    ShareForm(String id, WaitingShare share, Function<String, Optional<String>> typed, List<Person> people) {
        super(id);
        this.share = share;
        this.typed = typed;
        this.people = people;
    }

    @Override
    protected void write(Html html) {
        if (people.isEmpty()) {
            html.element("p", "mute", messages().get("share.forbidden"));
            return;
        }
        html.open("ul", "class", "ranges");
        share.files().forEach(file -> html.element("li", null, file.name()));
        html.close();
        if (!share.text().isEmpty()) {
            String text = share.text();
            html.open("blockquote", "class", "prose")
                    .text(text.length() <= MOST_SHOWN ? text : text.substring(0, MOST_SHOWN) + "…")
                    .close();
        }
        html.open(
                "form", "class", "stack narrow gap-s", "method", "post", "action", Addresses.SHARE + "/" + share.key());
        people(html);
        if (!share.files().isEmpty()) {
            input(html, "title", typed.apply("title").orElse(share.title()), NewDocument.MAX_TITLE);
            input(html, "date", typed.apply("date").orElse(""), 40);
        }
        String go = share.files().isEmpty() ? "share.note" : "share.keep";
        html.open("button", "class", "btn go", "type", "submit")
                .text(messages().get(go))
                .close();
        html.close();
        html.element("p", "small mute gap-s", messages().get("share.waits", WaitingShares.KEPT.toMinutes()));
    }

    private void people(Html html) {
        if (people.size() == 1) {
            html.empty(
                    "input",
                    "type",
                    "hidden",
                    "name",
                    "person",
                    "value",
                    people.getFirst().id().toString());
            return;
        }
        html.open("div", "class", "field").open("label", "for", "person");
        html.text(messages().get("share.person")).close();
        html.open("select", "id", "person", "name", "person", "required", "");
        // Nobody is chosen beforehand: mixing up two people is the worst mistake.
        html.open("option", "value", "")
                .text(messages().get("share.person.choose"))
                .close();
        String before = typed.apply("person").orElse("");
        for (Person person : people) {
            String id = person.id().toString();
            html.open("option", "value", id, "selected", id.equals(before) ? "" : null)
                    .text(person.name())
                    .close();
        }
        html.close().close();
    }

    private void input(Html html, String name, String value, int most) {
        html.open("div", "class", "field").open("label", "for", name);
        html.text(messages().get(name.equals("title") ? "share.name" : "share.date"))
                .close();
        html.empty(
                "input",
                "id",
                name,
                "name",
                name,
                "type",
                "text",
                "value",
                value.isEmpty() ? null : value,
                "maxlength",
                Integer.toString(most),
                "autocomplete",
                "off",
                "aria-describedby",
                name + "-hint");
        html.open("small", "id", name + "-hint")
                .text(messages().get("share." + name + ".hint"))
                .close();
        html.close();
    }
}
