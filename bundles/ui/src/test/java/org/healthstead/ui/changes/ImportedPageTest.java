// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.changes;

import static org.healthstead.ui.Pages.contains;
import static org.healthstead.ui.Pages.lacks;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.healthstead.api.jobs.Job;
import org.healthstead.api.jobs.JobState;
import org.healthstead.api.record.AccessCategory;
import org.healthstead.api.record.Person;
import org.healthstead.ui.MemoryHousehold;
import org.healthstead.ui.PersonPagesTestCase;
import org.junit.jupiter.api.Test;

class ImportedPageTest extends PersonPagesTestCase {

    private static final String VACCINE =
            "{'resourceType':'Immunization','status':'completed','vaccineCode':{'text':'%s'}}";

    private String page(Job job, String query) {
        return pages.get("/person/" + person.id() + "/import/" + job.id() + query);
    }

    private Job imported(String... entries) {
        Job job = pages.imports.job(person.id(), "clinic.json", JobState.DONE);
        pages.household.importAs(job.id(), person, entries);
        return job;
    }

    @Test
    void theReportLeadsToExactlyTheEntriesOfTheImport() {
        pages.household.entry(person, VACCINE.formatted("Another"));
        Job job = imported(VACCINE.formatted("Tetanus"), VACCINE.formatted("Polio"));
        contains(
                pages.get("/person/" + person.id() + "/import?job=" + job.id()),
                "href=\"/person/" + person.id() + "/import/" + job.id() + "\">See the 212 new entries</a>");
        String page = page(job, "");
        contains(page, ">Tetanus<");
        contains(page, ">Polio<");
        lacks(page, ">Another<");
        contains(page, "/import?job=" + job.id());
    }

    @Test
    void manyComeInParts() {
        Job job = imported(IntStream.range(0, 130)
                .mapToObj(i -> VACCINE.formatted("Vaccine " + i + "."))
                .toArray(String[]::new));
        String first = page(job, "");
        contains(first, ">Vaccine 99.<");
        lacks(first, ">Vaccine 100.<");
        String after = first.replaceAll("(?s).*\\?after=([^\"]+)\".*", "$1");
        String second = page(job, "?after=" + after);
        contains(second, ">Vaccine 129.<");
        lacks(second, ">Vaccine 99.<");
    }

    @Test
    void whoSeesAPartSeesThatPartOfIt() {
        Job job = imported(VACCINE.formatted("Tetanus"), "{'resourceType':'Condition','code':{'text':'Gout'}}");
        pages.signIn(pages.household.reader(person, Set.of(AccessCategory.IMMUNIZATIONS)));
        String page = page(job, "");
        contains(page, ">Tetanus<");
        lacks(page, "Gout");
    }

    @Test
    void anImportOfSomebodyElseIsNotFoundHere() {
        Person other = pages.household.add("Ben", Optional.empty(), Optional.empty(), MemoryHousehold.MEMBER);
        Job job = imported(VACCINE.formatted("Tetanus"));
        String page = pages.get("/person/" + other.id() + "/import/" + job.id());
        assertEquals(404, pages.status());
        lacks(page, "Tetanus");
    }

    @Test
    void anImportThatBroughtNothingSaysSo() {
        Job job = imported();
        contains(page(job, ""), "Nothing to see");
        pages.language(Locale.GERMANY);
        contains(page(job, ""), "Neue Einträge eines Imports");
    }
}
