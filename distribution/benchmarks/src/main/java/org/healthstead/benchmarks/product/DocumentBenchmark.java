// SPDX-License-Identifier: Apache-2.0
package org.healthstead.benchmarks.product;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.healthstead.api.json.Json;
import org.healthstead.api.json.JsonNumber;
import org.healthstead.api.json.JsonObject;
import org.healthstead.testkit.server.ServerProcess;

/**
 * Somebody opens pages of a record, alone and while the worker process reads {@link HardFiles}, one after the other.
 *
 * <p>Usage: {@code DocumentBenchmark PRODUCT EMPTY-WORK-FOLDER}. The result is {@code WORK/result.json}.
 */
public final class DocumentBenchmark {

    private static final int ENTRIES = 5_000;
    private static final int WARM_UP = 300;
    private static final int PAGES = 300;

    /** As somebody reads who is quick, so that the figure is about a page and not about a queue. */
    private static final long PAUSE_NANOS = 20_000_000;

    private static final String ACCOUNT = "reader";

    private final Path work;
    private final JsonObject.Builder result = JsonObject.builder();
    private final PrintStream progress = new PrintStream(new FileOutputStream(FileDescriptor.err), true);

    private DocumentBenchmark(Path work) {
        this.work = work;
    }

    public static void main(String[] arguments) throws Exception {
        Path work = Files.createDirectories(Path.of(arguments[1]));
        try (ServerProcess server = ServerProcess.start(Path.of(arguments[0]), work.resolve("home"))) {
            server.setUp("Home", ACCOUNT);
            new DocumentBenchmark(work).run(server);
        }
    }

    private void run(ServerProcess server) throws Exception {
        Household household = new Household(server.api(server.createToken(ACCOUNT)));
        String person = household.addPerson("Ada Example");
        household.importFile(person, LifetimeFiles.write(work, 1, ENTRIES), "Hospital");
        SignedIn reader = new SignedIn(server.address(), ACCOUNT, server.password());
        for (int i = 0; i < WARM_UP; i++) {
            open(reader, person, i);
        }
        note("pageMillis", pages(reader, person, PAGES, () -> true));
        List<Path> files = new HardFiles(work).write();
        try (ProcessWatch watch = new ProcessWatch(server.pid())) {
            List<String> documents = new ArrayList<>();
            for (Path file : files) {
                documents.add(household.addDocument(person, file));
            }
            note(
                    "pageDuringReadingMillis",
                    pages(reader, person, 1, () -> documents.stream().allMatch(household::isRead)));
            note("serverPeakMegabytes", JsonNumber.of(watch.takePeakMegabytes()));
        }
        note("pageAfterMillis", pages(reader, person, PAGES, () -> true));
        Files.write(work.resolve("result.json"), result.build().toUtf8());
    }

    /** Whether what goes on beside has ended. */
    private interface Ended {
        boolean isSo();
    }

    private static JsonObject pages(SignedIn reader, String person, int least, Ended ended)
            throws IOException, InterruptedException {
        Percentiles millis = new Percentiles();
        for (int i = 0; i < least || !ended.isSo(); i++) {
            millis.add(open(reader, person, i));
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        return millis.toJson();
    }

    private static double open(SignedIn reader, String person, int turn) throws IOException, InterruptedException {
        String page = turn % 2 == 0 ? "/overview" : "/timeline";
        return reader.millis("/person/" + person + page, "Ada");
    }

    private void note(String name, Json value) {
        progress.println(name + " " + value);
        result.put(name, value);
    }
}
