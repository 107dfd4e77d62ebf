// SPDX-License-Identifier: Apache-2.0
package org.healthstead.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.healthstead.api.record.Entry;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.EntryStore;
import org.healthstead.importing.StoredBench.Taken;
import org.junit.jupiter.api.Test;

/** Files that say something of an entry which a person has corrected, marked or brought back. */
class CorrectedEntryTest {

    private final StoredBench bench = new StoredBench("Ada Sample", "1980-05-06");
    private final EntryStore entries = bench.stores.entries();
    private EntryId id;

    private Taken take(int version, String value) {
        Taken taken = bench.take("{'resourceType':'Observation','id':'7c9e6679-7425-40de-944b-e07fc1f90ae7',"
                + "'meta':{'versionId':'" + version
                + "'},'status':'final','code':{'text':'K'},'valueQuantity':{'value':"
                + value + ",'unit':'mmol/L'}}");
        id = bench.entries("Observation").get(0).id();
        return taken;
    }

    private Entry entry() {
        return entries.find(id, bench.caller).orElseThrow();
    }

    private void correct(String value) {
        Entry now = entry();
        entries.update(
                id,
                now.version(),
                now.body()
                        .with(
                                "valueQuantity",
                                now.body().object("valueQuantity").with("value", value)),
                "typed wrong",
                bench.caller);
    }

    private void goBack(int version) {
        entries.update(
                id,
                entry().version(),
                entries.find(id, version, bench.caller).orElseThrow().body(),
                "back",
                bench.caller);
    }

    private static String value(Entry entry) {
        String status = entry.body().string("status").orElse("");
        return entry.body().textAt("valueQuantity.value").orElse("") + (status.equals("final") ? "" : " " + status);
    }

    /** What the page shows, and what it says of the source. */
    private String shown() {
        Optional<String> says = entries.sourceStatement(id, bench.caller).map(each -> " | " + value(each.entry()));
        return value(entry()) + says.orElse("");
    }

    @Test
    void aCorrectionStaysAndTheNewerStatementIsToldOf() {
        take(2, "7.40");
        correct("4.7");
        assertEquals("0/0/1", take(2, "7.40").counts());
        assertEquals("4.7", shown());
        assertEquals("0/1/0", take(1, "74").counts());
        assertEquals("4.7", shown(), "an older file");
        Taken newer = take(3, "4.70");
        assertEquals("0/1/0 HS-IMPORT-KEPT", newer.counts());
        assertEquals("4.7 | 4.70", shown(), "digits say something");
        bench.undo(newer);
        assertEquals("4.7", shown());
        bench.redo(newer);
        assertEquals("4.7 | 4.70", shown());
        entries.declineStatement(
                id,
                entries.sourceStatement(id, bench.caller).orElseThrow().entry().version(),
                bench.caller);
        take(3, "4.70");
        take(1, "74");
        assertEquals("4.7 | 4.70", shown());
        assertEquals(
                true,
                entries.sourceStatement(id, bench.caller)
                        .orElseThrow()
                        .declinedAt()
                        .isPresent());
        take(4, "5");
        assertEquals(
                false,
                entries.sourceStatement(id, bench.caller)
                        .orElseThrow()
                        .declinedAt()
                        .isPresent());
    }

    @Test
    void aMarkAndItsUndoAndAVersionGoneBackToSurviveEveryFile() {
        take(1, "7");
        entries.markEnteredInError(id, 1, "somebody else's", bench.caller);
        take(1, "7");
        assertEquals("7 entered-in-error", shown());
        take(2, "8");
        assertEquals("7 entered-in-error | 8", shown());
        goBack(1);
        take(2, "8");
        take(1, "7");
        assertEquals("7 | 8", shown());
        Taken third = take(3, "9");
        assertEquals("7 | 9", shown());
        goBack(third.report().updated() == 1 ? entry().version() - 1 : 0);
        assertEquals("9", shown());
        bench.undo(third);
        assertEquals("9 | 8", shown(), "the person took it over, so it stays");
        take(4, "10");
        assertEquals("9 | 10", shown());
    }
}
