// SPDX-License-Identifier: Apache-2.0
package org.healthstead.contracts;

import static org.healthstead.contracts.fixture.FileOrder.ORDER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.healthstead.api.access.Caller;
import org.healthstead.api.importing.ImportReport;
import org.healthstead.api.jobs.JobId;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.AccessCategory;
import org.healthstead.api.record.ArtifactId;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.EntryLine;
import org.healthstead.api.record.EntryPage;
import org.healthstead.api.record.SourceRef;
import org.healthstead.platform.api.access.Operation;
import org.healthstead.platform.api.store.ImportStore.ImportLedger;
import org.healthstead.platform.api.store.ImportStore.ImportedItem;
import org.healthstead.platform.api.store.ImportStore.ReversalProgress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@link org.healthstead.platform.api.store.ImportStore#made}: exactly the entries of one import. */
public abstract class ImportedEntriesContractTest extends AbstractStoreContract {

    private ArtifactId artifact;

    @BeforeEach
    void keepAnArtifact() {
        artifact = artifact(person.id(), "the file");
    }

    @Test
    void listsExactlyWhatAnImportMade() {
        JobId first = newJob();
        open(first).save(items(0, 3), 3, ImportReport.EMPTY);
        JobId second = newJob();
        List<ImportedItem> more = items(2, 260);
        open(second).save(more, more.size(), ImportReport.EMPTY);

        List<EntryId> made = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        do {
            EntryPage page = stores.imports().made(second, cursor, 100, holder);
            assertTrue(page.lines().size() <= 100);
            page.lines().forEach(line -> made.add(line.id()));
            cursor = page.next();
        } while (cursor.isPresent());
        // The first of them was there already.
        assertEquals(more.stream().skip(1).map(ImportedItem::id).toList(), made);

        stores.imports().undo(second, ORDER, holder, ReversalProgress.TO_THE_END);
        assertEquals(
                List.of(),
                stores.imports().made(second, Optional.empty(), 100, holder).lines());
        assertEquals(
                3,
                stores.imports()
                        .made(first, Optional.empty(), 100, holder)
                        .lines()
                        .size());
        assertCode("HS-CURSOR-INVALID", () -> stores.imports().made(first, Optional.of("no!"), 100, holder));
    }

    @Test
    void listsOfAnImportOnlyWhatTheCallerMaySee() {
        JobId job = newJob();
        ImportedItem hidden = item("Observation/1", observation("x", "2024"));
        ImportedItem open = item(
                "Immunization/1",
                json("{'resourceType':'Immunization','status':'completed','vaccineCode':{'text':'Tetanus'}}"));
        open(job).save(List.of(hidden, open), 2, ImportReport.EMPTY);
        Caller narrow = granted(Set.of(Operation.READ), Set.of(AccessCategory.IMMUNIZATIONS), true);
        assertEquals(
                List.of(open.id()),
                stores.imports().made(job, Optional.empty(), 1, narrow).lines().stream()
                        .map(EntryLine::id)
                        .toList());
        assertEquals(
                Optional.empty(),
                stores.imports().made(job, Optional.empty(), 1, narrow).next());
        assertCode("HS-JOB-NOT-FOUND", () -> stores.imports().made(job, Optional.empty(), 1, stranger()));
    }

    private ImportLedger open(JobId job) {
        return stores.imports()
                .open(job, person.id(), artifact, "portal", "Portal", SourceRef.Kind.PORTAL, ORDER, holder);
    }

    private static List<ImportedItem> items(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> item("Observation/" + i, observation("result " + i, "2024-01-01")))
                .toList();
    }

    private static ImportedItem item(String identity, JsonObject body) {
        return ImportedItem.of(new EntryId(UUID.randomUUID()), identity, List.of(), body, "entry[0]");
    }

    private static JobId newJob() {
        return new JobId(UUID.randomUUID());
    }
}
