// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.healthstead.api.reminders.Reminder;
import org.healthstead.contracts.fixture.ContractAccess;
import org.healthstead.platform.api.reminders.ReminderAnswer;
import org.healthstead.platform.api.reminders.ReminderAnswer.Verdict;
import org.healthstead.platform.api.reminders.ReminderService;
import org.healthstead.ui.MemoryHousehold;
import org.healthstead.ui.MemoryReminders;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReminderActionTest extends RoutesTestCase {

    private final MemoryReminders reminders = new MemoryReminders();

    @BeforeEach
    void offer() {
        services.reminders().set(reminders);
        reminders.offer(person, Reminder.of("mmr/2", "Second dose"));
    }

    private String send(String choice) throws IOException {
        Map<String, String> form =
                Map.of("plugin", "org.example.doses", "contribution", "doses", "key", "mmr/2", "do", choice);
        assertTrue(post("/person/" + person.id() + "/coming-up", MemoryHousehold.MEMBER, form, new byte[0]));
        return answer.get("Location");
    }

    private List<ReminderAnswer> away() {
        return reminders
                .of(List.of(person), new ReminderService.Reader(MemoryHousehold.MEMBER, LocalDate.now(), Locale.ROOT))
                .get(person.id())
                .away();
    }

    @Test
    void eachButtonSaysSomethingElse() throws IOException {
        String page = "/person/" + person.id() + "/coming-up";
        assertEquals(page + "?did=done", send("done"));
        assertEquals(Verdict.DONE, away().getFirst().verdict());
        send("never");
        assertEquals(Verdict.NOT_FOR_ME, away().getFirst().verdict());
        send("week");
        assertEquals(
                Optional.of(LocalDate.now().plusWeeks(1)), away().getFirst().until());
        send("month");
        assertEquals(
                Optional.of(LocalDate.now().plusMonths(1)), away().getFirst().until());
        assertEquals(page + "?did=back", send("back"));
        assertEquals(List.of(), away());
    }

    @Test
    void refusesWhatIsNoButtonAndWhoIsNobody() throws IOException {
        assertTrue(send("eat").contains("problem=HS-UI-ACTION"));
        Map<String, String> form = Map.of("do", "done");
        assertTrue(post("/person/" + person.id() + "/coming-up", ContractAccess.newCaller(), form, new byte[0]));
        assertTrue(answer.get("Location").contains("problem=HS-PERSON-NOT-FOUND"), answer::toString);
        assertTrue(post("/person/" + person.id() + "/coming-up", null, form, new byte[0]));
        assertTrue(answer.get("Location").startsWith("/signin"), answer::toString);
        assertEquals(List.of(), away());
    }
}
