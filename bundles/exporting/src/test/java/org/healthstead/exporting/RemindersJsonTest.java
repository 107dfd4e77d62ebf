// SPDX-License-Identifier: Apache-2.0
package org.healthstead.exporting;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.healthstead.api.json.JsonObject;
import org.healthstead.platform.api.reminders.ReminderAnswer;
import org.healthstead.platform.api.reminders.ReminderAnswer.Verdict;
import org.healthstead.platform.api.reminders.ReminderId;
import org.junit.jupiter.api.Test;

/** What was answered to reminders, in a file and out of it. */
class RemindersJsonTest {

    private static ReminderAnswer said(String key, Verdict verdict, Optional<LocalDate> until) {
        return new ReminderAnswer(
                new ReminderId("org.example.doses", "doses", key),
                "Second dose",
                "Doses",
                verdict,
                until,
                Optional.empty(),
                Instant.parse("2026-03-01T10:00:00.123Z"));
    }

    @Test
    void comesOutAsItWentIn() {
        List<ReminderAnswer> said = List.of(
                said("1", Verdict.DONE, Optional.empty()),
                said("2", Verdict.LATER, Optional.of(LocalDate.of(2026, 4, 1))),
                said("3", Verdict.NOT_FOR_ME, Optional.empty()));
        TestSnapshot snapshot = new TestSnapshot();
        snapshot.reminders.addAll(said);
        JsonObject file = JsonObject.parse(RecordJson.decisions(snapshot).toString());

        assertEquals(said, RecordParser.reminders(file));
    }

    /** Files of before have none. */
    @Test
    void anOlderFileHasNone() {
        assertEquals(List.of(), RecordParser.reminders(JsonObject.parse("{\"facts\":[]}")));
    }
}
