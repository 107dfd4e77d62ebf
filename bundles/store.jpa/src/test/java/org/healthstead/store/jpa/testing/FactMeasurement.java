// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.testing;

import static org.healthstead.contracts.fixture.FileOrder.ORDER;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.healthstead.api.access.Caller;
import org.healthstead.api.importing.ImportReport;
import org.healthstead.api.jobs.JobId;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.ArtifactId;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.PersonId;
import org.healthstead.api.record.SourceRef;
import org.healthstead.contracts.fixture.ContractAccess;
import org.healthstead.platform.api.store.ImportStore.ImportLedger;
import org.healthstead.platform.api.store.ImportStore.ImportedItem;
import org.healthstead.store.jpa.unit.TimeOrderedIds;

/**
 * What facts cost, in one process: {@code FactMeasurement EMPTY-HOME}. CPU of keeping results of a first and a second
 * source, CPU of their keys, and how long the facts of a page take.
 */
final class FactMeasurement {

    private static final int BATCH = 500;
    private static final int RESULTS = 20_000;
    private static final int PAGE = 50;
    private static final int ROUNDS = 200;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final Caller caller = ContractAccess.newCaller();
    private final TestStore store;
    private final PrintStream out;

    private FactMeasurement(TestStore store, PrintStream out) {
        this.store = store;
        this.out = out;
    }

    public static void main(String[] arguments) {
        try (PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true);
                TestStore store = TestStore.open(Path.of(arguments[0]))) {
            FactMeasurement measurement = new FactMeasurement(store, out);
            // The first person warms up.
            measurement.measure("A");
            measurement.measure("B");
        }
    }

    private void measure(String name) {
        PersonId person = store.addPerson(name, caller).id();
        store.factParts.fillUp(store.feed);
        List<EntryId> first = new ArrayList<>();
        time("one source kept", () -> first.addAll(save(person, "a")));
        time("its keys", () -> store.factParts.fillUp(store.feed));
        page("a page of one source", person, first);
        time("another source kept", () -> save(person, "b"));
        time("keys of both", () -> store.factParts.fillUp(store.feed));
        page("a page of two sources", person, first);
        time("a third source kept", () -> save(person, "c"));
        time("its keys", () -> store.factParts.fillUp(store.feed));
        page("a page of three sources", person, first);
    }

    private void time(String what, Runnable work) {
        long wall = System.nanoTime();
        long cpu = threads.getCurrentThreadCpuTime();
        work.run();
        out.printf(
                "%s: %.1f us CPU, %.1f us for each of %d%n",
                what,
                (threads.getCurrentThreadCpuTime() - cpu) / 1e3 / RESULTS,
                (System.nanoTime() - wall) / 1e3 / RESULTS,
                RESULTS);
    }

    private List<EntryId> save(PersonId person, String source) {
        ImportLedger ledger = store.imports.open(
                new JobId(UUID.randomUUID()),
                person,
                new ArtifactId(UUID.randomUUID()),
                source,
                source,
                SourceRef.Kind.FILE,
                ORDER,
                caller);
        List<EntryId> all = new ArrayList<>();
        List<ImportedItem> batch = new ArrayList<>();
        for (int i = 0; i < RESULTS; i++) {
            EntryId id = new EntryId(TimeOrderedIds.next());
            all.add(id);
            batch.add(ImportedItem.of(id, source + "/" + i, List.of(), value(id, i), "entry"));
            if (batch.size() == BATCH || i == RESULTS - 1) {
                ledger.save(batch, i + 1L, ImportReport.EMPTY);
                batch.clear();
            }
        }
        return all;
    }

    private static JsonObject value(EntryId id, int number) {
        LocalDateTime when = LocalDateTime.of(2014, 1, 1, 6, 0).plusMinutes(90L * number);
        return JsonObject.parse(("{'resourceType':'Observation','id':'" + id + "','status':'final','category':[{"
                        + "'coding':[{'system':'http://terminology.hl7.org/CodeSystem/observation-category',"
                        + "'code':'vital-signs'}]}],'code':{'coding':[{'system':'http://loinc.org','code':'8867-4',"
                        + "'display':'Heart rate'}],'text':'Heart rate'},'effectiveDateTime':'" + when + ":00+01:00',"
                        + "'valueQuantity':{'value':" + (50 + number * 7 % 60) + "." + number % 10
                        + ",'unit':'/min','system':'http://unitsofmeasure.org','code':'/min'}}")
                .replace('\'', '"'));
    }

    private void page(String what, PersonId person, List<EntryId> entries) {
        long[] wall = new long[ROUNDS];
        int found = 0;
        for (int i = 0; i < 2 * ROUNDS; i++) {
            int from = i * PAGE % (RESULTS - PAGE);
            long start = System.nanoTime();
            found = store.facts
                    .of(person, entries.subList(from, from + PAGE), caller)
                    .size();
            wall[i % ROUNDS] = System.nanoTime() - start;
        }
        Arrays.sort(wall);
        out.printf(
                "%s, %d of %d in facts: p50 %.1f, p95 %.1f ms%n",
                what, found, PAGE, wall[ROUNDS / 2] / 1e6, wall[ROUNDS * 95 / 100] / 1e6);
    }
}
