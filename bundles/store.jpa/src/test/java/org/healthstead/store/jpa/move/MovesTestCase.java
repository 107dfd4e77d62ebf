// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.move;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.healthstead.api.access.Caller;
import org.healthstead.api.importing.ImportReport;
import org.healthstead.api.jobs.JobId;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.problem.ProblemException;
import org.healthstead.api.record.ArtifactId;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.Person;
import org.healthstead.api.record.SourceRef;
import org.healthstead.contracts.fixture.ContractAccess;
import org.healthstead.contracts.fixture.FileOrder;
import org.healthstead.platform.api.store.ImportStore;
import org.healthstead.platform.api.store.ImportStore.ImportedItem;
import org.healthstead.platform.api.store.ItemIdentity;
import org.healthstead.platform.api.store.Statement;
import org.healthstead.store.jpa.testing.TestStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** One store for a class, in which each test has people of its own, and files for them. */
abstract class MovesTestCase {

    @TempDir
    static Path folder;

    static TestStore store;
    final Caller caller = ContractAccess.newCaller();

    /** Whether the import that was opened last was the first of its record. */
    boolean lastIsFirst;

    @BeforeAll
    static void openStore() {
        store = TestStore.open(folder);
    }

    @AfterAll
    static void closeStore() {
        store.close();
    }

    static JsonObject json(String text) {
        return JsonObject.parse(text.replace('\'', '"'));
    }

    static String code(Executable work) {
        return assertThrows(ProblemException.class, work).problem().code();
    }

    /** Imports items of one file: a name and a body, in turns. */
    ImportReport bring(JobId job, Person person, String file, Object... items) {
        ImportStore.ImportLedger ledger = store.imports.open(
                job,
                person.id(),
                new ArtifactId(UUID.randomUUID()),
                file,
                file,
                SourceRef.Kind.FILE,
                FileOrder.ORDER,
                caller);
        lastIsFirst = ledger.isFirst();
        List<ImportedItem> brought = new ArrayList<>();
        for (int i = 0; i < items.length; i += 2) {
            ItemIdentity which = ItemIdentity.ofSource((String) items[i]);
            Optional<EntryId> known =
                    Optional.ofNullable(ledger.known(List.of(which)).get(which));
            brought.add(new ImportedItem(
                    known.orElseGet(() -> new EntryId(UUID.randomUUID())),
                    known.isPresent(),
                    which,
                    List.of(),
                    Statement.of((JsonObject) items[i + 1]),
                    "entry[" + i + "]"));
        }
        return ledger.save(brought, brought.size(), ImportReport.EMPTY);
    }
}
