// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.lists;

import static org.healthstead.ui.Pages.contains;
import static org.healthstead.ui.Pages.lacks;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.healthstead.ui.MemoryHousehold;
import org.healthstead.ui.PersonPagesTestCase;
import org.healthstead.ui.api.Messages;
import org.junit.jupiter.api.Test;

class ListCsvTest extends PersonPagesTestCase {

    private static final String STATUS = "'clinicalStatus':{'coding':[{'system':"
            + "'http://terminology.hl7.org/CodeSystem/condition-clinical','code':'%s'}]}";

    private void condition(String title, String date, String status) {
        pages.household.entryFrom(
                "clinic.xml",
                person,
                "{'resourceType':'Condition','code':{'text':'" + title + "'},'recordedDate':'" + date + "',"
                        + STATUS.formatted(status) + "}");
    }

    private List<String> rows(String state, String words) throws IOException {
        PageParameters parameters = new PageParameters();
        if (!state.isEmpty()) {
            parameters.add("state", state);
        }
        if (!words.isEmpty()) {
            parameters.add("q", words);
        }
        StringBuilder out = new StringBuilder();
        ListCsv.of(
                        pages.services,
                        MemoryHousehold.MEMBER,
                        person,
                        "problems",
                        parameters,
                        Messages.of(ListCsv.class, Locale.ENGLISH))
                .write(out);
        return out.toString().lines().toList();
    }

    @Test
    void everyEntryIsARowWithItsDateAsTheSourceWroteIt() throws IOException {
        condition("Gout, left", "2020-03", "active");
        condition("=HYPERLINK(1)", "2019-01-02T03:04:05+01:00", "resolved");
        List<String> rows = rows("", "");
        assertEquals(3, rows.size());
        assertTrue(
                rows.getFirst().startsWith("\uFEFFDate,Name,State,Value,Unit,Judged,Details,Source,Entry"),
                rows.getFirst());
        assertTrue(rows.get(1).startsWith("2020-03,\"Gout, left\","), rows.get(1));
        assertTrue(rows.get(2).startsWith("2019-01-02T03:04:05+01:00,'=HYPERLINK(1),"), rows.get(2));
        assertTrue(rows.get(1).contains("clinic.xml"), rows.get(1));
    }

    @Test
    void theFilterOfThePageCounts() throws IOException {
        condition("Gout", "2020-03", "active");
        condition("Cold", "2019-03", "resolved");
        assertEquals(2, rows("now", "").size());
        assertEquals(2, rows("over", "").size());
        assertTrue(rows("over", "").get(1).contains("Cold"));
        assertEquals(1, rows("over", "gout").size());
        assertEquals(2, rows("", "gout").size());
    }

    @Test
    void thePageLeadsToItWithItsFilter() {
        condition("Gout", "2020-03", "active");
        String address = "/person/" + person.id() + "/problems";
        contains(pages.get(address), "href=\"" + address + "/table.csv\"");
        contains(pages.get(address + "?q=gout"), "href=\"" + address + "/table.csv?q=gout\"");
        lacks(pages.get(address + "?q=nothingofthekind"), "table.csv");
    }
}
