// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.overview;

import static org.healthstead.ui.Pages.contains;
import static org.healthstead.ui.Pages.lacks;

import java.util.Locale;
import org.healthstead.api.jobs.Job;
import org.healthstead.api.jobs.JobState;
import org.healthstead.ui.PersonPagesTestCase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A record that is empty because a file is not in it yet. */
class WaitingImportTest extends PersonPagesTestCase {

    private String page(String place) {
        return pages.get("/person/" + person.id() + "/" + place);
    }

    @ParameterizedTest
    @ValueSource(strings = {"overview", "timeline"})
    void saysWhatWaitsForAnAnswer(String place) {
        contains(page(place), "This record is empty");
        Job job = pages.imports.job(person.id(), "clinic.json", JobState.NEEDS_DECISION);
        pages.imports.job(person.id(), "other.json", JobState.RUNNING);
        String page = page(place);
        lacks(page, "This record is empty");
        contains(page, "One file waits for an answer");
        contains(page, "Nothing of it is in the record until somebody answers.");
        contains(page, "/import?job=" + job.id() + "\">clinic.json</a>");
        contains(page, "Needs you");
        contains(page, "other.json");
        pages.language(Locale.GERMANY);
        contains(page(place), "Eine Datei wartet auf eine Antwort");
    }

    @ParameterizedTest
    @ValueSource(strings = {"RUNNING", "QUEUED"})
    void saysWhatIsComingIn(JobState state) {
        pages.imports.job(person.id(), "clinic.json", state);
        pages.imports.job(person.id(), "other.json", state);
        String page = page("overview");
        lacks(page, "This record is empty");
        contains(page, ">2 files are being imported</h1>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"DONE", "FAILED", "CANCELLED"})
    void whatHasEndedIsNotWaitedFor(JobState state) {
        pages.imports.job(person.id(), "clinic.json", state);
        contains(page("overview"), "This record is empty");
    }

    @Test
    void aFilterThatFindsNothingIsNoEmptyRecord() {
        pages.imports.job(person.id(), "clinic.json", JobState.NEEDS_DECISION);
        contains(page("timeline?kind=allergy"), "There is nothing like this here");
    }
}
