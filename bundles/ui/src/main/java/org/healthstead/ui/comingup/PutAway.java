// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.comingup;

import java.time.LocalDate;
import java.util.List;
import org.healthstead.api.access.Caller;
import org.healthstead.api.problem.ProblemException;
import org.healthstead.api.record.PartialDate;
import org.healthstead.api.record.PersonId;
import org.healthstead.platform.api.access.Account;
import org.healthstead.platform.api.reminders.ReminderAnswer;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.HtmlComponent;
import org.healthstead.ui.api.Icon;
import org.healthstead.ui.api.PartialDateLabel;
import org.healthstead.ui.context.UiServices;
import org.healthstead.ui.parts.ServerTimes;

/** Reminders that were answered: what was said, by whom and when, and a button that brings each back. */
final class PutAway extends HtmlComponent {

    /** Its place on the page. */
    static final String ID = "away";

    private static final int SHOWN = 100;

    private final transient UiServices services;
    private final transient PersonId person;
    private final transient List<ReminderAnswer> away;
    private final transient Caller caller;
    private final boolean mayChange;

    PutAway(
            String id,
            UiServices services,
            PersonId person,
            List<ReminderAnswer> away,
            Caller caller,
            boolean mayChange) {
        super(id);
        this.services = services;
        this.person = person;
        this.away = away;
        this.caller = caller;
        this.mayChange = mayChange;
    }

    @Override
    protected void write(Html html) {
        List<Account> accounts = accounts();
        html.open("details", "class", "card gap", "id", ID).open("summary");
        html.text(messages().get("coming.away", away.size())).close();
        html.open("ul", "class", "entries");
        away.stream().limit(SHOWN).forEach(answer -> row(html, answer, accounts));
        html.close();
        if (away.size() > SHOWN) {
            html.element("p", "small mute", messages().get("coming.more", SHOWN, away.size()));
        }
        html.close();
    }

    private void row(Html html, ReminderAnswer answer, List<Account> accounts) {
        html.open("li", "class", "entry has-i").icon(Icon.PLUG);
        html.open("div", "class", "what").element("b", null, answer.title());
        html.open("span").text(said(answer)).text(" · ");
        html.text(messages().get("card.from", answer.from())).close();
        html.open("span").text(who(answer, accounts)).text(", ");
        ServerTimes.write(html, answer.at(), messages());
        html.close();
        if (mayChange) {
            ReminderRow.form(html, person, answer.reminder());
            ReminderRow.button(
                    html,
                    ReminderChoice.BACK,
                    messages().get("coming.do.back"),
                    messages().get("coming.do.back.of", answer.title()));
            html.close();
        }
        html.close().close();
    }

    private String said(ReminderAnswer answer) {
        return switch (answer.verdict()) {
            case DONE -> messages().get("coming.said.done");
            case LATER -> messages().get("coming.said.later", day(answer.until().orElseThrow()));
            case NOT_FOR_ME -> messages().get("coming.said.never");
        };
    }

    private String day(LocalDate day) {
        return PartialDateLabel.words(PartialDate.of(day), getLocale());
    }

    private String who(ReminderAnswer answer, List<Account> accounts) {
        if (answer.by().filter(caller.account()::equals).isPresent()) {
            return messages().get("coming.by.you");
        }
        return answer.by()
                .flatMap(by -> accounts.stream()
                        .filter(account -> account.id().equals(by))
                        .findFirst())
                .map(account -> messages().get("coming.by", account.name()))
                .orElseGet(() -> messages().get("coming.by.somebody"));
    }

    private List<Account> accounts() {
        try {
            return services.accounts().list();
        } catch (ProblemException e) {
            return List.of();
        }
    }
}
