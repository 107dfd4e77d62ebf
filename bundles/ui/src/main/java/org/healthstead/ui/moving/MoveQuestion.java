// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.moving;

import java.util.Optional;
import org.healthstead.api.access.Caller;
import org.healthstead.api.problem.ProblemException;
import org.healthstead.api.record.Person;
import org.healthstead.api.record.SourceId;
import org.healthstead.platform.api.moves.MoveOrder;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.HtmlComponent;
import org.healthstead.ui.api.Icon;
import org.healthstead.ui.api.SourceMark;
import org.healthstead.ui.context.UiServices;
import org.healthstead.ui.parts.NoticePanel;
import org.healthstead.ui.parts.ProblemWords;

/** Says what will happen before anything does, and asks. */
final class MoveQuestion extends HtmlComponent {

    private final transient Person person;
    private final transient MoveChoice choice;
    private final transient UiServices services;
    private final transient Caller caller;

    MoveQuestion(String id, Person person, MoveChoice choice, UiServices services, Caller caller) {
        super(id);
        this.person = person;
        this.choice = choice;
        this.services = services;
        this.caller = caller;
    }

    @Override
    protected void write(Html html) {
        choice.chosen().ifPresent(other -> {
            try {
                question(html, other, services.recordMoves().require().count(order(other), caller));
            } catch (ProblemException e) {
                NoticePanel.write(html, "alarm", Icon.S_ALARM, ProblemWords.of(e.problem(), messages()));
            }
        });
    }

    private MoveOrder order(Person other) {
        Optional<SourceId> source = choice.source().map(each -> each.ref().id());
        return new MoveOrder(person.id(), source, other.id(), source.isEmpty());
    }

    private void question(Html html, Person other, long count) {
        String from = person.name();
        String to = other.name();
        boolean isJoin = choice.source().isEmpty();
        html.element("h2", null, messages().get(isJoin ? "moving.ask.join" : "moving.ask.source", from, to));
        html.open("ul", "class", "ranges");
        String what = choice.source()
                .map(source ->
                        messages().get("moving.says.source", count, SourceMark.words(source.ref(), messages()), to))
                .orElseGet(() -> messages().get("moving.says.all", count, from, to));
        html.element("li", null, what);
        html.element("li", null, messages().get("moving.says.files", from));
        if (isJoin) {
            html.element("li", null, messages().get("moving.says.name", from, to));
            html.element("li", null, messages().get("moving.says.about", from, to));
        }
        html.element("li", null, messages().get("moving.says.access", from, to));
        html.element("li", null, messages().get("moving.says.back"));
        html.close();
        html.open("form", "method", "post", "action", MovingAddresses.page(person.id()));
        hidden(html, MovingAddresses.PERSON, other.id().toString());
        choice.source()
                .ifPresent(source ->
                        hidden(html, MovingAddresses.SOURCE, source.ref().id().toString()));
        html.open("p", "class", "row gap-s").open("button", "class", "btn go", "type", "submit");
        html.text(messages().get(isJoin ? "moving.go.join" : "moving.go.source"))
                .close();
        html.open("a", "class", "btn plain", "href", MovingAddresses.page(person.id()));
        html.text(messages().get("moving.cancel")).close().close().close();
    }

    private static void hidden(Html html, String name, String value) {
        html.empty("input", "type", "hidden", "name", name, "value", value);
    }
}
