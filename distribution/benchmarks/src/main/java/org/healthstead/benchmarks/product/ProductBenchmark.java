// SPDX-License-Identifier: Apache-2.0
package org.healthstead.benchmarks.product;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.healthstead.api.json.JsonArray;
import org.healthstead.api.json.JsonBoolean;
import org.healthstead.api.json.JsonNumber;
import org.healthstead.api.json.JsonObject;
import org.healthstead.testkit.server.CommandResult;
import org.healthstead.testkit.server.ServerProcess;

/**
 * Measures one installation from its first start to a lifetime of records.
 *
 * <p>Usage: {@code ProductBenchmark PRODUCT FOLDER-OF-BUNDLES EMPTY-WORK-FOLDER MOST-PEOPLE}. The result is
 * {@code WORK/result.json}.
 */
public final class ProductBenchmark {

    private static final long REST_NANOS = 60_000_000_000L;
    private static final String MEASURED = "measured";
    private static final String OTHERS = "others";

    private final Path product;
    private final LoadSet load;
    private final Path work;
    private final Path home;
    private final PrintStream progress;
    private final JsonObject.Builder result = JsonObject.builder();

    /** Who turns pages, and where they begin. */
    private record Reader(String person, List<Optional<String>> depths) {}

    private ProductBenchmark(Path product, LoadSet load, Path work, PrintStream progress) {
        this.progress = progress;
        this.product = product;
        this.load = load;
        this.work = work;
        this.home = work.resolve("home");
    }

    public static void main(String[] arguments) throws Exception {
        Path work = Files.createDirectories(Path.of(arguments[2]));
        LoadSet load = LoadSet.in(Path.of(arguments[1]), Integer.parseInt(arguments[3]));
        new ProductBenchmark(
                        Path.of(arguments[0]),
                        load,
                        work,
                        new PrintStream(new FileOutputStream(FileDescriptor.err), true))
                .run();
    }

    private void run() throws Exception {
        String person;
        List<Optional<String>> depths;
        try (ServerProcess server = ServerProcess.start(product, home);
                ProcessWatch watch = new ProcessWatch(server.pid())) {
            Household measured = accounts(server);
            Household others = new Household(server.api(server.createToken(OTHERS)));
            note("smallImportColdMillis", JsonNumber.of(Math.round(SmallImport.millis(measured, work))));
            ImportRun imports = new ImportRun(measured, others, watch);
            note("import", imports.run(load));
            person = imports.heaviestPerson();
            note("disk", disk());
            LockSupport.parkNanos(REST_NANOS);
            note("anonymousMegabytesAfterAMinute", JsonNumber.of(watch.anonymousKilobytes() / 1024));
            depths = reading(measured, person);
            duringAnImport(server, measured, others, new Reader(person, depths));
        }
        starts(person, depths);
        Files.write(work.resolve("result.json"), result.build().toUtf8());
    }

    private Household accounts(ServerProcess server) throws IOException, InterruptedException {
        server.setUp("Benchmark", MEASURED);
        server.run(
                        "account",
                        "add",
                        OTHERS,
                        "--password-file",
                        server.passwordFile().toString())
                .expectSuccess();
        return new Household(server.api(server.createToken(MEASURED)));
    }

    private List<Optional<String>> reading(Household measured, String person) {
        TimelineRun timeline = new TimelineRun(measured, person);
        timeline.prepare();
        note("timelineStoreMillis", timeline.run());
        SearchRun search = new SearchRun(measured);
        search.prepare(person);
        note("searchServiceMillis", search.run());
        note("saveStoreMillis", new SaveRun(measured, person).run());
        return timeline.depths();
    }

    private void duringAnImport(ServerProcess server, Household measured, Household others, Reader reader)
            throws IOException, InterruptedException {
        SearchRun search = new SearchRun(measured);
        search.prepare(reader.person());
        CompletableFuture<Void> importing = importHeaviest(others, 1);
        note("searchServiceMillisDuringImport", search.run());
        note("importStillRanWhenSearchEnded", JsonBoolean.of(!importing.isDone()));
        importing.join();
        PageRun pages = new PageRun(new SignedIn(server.address(), MEASURED, server.password()));
        importing = importHeaviest(others, 2);
        note("timelinePageMillisDuringImport", pages.run(reader.person(), reader.depths()));
        note("importStillRanWhenPagesEnded", JsonBoolean.of(!importing.isDone()));
        importing.join();
    }

    /** Again and again for new people, one after the other. */
    private CompletableFuture<Void> importHeaviest(Household household, int times) {
        return CompletableFuture.runAsync(() -> {
            for (int i = 0; i < times; i++) {
                household.importFile(household.addPerson("Again"), load.heaviest());
            }
        });
    }

    /**
     * Starts with everything in the store, until a signed-in person sees the timeline: three without the start script's
     * cache, three with it.
     */
    private void starts(String person, List<Optional<String>> depths) throws Exception {
        note("startWithoutCacheMillis", starts(Map.of("HEALTHSTEAD_START_CACHE", "off"), person));
        CommandResult.of(product, home, "start-cache").expectSuccess();
        note("startToSignedInTimelineMillis", starts(Map.of("HEALTHSTEAD_START_CACHE", "use"), person));
        try (ServerProcess server = ServerProcess.start(product, home)) {
            PageRun pages = new PageRun(new SignedIn(server.address(), MEASURED, server.password()));
            note("timelinePageMillis", pages.run(person, depths));
        }
    }

    private JsonArray starts(Map<String, String> environment, String person) throws Exception {
        JsonArray millis = JsonArray.EMPTY;
        for (int i = 0; i < 3; i++) {
            long start = System.nanoTime();
            try (ServerProcess server = ServerProcess.start(product, home, environment)) {
                PageRun pages = new PageRun(new SignedIn(server.address(), MEASURED, server.password()));
                pages.page(person, Optional.empty());
                millis = append(millis, Math.round((System.nanoTime() - start) / 1e6));
            }
        }
        return millis;
    }

    private static JsonArray append(JsonArray array, long value) {
        return JsonArray.of(Stream.concat(
                        java.util.stream.StreamSupport.stream(array.spliterator(), false),
                        Stream.of(JsonNumber.of(value)))
                .toList());
    }

    private JsonObject disk() throws IOException {
        long json = 0;
        for (Path file : load.files()) {
            json += Files.size(file);
        }
        return JsonObject.builder()
                .put("files", json)
                .put("database", size("data/derby/database/seg0"))
                .put("databaseWithLogsAndBaseBackup", size("data"))
                .put("index", size("index"))
                .put("artifacts", size("files"))
                .build();
    }

    private long size(String folder) throws IOException {
        try (Stream<Path> files = Files.walk(home.resolve(folder))) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }

    private void note(String name, org.healthstead.api.json.Json value) {
        progress.println(name + " " + value);
        result.put(name, value);
    }
}
