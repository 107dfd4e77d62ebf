// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.imports;

import static org.healthstead.ui.Pages.contains;
import static org.healthstead.ui.Pages.lacks;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.healthstead.api.jobs.Job;
import org.healthstead.api.jobs.JobState;
import org.healthstead.api.json.JsonObject;
import org.healthstead.ui.PersonPagesTestCase;
import org.junit.jupiter.api.Test;

class ImportPageTest extends PersonPagesTestCase {

    private String page(String query) {
        return pages.get("/person/" + person.id() + "/import" + query);
    }

    @Test
    void takesFilesWithoutScript() {
        String page = page("");
        contains(page, "enctype=\"multipart/form-data\"");
        contains(page, "action=\"/person/" + person.id() + "/import\"");
        lacks(page, "http-equiv");
        lacks(page, "data-refresh");
    }

    @Test
    void showsARunningImportAndLooksAgain() {
        Job job = pages.imports.job(person.id(), "export.json", JobState.RUNNING);
        String page = page("");
        contains(page, "value=\"62\"");
        contains(page, "data-refresh=\"1000\"");
        contains(page, "<noscript><meta http-equiv=\"refresh\" content=\"2\"></noscript>");
        contains(page, "/import/" + job.id() + "\"");
        contains(page, "value=\"stop\"");
    }

    @Test
    void reportsEachRejectedItemWithPlaceCodeAndReason() {
        pages.imports.job(person.id(), "export.json", JobState.DONE);
        String page = page("");
        contains(page, "215 entries are new or have changed. 2 items were not imported.");
        contains(page, "entry[17]");
        contains(page, "HS-FHIR-NO-TYPE");
        contains(page, "It does not say what it is: its resourceType is missing.");
        contains(page, "“20210230” in birthDate is no date.");
        contains(page, "value=\"undo\"");
    }

    @Test
    void showsACodeWithoutWordsInEnglishWithItsPlace() {
        pages.imports.job(person.id(), "export.json", JobState.DONE);
        String page = page("");
        contains(page, "line 4, column 9");
        contains(page, "<span lang=\"en\" dir=\"ltr\">Got &lt;nothing&gt;, wanted something.</span>");
        contains(page, "HS-X-ODD");
    }

    @Test
    void followsAnUndoAndOffersToBringItBack() {
        Job job = pages.imports.job(person.id(), "export.json", JobState.DONE);
        contains(page(""), "value=\"undo\"");
        pages.imports.undo(job, 90, JobState.RUNNING);
        String running = page("");
        contains(running, "Being undone");
        contains(running, "50 percent");
        contains(running, "data-refresh");
        lacks(running, "value=\"undo\"");
        pages.imports.undo(job, 215, JobState.DONE);
        String undone = page("");
        contains(undone, "215 entries were taken out of the record or set back; the original is kept.");
        contains(undone, "value=\"redo\"");
        contains(undone, "Bring back");
        contains(undone, "Undone");
        lacks(undone, "value=\"undo\"");
        lacks(undone, "See the timeline");
    }

    @Test
    void asksBeforeItMixesUpTwoPeople() {
        pages.imports.job(person.id(), "somebody.json", JobState.NEEDS_DECISION);
        String page = page("");
        contains(page, "somebody.json seems to be about somebody else");
        contains(page, "value=\"accept\"");
        contains(page, "value=\"decline\"");
    }

    @Test
    void whatWaitsForAnAnswerIsNeverOutOfSight() {
        Job waiting = pages.imports.job(person.id(), "somebody.json", JobState.NEEDS_DECISION);
        for (int i = 0; i < 30; i++) {
            pages.imports.job(person.id(), "later-" + i + ".json", JobState.DONE);
        }
        String page = page("");
        contains(page, "somebody.json seems to be about somebody else");
        lacks(page, "later-5.json");
        contains(page, "?all=1\">All 31 imports</a>");
        contains(page("?all=1"), "later-5.json");
        pages.household.entry(person, "{'resourceType':'Condition','code':{'text':'A'}}");
        contains(pages.get("/person/" + person.id() + "/overview"), "job=" + waiting.id());
    }

    @Test
    void letsSomebodyChooseForEverybodyInAFileOfSeveral() {
        pages.imports.several(person.id(), "family.json", JsonObject.parse("""
            {"people":[
             {"patient":"Patient/1","name":"Jane <b>","birthDate":"1980-05-06","items":1,"is":"same"},
             {"patient":"Patient/2","name":"Ben","items":3,"is":"other"},
             {"patient":"urn:uuid:3\\"x","items":0,"is":"unknown"}]}
            """));
        String page = page("");
        contains(page, "family.json is about several people");
        contains(page, "Jane &lt;b");
        contains(page, "3 items");
        contains(page, "Somebody whom the file calls “urn:uuid:3");
        contains(page, "name=\"patient\" value=\"Patient/2\"");
        contains(page, "Leave out");
        contains(page, "Into the record of " + person.name());
        contains(page, "value=\"accept\"");
        contains(page, "value=\"decline\"");
        assertEquals(1, page.split("<option value=\"" + person.id() + "\" selected>", -1).length - 1);
        assertEquals(2, page.split("<option value selected>", -1).length - 1);
    }

    @Test
    void opensTheReportOfAnEarlierImport() {
        Job first = pages.imports.job(person.id(), "first.json", JobState.FAILED);
        pages.imports.job(person.id(), "second.json", JobState.DONE);
        contains(page("?job=" + first.id()), "<h2>first.json</h2>");
        contains(page(""), "<h2>second.json</h2>");
    }

    @Test
    void saysWhyAnActionWasRefusedAndEchoesNothing() {
        contains(page("?problem=HS-UPLOAD-NO-FILE"), "No file was chosen.");
        lacks(page("?problem=Hello-there"), "Hello-there");
        contains(page("?problem=HS-X-ODD"), "(HS-X-ODD)");
    }

    @Test
    void isThereWhileImportsAreAway() {
        pages.services.jobs().unset(pages.imports);
        page("");
        assertEquals(200, pages.status());
    }
}
