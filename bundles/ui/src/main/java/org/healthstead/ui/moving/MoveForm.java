// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.moving;

import java.util.Optional;
import org.apache.wicket.markup.ComponentTag;
import org.healthstead.api.record.Person;
import org.healthstead.api.record.SourceRef;
import org.healthstead.platform.api.store.SourceStore.Source;
import org.healthstead.ui.api.Addresses;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.HtmlComponent;
import org.healthstead.ui.api.SourceMark;

/** Asks what moves, and to whom: a list of those of a household, a box in a clinic. Nothing is done yet. */
final class MoveForm extends HtmlComponent {

    private final transient Person person;
    private final transient MoveChoice choice;

    MoveForm(String id, Person person, MoveChoice choice) {
        super(id);
        this.person = person;
        this.choice = choice;
    }

    @Override
    protected void onComponentTag(ComponentTag tag) {
        super.onComponentTag(tag);
        tag.put("action", MovingAddresses.page(person.id()));
    }

    @Override
    protected void write(Html html) {
        what(html);
        who(html);
        html.open("p", "class", "row").open("button", "class", "btn", "type", "submit");
        html.text(messages().get("moving.look")).close().close();
    }

    private void what(Html html) {
        html.open("div", "class", "field");
        html.open("label", "for", "what").text(messages().get("moving.what")).close();
        html.open("select", "id", "what", "name", MovingAddresses.SOURCE);
        option(
                html,
                "",
                messages().get("moving.what.all", person.name()),
                choice.source().isEmpty());
        choice.sources().stream()
                .filter(source -> source.ref().kind() != SourceRef.Kind.PERSON)
                .forEach(source -> option(
                        html,
                        source.ref().id().toString(),
                        messages().get("moving.what.source", SourceMark.words(source.ref(), messages())),
                        isChosen(source)));
        html.close().close();
    }

    private boolean isChosen(Source source) {
        return choice.source()
                .map(each -> each.ref().id())
                .equals(Optional.of(source.ref().id()));
    }

    private void who(Html html) {
        html.open("div", "class", "field");
        html.open("label", "for", "who").text(messages().get("moving.who")).close();
        if (choice.listed().isEmpty()) {
            html.empty(
                    "input",
                    "type",
                    "text",
                    "id",
                    "who",
                    "name",
                    MovingAddresses.WHO,
                    "dir",
                    "auto",
                    "autocomplete",
                    "off",
                    "value",
                    choice.who());
            found(html);
        } else {
            html.open("select", "id", "who", "name", MovingAddresses.PERSON);
            choice.listed()
                    .forEach(other -> option(
                            html,
                            other.id().toString(),
                            other.name(),
                            choice.chosen().equals(Optional.of(other))));
            html.close();
        }
        html.close();
        html.open("p", "class", "small mute").text(messages().get("moving.split"));
        html.text(" ");
        html.link(Addresses.PEOPLE, messages().get("moving.people")).close();
    }

    /** Whom the typed words may mean. */
    private void found(Html html) {
        if (choice.who().isBlank() || choice.found().size() == 1) {
            html.element("small", null, messages().get("people.narrow"));
            return;
        }
        html.element("p", "small", messages().get(choice.found().isEmpty() ? "moving.who.none" : "moving.who.several"));
        html.open("ul", "class", "ranges");
        choice.found().forEach(other -> {
            String address = Addresses.with(
                    MovingAddresses.page(person.id()),
                    MovingAddresses.PERSON,
                    other.id().toString());
            String source =
                    choice.source().map(each -> each.ref().id().toString()).orElse("");
            html.open("li");
            html.link(Addresses.with(address, MovingAddresses.SOURCE, source), other.name());
            other.birthDate().ifPresent(date -> html.text(" · " + date.text()));
            html.close();
        });
        html.close();
    }

    private static void option(Html html, String value, String words, boolean isChosen) {
        html.open("option", "value", value, "selected", isChosen ? "selected" : null)
                .text(words)
                .close();
    }
}
