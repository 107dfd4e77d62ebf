// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.sources;

import static org.healthstead.ui.Pages.contains;
import static org.healthstead.ui.Pages.lacks;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.healthstead.api.record.AccessCategory;
import org.healthstead.api.record.Entry;
import org.healthstead.api.search.RecordExtent.SourceExtent;
import org.healthstead.api.search.SearchHit;
import org.healthstead.api.search.Snippet;
import org.healthstead.ui.MemoryHousehold;
import org.healthstead.ui.PersonPagesTestCase;
import org.junit.jupiter.api.Test;

class SourcesPageTest extends PersonPagesTestCase {

    private static final String RESULT = "{'resourceType':'Observation','status':'final',"
        + "'category':[{'coding':[{'code':'laboratory'}]}],'code':{'text':'Ferritin'},'effectiveDateTime':'2024-05-01'}";
    private static final String NAME = "Northfield <hospital>";

    private String page(String query) {
        return pages.get("/person/" + person.id() + "/sources" + query);
    }

    private Entry entry(String file) {
        Entry entry = pages.household.entryFrom(file, person, RESULT);
        pages.search.sources.add(new SourceExtent(entry.source().id(), 1_234, entry.id()));
        return entry;
    }

    private void rename(Entry entry, int seen, String name) {
        pages.household.sources().rename(entry.source().id(), seen, name, MemoryHousehold.MEMBER);
    }

    @Test
    void eachSourceSaysWhatItIsAndWhatCameFromIt() {
        Entry entry = entry("clinic.xml");
        String page = page("");
        contains(page, "<bdi>clinic.xml</bdi>");
        contains(page, ">1,234 entries</a>");
        contains(page, "source=" + entry.source().id());
        contains(page, "First import <time");
        contains(page, "href=\"/entry/" + entry.id() + "\"");
        contains(page, "May 1, 2024");
        contains(page, "rename=" + entry.source().id());
    }

    @Test
    void whatASourceSaidCanBeTakenOutAndBroughtBack() {
        Entry entry = entry("clinic.xml");
        String remove = "/person/" + person.id() + "/sources/" + entry.source().id() + "/remove";
        contains(page(""), "action=\"" + remove + "\"");
        String removed = page("?removed=" + entry.source().id());
        contains(removed, "Taken out: what only clinic.xml said");
        contains(removed, "name=\"restore\"");
    }

    @Test
    void aNewNameStandsOnThePageOfTheEntryToo() {
        Entry entry = entry("clinic.xml");
        rename(entry, 0, NAME);
        contains(page(""), "<bdi>Northfield &lt;hospital&gt;</bdi>");
        contains(pages.get("/entry/" + entry.id()), "Northfield &lt;hospital&gt;");
        contains(pages.get("/person/" + person.id() + "/timeline"), "Northfield &lt;hospital&gt;");
    }

    @Test
    void theFormHasTheNameAndProposesWhatTheFilesName() {
        Entry entry = entry("clinic.xml");
        rename(entry, 0, NAME);
        pages.search.hits.add(new SearchHit(
                entry.id(),
                person.id(),
                "Organization",
                Optional.of("Southfield clinic"),
                Optional.empty(),
                false,
                "",
                new Snippet("", List.of())));
        String page = page("?rename=" + entry.source().id());
        contains(
                page,
                "action=\"/person/" + person.id() + "/sources/" + entry.source().id() + "\"");
        contains(page, "value=\"Northfield &lt;hospital&gt;\"");
        contains(page, "<option value=\"Southfield clinic\"");
        contains(page, "name=\"seen\" value=\"1\"");
    }

    @Test
    void afterANewNameItCanBeTakenBack() {
        Entry entry = entry("clinic.xml");
        rename(entry, 0, NAME);
        String page = page("?renamed=" + entry.source().id());
        contains(page, "The source is now called Northfield &lt;hospital&gt;.");
        contains(page, "name=\"undo\" value=\"1\"");
        contains(page, "given by a person");
    }

    @Test
    void whoSeesAPartSeesOnlyTheSourcesOfThatPartAndNamesNone() {
        Entry entry = entry("clinic.xml");
        pages.household.entryFrom("hidden.xml", person, RESULT);
        pages.signIn(pages.household.reader(person, Set.of(AccessCategory.RESULTS)));
        String page = page("?rename=" + entry.source().id());
        contains(page, "<bdi>clinic.xml</bdi>");
        lacks(page, "hidden.xml");
        lacks(page, "First import");
        lacks(page, "Change the name");
        lacks(page, "<form class=\"card");
        contains(page, "You see a part of this record");
    }

    @Test
    void whatAPersonTypedIsASourceWithoutAnyImport() {
        String page = page("");
        contains(page, "<bdi>Typed in</bdi>");
        lacks(page, "First import");
        lacks(page, "Change the name");
    }

    @Test
    void whoMaySeeNothingOfARecordReadsThatThereAreNoSources() {
        pages.signIn(pages.household.reader(person, Set.of(AccessCategory.RESULTS)));
        contains(page(""), "No sources yet");
    }

    @Test
    void whileTheSearchCountsTheSourcesAreThereAlready() {
        pages.household.entryFrom("clinic.xml", person, RESULT);
        pages.search.complete = false;
        String page = page("");
        contains(page, "<bdi>clinic.xml</bdi>");
        contains(page, "still being counted");
    }

    @Test
    void manySourcesComeInParts() {
        for (int i = 0; i < 61; i++) {
            pages.household.entryFrom("file-" + i + ".xml", person, RESULT);
        }
        contains(page(""), "page=1");
        lacks(page(""), "<bdi>file-60.xml</bdi>");
        contains(page("?page=1"), "<bdi>file-60.xml</bdi>");
        contains(page("?page=99"), "<bdi>file-0.xml</bdi>");
    }

    @Test
    void germanAndRightToLeft() {
        entry("clinic.xml");
        pages.language(Locale.GERMANY);
        contains(page(""), ">1.234 Einträge</a>");
        for (Locale locale : List.of(Locale.GERMANY, Locale.forLanguageTag("ar"))) {
            pages.language(locale);
            contains(page(""), "<bdi>clinic.xml</bdi>");
        }
    }
}
