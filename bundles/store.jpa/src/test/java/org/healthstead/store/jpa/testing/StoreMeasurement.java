// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.testing;

import static org.healthstead.contracts.fixture.FileOrder.ORDER;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.healthstead.api.access.Caller;
import org.healthstead.api.importing.ImportReport;
import org.healthstead.api.jobs.JobId;
import org.healthstead.api.json.Json;
import org.healthstead.api.json.JsonArray;
import org.healthstead.api.json.JsonLimits;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.json.JsonReader;
import org.healthstead.api.json.JsonString;
import org.healthstead.api.record.ArtifactId;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.EntryLine;
import org.healthstead.api.record.EntryPage;
import org.healthstead.api.record.EntryQuery;
import org.healthstead.api.record.PersonId;
import org.healthstead.api.record.SourceRef;
import org.healthstead.contracts.fixture.ContractAccess;
import org.healthstead.platform.api.store.ImportStore.ImportLedger;
import org.healthstead.platform.api.store.ImportStore.ImportedItem;
import org.healthstead.store.jpa.series.FollowedCommits;

/**
 * Rough figures of the store alone, in one process: {@code StoreMeasurement BUNDLES HOME ENTRIES [series]}. Saves
 * Synthea's transaction bundles, one person each, then reads at random. Parsing is not counted. For figures of the
 * product see the benchmarks of the distribution.
 */
final class StoreMeasurement {

    private static final int BATCH = 500;
    private static final int WINDOW = 50_000;
    private static final long SEED = 7;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final Caller caller = ContractAccess.newCaller();
    private final TestStore store;
    private final PrintStream out;
    private final long limit;
    private long entries;
    private long json;
    private long wall;
    private long cpu;
    private PersonId heaviest;
    private long heaviestEntries;

    private StoreMeasurement(TestStore store, long limit, PrintStream out) {
        this.store = store;
        this.limit = limit;
        this.out = out;
    }

    public static void main(String[] arguments) throws IOException {
        try (PrintStream out = new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.out), true);
                TestStore store = TestStore.open(Path.of(arguments[1]))) {
            StoreMeasurement measurement = new StoreMeasurement(store, Long.parseLong(arguments[2]), out);
            Optional<FollowedCommits> series =
                    arguments.length > 3 ? Optional.of(store.seriesParts.follow(store.feed)) : Optional.empty();
            measurement.importAll(Path.of(arguments[0]));
            series.ifPresent(followed -> {
                followed.end();
                out.println("series, which is part of that: " + followed.figures());
            });
            measurement.sizes(Path.of(arguments[1]));
            measurement.read();
        }
    }

    private void importAll(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".json"))
                    .sorted()
                    .toList()) {
                if (entries < limit) {
                    importFile(file);
                }
            }
        }
        out.printf(
                "all: %d entries, %.0f/s, %.1f us CPU each, %d MB JSON%n",
                entries, entries / (wall / 1e9), cpu / 1e3 / entries, json / 1_000_000);
    }

    private void importFile(Path file) throws IOException {
        PersonId person = store.addPerson(file.getFileName().toString(), caller).id();
        ImportLedger ledger = store.imports.open(
                new JobId(UUID.randomUUID()),
                person,
                new ArtifactId(UUID.randomUUID()),
                "s",
                "s",
                SourceRef.Kind.FILE,
                ORDER,
                caller);
        Map<String, UUID> ids = new HashMap<>();
        List<ImportedItem> batch = new ArrayList<>();
        long done = 0;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file));
                JsonReader reader = JsonReader.open(in, JsonLimits.RESOURCE)) {
            reader.beginObject();
            while (reader.hasNext()) {
                if (!reader.nextName().equals("entry")) {
                    reader.skipValue();
                    continue;
                }
                reader.beginArray();
                while (reader.hasNext()) {
                    batch.add(item(((JsonObject) reader.readValue()).object("resource"), ids));
                    done++;
                    if (batch.size() == BATCH) {
                        save(ledger, batch, done);
                    }
                }
                reader.endArray();
            }
        }
        save(ledger, batch, done);
        if (done > heaviestEntries) {
            heaviestEntries = done;
            heaviest = person;
        }
    }

    private ImportedItem item(JsonObject resource, Map<String, UUID> ids) {
        String given = resource.string("id").orElse("");
        UUID id = ids.computeIfAbsent(given, key -> org.healthstead.store.jpa.unit.TimeOrderedIds.next());
        JsonObject body = (JsonObject) link(resource.with("id", id.toString()), ids);
        return ImportedItem.of(new EntryId(id), resource.string("resourceType") + given, List.of(), body, "entry");
    }

    private static Json link(Json value, Map<String, UUID> ids) {
        return switch (value) {
            case JsonObject object -> {
                JsonObject.Builder builder = JsonObject.builder();
                for (int i = 0; i < object.size(); i++) {
                    builder.put(object.nameAt(i), link(object.valueAt(i), ids));
                }
                yield builder.build();
            }
            case JsonArray array -> {
                List<Json> items = new ArrayList<>();
                for (int i = 0; i < array.size(); i++) {
                    items.add(link(array.get(i), ids));
                }
                yield JsonArray.of(items);
            }
            case JsonString text
            when text.value().startsWith("urn:uuid:") ->
                new JsonString("Resource/"
                        + ids.computeIfAbsent(
                                text.value().substring(9),
                                key -> org.healthstead.store.jpa.unit.TimeOrderedIds.next()));
            default -> value;
        };
    }

    private void save(ImportLedger ledger, List<ImportedItem> batch, long done) {
        long wallStart = System.nanoTime();
        long cpuStart = threads.getCurrentThreadCpuTime();
        ledger.save(batch, done, ImportReport.EMPTY);
        cpu += threads.getCurrentThreadCpuTime() - cpuStart;
        wall += System.nanoTime() - wallStart;
        long before = entries / WINDOW;
        entries += batch.size();
        if (entries / WINDOW != before) {
            out.printf(
                    "%d entries: %.0f/s, %.1f us CPU each so far%n",
                    entries, entries / (wall / 1e9), cpu / 1e3 / entries);
        }
        for (ImportedItem item : batch) {
            json += item.body().toUtf8().length;
        }
        batch.clear();
    }

    private void sizes(Path home) throws IOException {
        try (Stream<Path> files = Files.walk(home.resolve("data/derby/seg0"))) {
            long bytes = files.filter(Files::isRegularFile)
                    .mapToLong(each -> each.toFile().length())
                    .sum();
            out.printf(
                    "database %d MB, %d B an entry, %.1f %% of JSON%n",
                    bytes / 1_000_000, bytes / entries, 100.0 * bytes / json);
        }
    }

    private void read() {
        Random random = new Random(SEED);
        List<String> cursors = new ArrayList<>();
        List<EntryId> ids = new ArrayList<>();
        EntryQuery query = EntryQuery.of(heaviest, 1_000);
        for (Optional<EntryQuery> next = Optional.of(query); next.isPresent(); ) {
            EntryPage page = store.entries.page(next.get(), caller);
            page.next().ifPresent(cursors::add);
            ids.addAll(page.lines().stream().map(EntryLine::id).toList());
            next = page.next().map(query::after);
        }
        out.printf("heaviest person: %d entries%n", heaviestEntries);
        EntryQuery fifty = EntryQuery.of(heaviest, 50);
        List<String> deep = deepCursors(fifty, random);
        for (String round : List.of("cold", "warm")) {
            time(round + " page of 50", 1_000, () -> store.entries.page(fifty.after(pick(deep, random)), caller));
            time(
                    round + " page of 50 of a type",
                    1_000,
                    () -> store.entries.page(fifty.ofType("Observation").after(pick(deep, random)), caller));
            time(round + " entry by id", 1_000, () -> store.entries.find(pick(ids, random), caller));
            time(round + " list of series", 50, () -> store.series.list(heaviest, caller));
            time(
                    round + " list of series from lines",
                    20,
                    () -> store.seriesParts.fromLines().list(heaviest, caller));
            time(
                    round + " 1,000 changes",
                    20,
                    () -> store.feed.after(random.nextLong(store.feed.latest() - 1_000), 1_000));
            time(
                    round + " one entry created",
                    500,
                    () -> store.entries.create(
                            heaviest,
                            JsonObject.parse("{\"resourceType\":\"Observation\",\"status\":\"final\"}"),
                            caller));
        }
    }

    private List<String> deepCursors(EntryQuery query, Random random) {
        List<String> cursors = new ArrayList<>();
        EntryPage page = store.entries.page(query, caller);
        while (page.next().isPresent()) {
            cursors.add(page.next().get());
            page = store.entries.page(query.after(page.next().get()), caller);
        }
        java.util.Collections.shuffle(cursors, random);
        return cursors;
    }

    private static <T> T pick(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }

    private void time(String what, int count, Runnable work) {
        long[] nanos = new long[count];
        for (int i = 0; i < count; i++) {
            long start = System.nanoTime();
            work.run();
            nanos[i] = System.nanoTime() - start;
        }
        Arrays.sort(nanos);
        out.printf(
                "%s: p50 %.2f p95 %.2f p99 %.2f ms%n",
                what, nanos[count / 2] / 1e6, nanos[count * 95 / 100] / 1e6, nanos[count * 99 / 100] / 1e6);
    }
}
