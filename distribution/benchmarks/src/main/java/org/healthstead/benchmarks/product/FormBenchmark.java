// SPDX-License-Identifier: Apache-2.0
package org.healthstead.benchmarks.product;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import org.healthstead.api.json.Json;
import org.healthstead.api.json.JsonObject;
import org.healthstead.testkit.server.ServerProcess;

/**
 * Somebody types blood pressures into a record of 25,000 entries, alone and while a second file as long is imported,
 * and prints a summary of it.
 *
 * <p>Usage: {@code FormBenchmark PRODUCT EMPTY-WORK-FOLDER}. The result is {@code WORK/result.json}.
 */
public final class FormBenchmark {

    private static final int ENTRIES = 25_000;
    private static final int WARM_UP = 300;
    private static final int SAVES = 200;
    private static final int SHOWN = 30;
    private static final int SHEETS = 40;
    private static final long POLL_NANOS = 5_000_000;
    private static final String ACCOUNT = "typist";

    private final Path work;
    private final JsonObject.Builder result = JsonObject.builder();
    private final PrintStream progress = new PrintStream(new FileOutputStream(FileDescriptor.err), true);
    private int typed;

    private FormBenchmark(Path work) {
        this.work = work;
    }

    public static void main(String[] arguments) throws Exception {
        Path work = Files.createDirectories(Path.of(arguments[1]));
        try (ServerProcess server = ServerProcess.start(Path.of(arguments[0]), work.resolve("home"))) {
            server.setUp("Home", ACCOUNT);
            new FormBenchmark(work).run(server);
        }
    }

    private void run(ServerProcess server) throws Exception {
        Household household = new Household(server.api(server.createToken(ACCOUNT)));
        String person = household.addPerson("Ada Example");
        household.importFile(person, LifetimeFiles.write(work, 1, ENTRIES), "Hospital 1");
        SignedIn typist = new SignedIn(server.address(), ACCOUNT, server.password());
        PressureForm form = new PressureForm(typist, person);
        for (int i = 0; i < WARM_UP; i++) {
            save(form);
        }
        note("saveMillis", saves(form, null));
        shown(form, typist, person);
        note("summaryMillis", sheets(typist, "/person/" + person + "/print/summary.pdf"));
        Path second = LifetimeFiles.write(work, 2, ENTRIES);
        CompletableFuture<Long> imported =
                CompletableFuture.supplyAsync(() -> household.importFile(person, second, "Hospital 2"));
        note("saveDuringImportMillis", saves(form, imported));
        Files.write(work.resolve("result.json"), result.build().toUtf8());
    }

    /** @param until what goes on meanwhile and ends it; null for a fixed number of saves */
    private JsonObject saves(PressureForm form, CompletableFuture<?> until) throws IOException, InterruptedException {
        Percentiles millis = new Percentiles();
        for (int i = 0; until == null ? i < SAVES : !until.isDone(); i++) {
            millis.add(save(form));
        }
        return millis.toJson();
    }

    /** No two are the same, and none is usual. */
    private double save(PressureForm form) throws IOException, InterruptedException {
        typed++;
        return form.save(upper(), lower());
    }

    private int upper() {
        return 110 + typed / 30 % 60;
    }

    private int lower() {
        return 60 + typed % 30;
    }

    /** From the answer of the form until it stands in the list and in the chart, and until it is found. */
    private void shown(PressureForm form, SignedIn typist, String person) throws IOException, InterruptedException {
        Percentiles listed = new Percentiles();
        Percentiles found = new Percentiles();
        for (int i = 0; i < SHOWN; i++) {
            save(form);
            String value = upper() + "/" + lower();
            long start = System.nanoTime();
            await(typist, "/person/" + person + "/timeline", value);
            await(typist, "/person/" + person + "/results", value);
            listed.add((System.nanoTime() - start) / 1e6);
            await(typist, "/search?person=" + person + "&q=blood+pressure", value);
            found.add((System.nanoTime() - start) / 1e6);
        }
        note("untilListedMillis", listed.toJson());
        note("untilFoundMillis", found.toJson());
    }

    private static void await(SignedIn typist, String page, String words) throws IOException, InterruptedException {
        while (!typist.page(page).body().contains(words)) {
            LockSupport.parkNanos(POLL_NANOS);
        }
    }

    private JsonObject sheets(SignedIn typist, String address) throws IOException, InterruptedException {
        Percentiles millis = new Percentiles();
        for (int i = -SHEETS; i < SHEETS; i++) {
            double took = typist.millis(address, "%PDF-");
            if (i >= 0) {
                millis.add(took);
            }
        }
        return millis.toJson();
    }

    private void note(String name, Json value) {
        progress.println(name + " " + value);
        result.put(name, value);
    }
}
