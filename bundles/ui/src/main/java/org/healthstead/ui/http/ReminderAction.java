// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.regex.MatchResult;
import org.healthstead.api.access.Caller;
import org.healthstead.api.record.Person;
import org.healthstead.api.record.PersonId;
import org.healthstead.platform.api.problem.ProblemCode;
import org.healthstead.platform.api.reminders.ReminderId;
import org.healthstead.platform.api.reminders.ReminderService;
import org.healthstead.ui.api.Addresses;
import org.healthstead.ui.comingup.ReminderChoice;
import org.healthstead.ui.context.Languages;
import org.healthstead.ui.context.UiServices;

/** Answers a reminder of a plugin, or takes the answer back. */
final class ReminderAction implements Action {

    private final UiServices services;

    ReminderAction(UiServices services) {
        this.services = services;
    }

    static String page(MatchResult path) {
        return Addresses.comingUp(PersonId.parse(path.group(1)));
    }

    @Override
    public void handle(MatchResult path, HttpServletRequest request, HttpServletResponse response, Caller caller) {
        ReminderService reminders = services.reminders().require();
        Person person = services.persons()
                .find(PersonId.parse(path.group(1)), caller)
                .orElseThrow(() -> ProblemCode.PERSON_NOT_FOUND
                        .problem("There is no such person, or not for you to see.")
                        .exception());
        LocalDate today = LocalDate.now();
        ReminderService.Reader reader = new ReminderService.Reader(caller, today, Languages.of(request, services));
        ReminderId id = new ReminderId(text(request, "plugin"), text(request, "contribution"), text(request, "key"));
        String wanted = text(request, "do");
        if (wanted.equals(ReminderChoice.BACK)) {
            reminders.takeBack(person, id, reader);
        } else {
            ReminderChoice choice = ReminderChoice.ofCode(wanted)
                    .orElseThrow(() -> ProblemCode.UI_ACTION
                            .problem("There is no such button.")
                            .exception());
            reminders.answer(person, id, choice.verdict(), choice.until(today), reader);
        }
        Routes.seeOther(response, Addresses.with(page(path), "did", wanted));
    }

    private static String text(HttpServletRequest request, String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value;
    }
}
