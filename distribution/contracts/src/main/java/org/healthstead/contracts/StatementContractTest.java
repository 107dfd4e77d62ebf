// SPDX-License-Identifier: Apache-2.0
package org.healthstead.contracts;

import static org.healthstead.contracts.fixture.FileOrder.ORDER;
import static org.healthstead.platform.api.store.ImportStore.ReversalProgress.TO_THE_END;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.healthstead.api.importing.ImportReport;
import org.healthstead.api.jobs.JobId;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.EntryVersion;
import org.healthstead.api.record.EntryVersion.Operation;
import org.healthstead.platform.api.store.ImportStore.ImportLedger;
import org.healthstead.platform.api.store.ImportStore.ImportedItem;
import org.healthstead.platform.api.store.ItemIdentity;
import org.healthstead.platform.api.store.Statement;
import org.junit.jupiter.api.Test;

/**
 * {@link org.healthstead.platform.api.store.ImportStore}: an entry shows what a person last wrote, else the newest
 * statement of its source, whatever came when and whatever was taken back.
 */
public abstract class StatementContractTest extends AbstractStatementContract {

    /** Values of all versions, the oldest first. */
    private List<String> history() {
        return stores.entries().versions(entry, holder).reversed().stream()
                .map(EntryVersion::version)
                .map(version -> stores.entries()
                        .find(entry, version, holder)
                        .orElseThrow()
                        .body()
                        .string("valueString")
                        .orElseThrow())
                .toList();
    }

    @Test
    void anOlderStatementGoesIntoTheHistory() {
        assertEquals("1/0/0", take("3", "5.2"));
        assertEquals("0/1/0", take("1", "52"));
        assertEquals("5.2", shown());
        assertEquals(List.of("5.2", "52", "5.2"), history());
        assertEquals(
                List.of(Operation.UPDATED, Operation.FILED, Operation.CREATED),
                stores.entries().versions(entry, holder).stream()
                        .map(EntryVersion::operation)
                        .toList());
        assertEquals(
                Optional.of("line 1"),
                stores.entries().origins(entry, holder).stream()
                        .filter(origin -> origin.version() == 2)
                        .map(origin -> origin.place())
                        .findFirst());

        long latest = stores.changes().latest();
        assertEquals("0/0/1", take("1", "52"));
        assertEquals("0/0/1", take("3", "5.2"));
        assertEquals(latest, stores.changes().latest());
        assertEquals("0/1/0", take("2", "5.1"));
        assertEquals("5.2", shown());
        assertEquals("0/1/0", take("4", "5.3"));
        assertEquals("5.3", shown());
    }

    @Test
    void theChangeFeedEndsWithWhatIsShown() {
        take("3", "5.2");
        told.clear();
        take("1", "52");

        assertEquals(
                List.of("5.2"),
                told.getLast().stream()
                        .flatMap(change -> change.state().stream())
                        .map(state -> state.body().string("valueString").orElseThrow())
                        .toList());
    }

    @Test
    void versionsInOneFileInAnyOrder() {
        Statement one = Statement.of(result("1", "7.1"));
        Statement two = Statement.of(result("2", "4.1"));
        Statement three = Statement.of(result("3", "4.2"));
        for (List<Statement> order : List.of(
                List.of(one, two, three),
                List.of(three, two, one),
                List.of(two, three, one),
                List.of(three, one, two))) {
            addHolder();
            keepAnArtifact();
            assertEquals("1/2/0", take(job(), order.toArray(Statement[]::new)), order::toString);
            assertEquals("4.2", shown(), order::toString);
            assertEquals(
                    List.of("4.1", "4.2", "7.1"),
                    history().stream().distinct().sorted().toList());
        }
    }

    @Test
    void whatIsLeftAfterAnUndoIsTheNewestOfTheRest() {
        JobId first = job();
        JobId newest = job();
        JobId between = job();
        take(first, Statement.of(result("1", "one")));
        take(newest, Statement.of(result("3", "three")));
        take(between, Statement.of(result("2", "two")));
        assertEquals("three", shown());

        assertEquals(1, stores.imports().undo(newest, ORDER, holder, TO_THE_END));
        assertEquals("two", shown());
        assertEquals(1, stores.imports().undo(between, ORDER, holder, TO_THE_END));
        assertEquals("one", shown());
        assertEquals("0/0/1", take("2", "two"), "what was taken back is not wanted");
        assertEquals(1, stores.imports().undo(first, ORDER, holder, TO_THE_END));
        assertEquals("gone", shown());
        assertEquals(1, stores.imports().redo(between, ORDER, holder, TO_THE_END));
        assertEquals("two", shown());
        assertEquals(0, stores.imports().redo(first, ORDER, holder, TO_THE_END));
        restart();
        assertEquals(1, stores.imports().redo(newest, ORDER, holder, TO_THE_END));
        assertEquals("three", shown());
    }

    /** The order in which two imports are taken back does not matter. */
    @Test
    void nothingIsLeftWhenAllIsTakenBack() {
        JobId first = job();
        JobId second = job();
        take(first, Statement.of(result("1", "one")));
        take(second, Statement.of(result("2", "two")));

        assertEquals(0, stores.imports().undo(first, ORDER, holder, TO_THE_END));
        assertEquals("two", shown());
        assertEquals(1, stores.imports().undo(second, ORDER, holder, TO_THE_END));
        assertEquals("gone", shown());
        assertEquals(1, stores.imports().redo(first, ORDER, holder, TO_THE_END));
        assertEquals("one", shown());
    }

    /** What was taken back is not wanted again; what the source says otherwise is. */
    @Test
    void somethingElseThanWhatWasTakenBackComesIn() {
        JobId first = job();
        take(first, Statement.of(result("1", "one")));
        stores.imports().undo(first, ORDER, holder, TO_THE_END);
        assertEquals("gone", shown());
        assertEquals("0/0/1", take("1", "one"));
        assertEquals("gone", shown());

        JobId second = job();
        assertEquals("0/1/0", take(second, Statement.of(result("2", "two"))));
        assertEquals("two", shown());
        assertEquals("0/0/1", take("1", "one"), "what was taken back is not wanted");
        restart();
        assertEquals("two", shown());
        assertEquals(0, stores.imports().redo(first, ORDER, holder, TO_THE_END));
        assertEquals("two", shown());
        assertEquals(1, stores.imports().undo(second, ORDER, holder, TO_THE_END));
        assertEquals("one", shown());
    }

    /** The older of two comes in when only the newer was taken back. */
    @Test
    void anOlderStatementComesInAfterTheNewerWasTakenBack() {
        JobId newer = job();
        take(newer, Statement.of(result("2", "two")));
        stores.imports().undo(newer, ORDER, holder, TO_THE_END);
        assertEquals("0/1/0", take("1", "one"));
        assertEquals("one", shown());
    }

    @Test
    void whatAPersonWroteStaysOnTop() {
        take("1", "52");
        stores.entries().update(entry, 1, result("", "5.2 by hand"), holder);
        JobId newer = job();

        assertEquals("0/1/0 HS-IMPORT-KEPT", take(newer, Statement.of(result("2", "5.3"))));
        assertEquals("5.2 by hand", shown());
        assertEquals("0/0/1", take("2", "5.3"));
        assertEquals("0/0/1", take("1", "52"));
        assertEquals(List.of("52", "5.2 by hand", "5.3", "5.2 by hand"), history());
        assertEquals("0/1/0 HS-IMPORT-KEPT", take(job(), deletion("2024-03-01T10:00:00Z")));
        assertEquals("5.2 by hand", shown());
        stores.imports().undo(newer, ORDER, holder, TO_THE_END);
        assertEquals("5.2 by hand", shown());
        stores.imports().redo(newer, ORDER, holder, TO_THE_END);
        assertEquals("5.2 by hand", shown());
    }

    @Test
    void aMarkedErrorStaysMarked() {
        take("1", "52");
        stores.entries().markEnteredInError(entry, 1, holder);

        assertEquals("0/1/0 HS-IMPORT-KEPT", take("2", "53"));
        assertEquals("52 in error", shown());
    }

    @Test
    void aDeletionMarksAndCanBeTakenBack() {
        assertEquals("0/0/1", take(job(), deletion("2024-03-01T10:00:00Z")), "of something that never came");
        assertEquals("1/0/0", take("1", "512"));
        JobId job = job();
        assertEquals("0/1/0", take(job, deletion("2024-03-01T10:00:00Z")));
        assertEquals("512 in error", shown());
        assertEquals(
                Operation.ENTERED_IN_ERROR,
                stores.entries().versions(entry, holder).getFirst().operation());

        assertEquals(1, stores.imports().undo(job, ORDER, holder, TO_THE_END));
        assertEquals("512", shown());
        assertEquals(1, stores.imports().redo(job, ORDER, holder, TO_THE_END));
        assertEquals("512 in error", shown());
    }

    @Test
    void aDeletionThatIsOlderChangesNothing() {
        take("12", "4.1");
        assertEquals("0/0/1", take(job(), deletion("2024-03-01T10:00:00Z")));
        assertEquals("4.1", shown());
    }

    @Test
    void whatCannotBeOrderedIsSaid() {
        Statement one = Statement.of(result("", "1").with("status", "unknown"));
        Statement two = Statement.of(result("", "2").with("status", "unknown"));
        assertEquals("1/1/0 HS-IMPORT-ORDER-IN-FILE", take(job(), one, two));
        assertEquals("1", shown(), "in one file the first");
        assertEquals(
                List.of(Operation.UPDATED, Operation.FILED_UNORDERED, Operation.CREATED),
                stores.entries().versions(entry, holder).stream()
                        .map(EntryVersion::operation)
                        .toList());
        assertEquals("0/0/1", take(job(), two));
        Statement three = Statement.of(result("", "3").with("status", "unknown"));
        assertEquals("0/1/0 HS-IMPORT-ORDER", take(job(), three));
        assertEquals("3", shown(), "of two files the later one");
        assertEquals("0/0/1", take(job(), one), "a file that was there before brings nothing back");
    }

    @Test
    void bookkeepingOfTheServerIsNoNews() {
        take("1", "x");
        assertEquals("0/0/1", take("7", "x"));
        JsonObject other = result("8", "x")
                .with("meta", json("{'versionId':'8','source':'#q','profile':['p'],'tag':[{'code':'t'}]}"));
        assertEquals("0/0/1", take(job(), Statement.of(other)));
        JsonObject labelled = other.with("meta", json("{'versionId':'9','security':[{'code':'R'}]}"));
        assertEquals("0/1/0", take(job(), Statement.of(labelled)), "a label says something");
    }

    @Test
    void aNameThatMeansTheSameAnywhereIsFoundFromEverySource() {
        take("1", "one");
        assertEquals("0/1/0", take(open(job(), "another portal"), Statement.of(result("2", "two"))));
        assertEquals("two", shown());
        EntryId found =
                stores.imports().find(person.id(), List.of(RESULT), holder).get(RESULT);
        assertEquals(entry, found);
        assertEquals(
                "portal",
                stores.entries().find(entry, holder).orElseThrow().source().label());
    }

    @Test
    void aServersNameIsMeantOnThatServer() {
        ItemIdentity here = ItemIdentity.on("https://a.example/fhir", "Observation/1");
        ItemIdentity there = ItemIdentity.on("https://b.example/fhir", "Observation/1");
        ImportLedger ledger = open(job(), "mixed");
        EntryId one = new EntryId(UUID.randomUUID());
        EntryId two = new EntryId(UUID.randomUUID());
        ledger.save(
                List.of(
                        new ImportedItem(one, false, here, List.of(), Statement.of(result("1", "a")), "1"),
                        new ImportedItem(two, false, there, List.of(), Statement.of(result("1", "b")), "2")),
                2,
                ImportReport.EMPTY);

        assertEquals(2, ledger.known(List.of(here, there)).size());
        assertNotEquals(
                ledger.known(List.of(here)).get(here),
                ledger.known(List.of(there)).get(there));
    }
}
