// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.overview;

import java.util.List;
import java.util.Optional;
import org.apache.wicket.markup.html.link.ExternalLink;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.healthstead.api.record.Person;
import org.healthstead.api.record.PersonId;
import org.healthstead.ui.api.Addresses;
import org.healthstead.ui.api.CardContribution.Column;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.HtmlComponent;
import org.healthstead.ui.api.Shell;
import org.healthstead.ui.api.ShellPage;
import org.healthstead.ui.api.UndoToast;
import org.healthstead.ui.context.UiShell;
import org.healthstead.ui.parts.AddressParameters;
import org.healthstead.ui.parts.NoticePanel;
import org.healthstead.ui.parts.ProblemWords;

/**
 * Which cards the overview of a person shows to the reader, and in which order. {@code ?card=} is the one that was just
 * changed and {@code ?was=} how all were before, {@code ?problem=} says why a change was refused.
 */
public final class OverviewCardsPage extends ShellPage {

    private final transient Person person;

    public OverviewCardsPage(PageParameters parameters) {
        super(parameters);
        person = Shell.get().person(AddressParameters.person(parameters));
        CardChoice now = CardChoices.read(UiShell.get().services().preferences().find(), person.id(), caller());
        List<ChoosableCard> cards = now.ordered(
                ChoosableCard.all(UiShell.get().contributions().cards().offered(), messages()), ChoosableCard::id);
        Optional<CardChange> change = AddressParameters.text(parameters, "was")
                .map(CardChoice::parse)
                .map(was -> new CardChange(was, now, AddressParameters.text(parameters, "card"), cards));
        String problem = AddressParameters.text(parameters, "problem")
                .flatMap(code -> ProblemWords.of(code, messages()))
                .orElse("");
        add(new NoticePanel("problem", () -> problem));
        add(new ExternalLink("overview", Addresses.overview(person.id())));
        add(new CardChooser("main", person.id(), Column.MAIN, cards, now, change));
        add(new CardChooser("side", person.id(), Column.SIDE, cards, now, change));
        add(new Reset("reset", person.id()).setVisible(!now.equals(CardChoice.NONE)));
        add(new Changed("undo", person.id(), change).setVisible(change.isPresent()));
    }

    /** Where the page is, and where its buttons go. */
    public static String address(PersonId person) {
        return Addresses.overview(person) + "/cards";
    }

    @Override
    protected String title() {
        return messages().get("cards.title");
    }

    @Override
    protected Optional<Person> person() {
        return Optional.of(person);
    }

    @Override
    protected String place() {
        return OverviewPage.PLACE;
    }

    /** A button that takes everything back that was ever chosen. */
    private static final class Reset extends HtmlComponent {

        private final transient PersonId person;

        Reset(String id, PersonId person) {
            super(id);
            this.person = person;
        }

        @Override
        protected void write(Html html) {
            html.open("button", "class", "btn", "type", "submit", "name", "cards", "value", "");
            html.text(messages().get("cards.reset")).close();
        }

        @Override
        protected void onComponentTag(org.apache.wicket.markup.ComponentTag tag) {
            super.onComponentTag(tag);
            tag.put("action", address(person));
        }
    }

    /** Says what was done, and offers to take it back. */
    private static final class Changed extends HtmlComponent {

        private final transient PersonId person;
        private final transient Optional<CardChange> change;

        Changed(String id, PersonId person, Optional<CardChange> change) {
            super(id);
            this.person = person;
            this.change = change;
            setRenderBodyOnly(true);
        }

        @Override
        protected void write(Html html) {
            change.ifPresent(done -> UndoToast.write(
                    html,
                    done.words(messages()),
                    address(person),
                    "cards",
                    done.was().text(),
                    messages()));
        }
    }
}
