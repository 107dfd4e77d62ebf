// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.timeline;

import static org.healthstead.ui.Pages.contains;
import static org.healthstead.ui.Pages.lacks;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.healthstead.api.record.Entry;
import org.healthstead.ui.PersonPagesTestCase;
import org.healthstead.ui.api.Addresses;
import org.junit.jupiter.api.Test;

/** A report is one line that opens to its results. */
class ReportedResultsTest extends PersonPagesTestCase {

    private String result(String name, String more) {
        Entry entry = pages.household.entry(
                person,
                "{'resourceType':'Observation','status':'final','code':{'text':'" + name
                        + "'},'effectiveDateTime':'2024-03-05T08:00:00Z','valueString':'x'" + more + "}");
        return "{'reference':'Observation/" + entry.id() + "'}";
    }

    private void report(List<String> results) {
        pages.household.entry(
                person,
                "{'resourceType':'DiagnosticReport','status':'final','code':{'text':'Blood count'},"
                        + "'effectiveDateTime':'2024-03-05T08:00:00Z','result':[" + String.join(",", results) + "]}");
    }

    private String timeline() {
        return pages.get(Addresses.timeline(person.id()));
    }

    @Test
    void manyResultsOfOneReportAreOneLine() {
        List<String> results = new ArrayList<>();
        for (int i = 0; i < 32; i++) {
            results.add(result("Part %02d".formatted(i), ""));
        }
        results.add(result("Potassium", ",'interpretation':[{'coding':[{'code':'HH'}]}]"));
        result("Another", "");
        report(results);
        String page = timeline();
        int fold = page.indexOf("<details><summary>32 results of this report</summary>");
        String inside = page.substring(fold, page.indexOf("</details>", fold));
        String outside = page.substring(0, fold) + page.substring(page.indexOf("</details>", fold));
        contains(inside, "Part 00");
        contains(inside, "Part 31");
        lacks(outside, "Part ");
        contains(outside, "Potassium");
        contains(outside, "Another");
        contains(outside, "Blood count");
        assertEquals(1, page.split(">Part 07</a>", -1).length - 1, "each once");
    }

    @Test
    void twoResultsStayLines() {
        report(List.of(result("One", ""), result("Two", ""), "{'reference':'#inside'}", "{'display':'nowhere'}"));
        lacks(timeline(), "of this report");
    }
}
