// SPDX-License-Identifier: Apache-2.0
package org.healthstead.importing;

import static org.healthstead.importing.StoredBench.bundle;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.healthstead.api.record.Entry;
import org.healthstead.importing.StoredBench.Taken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which version is newer, whatever came when. */
class NewerVersionTest {

    private static final String UUID = "7c9e6679-7425-40de-944b-e07fc1f90ae7";

    private final StoredBench bench = new StoredBench("Ada Sample", "1980-05-06");

    private static String version(String members, String value) {
        return "{'resourceType':'Observation','id':'" + UUID + "'," + (members.isEmpty() ? "" : members + ",")
                + "'code':{'text':'K'},'valueString':'" + value + "'}";
    }

    private String shown() {
        return String.join(",", bench.texts("Observation", "valueString"));
    }

    /** The left one is the newer one. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "'meta':{'versionId':'10'} | 'meta':{'versionId':'9'}",
                "'meta':{'lastUpdated':'2024-01-01T00:00:00+02:00'} | 'meta':{'lastUpdated':'2023-12-31T21:59:59Z'}",
                "'meta':{'versionId':'2','lastUpdated':'2024-01-01T00:00:00Z'} | 'meta':{'versionId':'1'}",
                "'issued':'2024-01-02T00:00:00Z' | 'issued':'2024-01-01T00:00:00Z'",
                "'meta':{'versionId':'x'},'issued':'2024-01-02T00:00:00Z' | 'issued':'2024-01-01T00:00:00Z'",
                "'status':'corrected' | 'status':'final'",
                "'status':'final' | 'status':'preliminary'",
                "'status':'preliminary' | 'status':'registered'",
                "'status':'entered-in-error' | 'status':'amended'",
                "'status':'cancelled' | 'status':'final'",
                "'meta':{'versionId':'3'},'status':'preliminary' | 'meta':{'versionId':'2'},'status':'final'",
            })
    void theNewerOneIsShown(String newer, String older) {
        for (boolean newerFirst : new boolean[] {true, false}) {
            StoredBench files = new StoredBench("Ada Sample", "");
            String one = version(newer, "new");
            String two = version(older, "old");
            assertEquals("1/0/0", files.take(newerFirst ? one : two).counts());
            assertEquals("0/1/0", files.take(newerFirst ? two : one).counts());
            assertEquals(List.of("new"), files.texts("Observation", "valueString"));
            assertEquals("0/0/1", files.take(two).counts());
            assertEquals("0/0/1", files.take(one).counts());

            StoredBench lines = new StoredBench("Ada Sample", "");
            assertEquals(
                    "1/1/0",
                    lines.take(newerFirst ? one + "\n" + two : two + "\n" + one).counts());
            assertEquals(List.of("new"), lines.texts("Observation", "valueString"));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "'status':'final' | 'status':'final'",
                "'meta':{'versionId':'1','lastUpdated':'2024-01-02T00:00:00Z'} |"
                        + " 'meta':{'versionId':'2','lastUpdated':'2024-01-01T00:00:00Z'}",
                "'status':'amended' | 'status':'corrected'",
                "'meta':{'versionId':'a'} | 'meta':{'versionId':'b'}",
            })
    void whereNothingSaysItTheReportDoes(String one, String other) {
        assertEquals("1/0/0", bench.take(version(one, "1")).counts());
        assertEquals("0/1/0 HS-IMPORT-ORDER", bench.take(version(other, "2")).counts());
        assertEquals("2", shown());
        assertEquals("0/0/1", bench.take(version(one, "1")).counts(), "it was there before");
        StoredBench lines = new StoredBench("Ada Sample", "");
        assertEquals(
                "1/1/0 HS-IMPORT-ORDER-IN-FILE",
                lines.take(version(one, "1") + "\n" + version(other, "2")).counts());
    }

    /** Short ids name the versions of one file. */
    @Test
    void versionsOfOneFileNeedNoNamespace() {
        String one = "{'resourceType':'Observation','id':'k','meta':{'versionId':'1'},'valueString':'7.1'}";
        String two = "{'resourceType':'Observation','id':'k','meta':{'versionId':'2'},'valueString':'4.1'}";
        String three = "{'resourceType':'Observation','id':'k','meta':{'versionId':'3'},'valueString':'4.2'}";
        Taken first = bench.take(two + "\n" + one + "\n");
        assertEquals("1/1/0", first.counts());
        assertEquals("4.1", shown());
        assertEquals("0/0/2", bench.take(one + "\n" + two + "\n").counts());
        assertEquals("0/1/2", bench.take(three + "\n" + one + "\n" + two + "\n").counts());
        assertEquals("4.2", shown());
        Entry entry = bench.entries("Observation").get(0);
        assertTrue(bench.stores.entries().versions(entry.id(), bench.caller).size() >= 3);
    }

    private static String history(String id, String version, String value, String modified) {
        return "{'fullUrl':'https://lab.example/fhir/Observation/" + id + "','resource':{'resourceType':'Observation',"
                + "'id':'" + id + "','status':'final','valueString':'" + value + "'},'request':{'method':'PUT'},"
                + "'response':{'etag':'" + version + "','lastModified':'" + modified + "'}}";
    }

    private static String deleted(String id, String modified) {
        return "{'fullUrl':'https://lab.example/fhir/Observation/" + id + "','request':{'method':'DELETE',"
                + "'url':'Observation/" + id + "'},'response':{'lastModified':'" + modified + "'}}";
    }

    private String status() {
        return String.join(",", bench.texts("Observation", "status"));
    }

    @Test
    void aDeletionIsTheLastWordWhereverItStands() {
        String made = history("1", "1", "512", "2024-02-01T10:00:00Z");
        String gone = deleted("1", "2024-03-01T10:00:00Z");
        for (String file : List.of(bundle("history", gone, made), bundle("history", made, gone))) {
            StoredBench fresh = new StoredBench("Ada Sample", "");
            assertEquals("1/1/0", fresh.take(file).counts());
            assertEquals(List.of("entered-in-error"), fresh.texts("Observation", "status"));
            assertEquals("0/0/2", fresh.take(file).counts());
        }
        assertEquals("1/0/0", bench.take(bundle("history", made)).counts());
        Taken deletion = bench.take(bundle("history", gone));
        assertEquals("0/1/0", deletion.counts());
        assertEquals("entered-in-error", status());
        assertEquals("0/0/1", bench.take(bundle("history", made)).counts(), "what was withdrawn stays withdrawn");
        bench.undo(deletion);
        assertEquals("final", status());
        bench.redo(deletion);
        assertEquals("entered-in-error", status());
    }

    @Test
    void whatWasMadeAgainAfterItsDeletionIsThere() {
        String one = history("1", "1", "5", "2024-02-01T10:00:00Z");
        String gone = deleted("1", "2024-03-01T10:00:00Z");
        String three = history("1", "3", "6", "2024-04-01T10:00:00Z");
        assertEquals("1/1/1", bench.take(bundle("history", three, gone, one)).counts());
        assertEquals("6 final", shown() + " " + status());
    }

    @Test
    void aDeletionOfSomethingUnknownChangesNothing() {
        assertEquals(
                "0/0/1",
                bench.take(bundle("history", deleted("1", "2024-03-01T10:00:00Z")))
                        .counts());
        String request = "{'request':{'method':'DELETE','url':'Observation/7'}}";
        assertEquals("0/0/1", bench.take(bundle("transaction", request)).counts());
        assertEquals(0, bench.entries("Observation").size());
    }

    @Test
    void whatAPersonWroteIsNeverUndoneByAnImport() {
        bench.take(version("'meta':{'versionId':'1'},'status':'final'", "52"));
        Entry entry = bench.entries("Observation").get(0);
        bench.stores.entries().update(entry.id(), 1, entry.body().with("valueString", "5.2"), bench.caller);
        Taken newer = bench.take(version("'meta':{'versionId':'2'},'status':'final'", "53"));
        assertEquals("0/1/0 HS-IMPORT-KEPT", newer.counts());
        assertEquals("5.2", shown());
        bench.undo(newer);
        bench.redo(newer);
        assertEquals("5.2", shown());
    }

    @Test
    void undoShowsWhatIsStillSaid() {
        Taken newer = bench.take(version("'meta':{'versionId':'3'}", "new"));
        Taken older = bench.take(version("'meta':{'versionId':'1'}", "old"));
        bench.undo(newer);
        assertEquals("old", shown());
        bench.redo(newer);
        assertEquals("new", shown());
        bench.undo(older);
        assertEquals("new", shown());
        bench.undo(newer);
        assertEquals("", shown());
        assertEquals(
                Optional.empty(),
                bench
                        .stores
                        .entries()
                        .page(
                                org.healthstead.api.record.EntryQuery.of(bench.person.id(), 10)
                                        .ofType("Observation"),
                                bench.caller)
                        .lines()
                        .stream()
                        .findFirst());
    }
}
