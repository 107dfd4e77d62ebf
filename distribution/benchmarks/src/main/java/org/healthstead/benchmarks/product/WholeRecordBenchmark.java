// SPDX-License-Identifier: Apache-2.0
package org.healthstead.benchmarks.product;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipFile;
import org.healthstead.api.json.JsonObject;
import org.healthstead.testkit.server.ApiClient;
import org.healthstead.testkit.server.ServerProcess;

/**
 * A person with 50,000 entries and 200 MB of original files is taken along, and taken in by an empty installation.
 *
 * <p>Usage: {@code WholeRecordBenchmark PRODUCT EMPTY-WORK-FOLDER}. The result is {@code WORK/result.json}.
 */
public final class WholeRecordBenchmark {

    private static final int FILES = 2;
    private static final int ENTRIES = 25_000;
    private static final int SCANS = 24;
    private static final int SCAN_BYTES = 8_000_000;
    private static final String ACCOUNT = "reader";

    private final Path work;
    private final JsonObject.Builder result = JsonObject.builder();
    private final PrintStream progress = new PrintStream(new FileOutputStream(FileDescriptor.err), true);

    private WholeRecordBenchmark(Path work) {
        this.work = work;
    }

    public static void main(String[] arguments) throws Exception {
        Path product = Path.of(arguments[0]);
        WholeRecordBenchmark benchmark = new WholeRecordBenchmark(Files.createDirectories(Path.of(arguments[1])));
        Path first = benchmark.work.resolve("first.zip");
        String person;
        try (ServerProcess server = ServerProcess.start(product, benchmark.work.resolve("here"))) {
            server.setUp("Home", ACCOUNT);
            person = benchmark.fill(server.api(server.createToken(ACCOUNT)));
            benchmark.export(server, person, first, "export");
        }
        try (ServerProcess server = ServerProcess.start(product, benchmark.work.resolve("there"))) {
            server.setUp("Home", ACCOUNT);
            ProcessWatch watch = new ProcessWatch(server.pid());
            long start = System.nanoTime();
            server.run(
                            "import",
                            first.toString(),
                            "--account",
                            ACCOUNT,
                            "--password-file",
                            server.passwordFile().toString())
                    .expectSuccess();
            benchmark.note("import", start, watch);
            Path second = benchmark.work.resolve("second.zip");
            benchmark.export(server, person, second, "export again");
            boolean isSame = canonical(first).equals(canonical(second));
            benchmark.result.put("canonicalEqual", isSame);
            benchmark.progress.println("canonical export equal: " + isSame);
        }
        Files.write(
                benchmark.work.resolve("result.json"), benchmark.result.build().toUtf8());
    }

    private String fill(ApiClient api) throws IOException {
        Household household = new Household(api);
        String person = household.addPerson("Ada Example");
        long entries = 0;
        for (int i = 1; i <= FILES; i++) {
            entries += household.importFile(person, LifetimeFiles.write(work, i, ENTRIES), "Hospital " + i);
        }
        for (int i = 1; i <= SCANS; i++) {
            api.postFile("/api/v1/imports?wait=60&name=scan-" + i + ".jpg&person=" + person, scan(i))
                    .expect(200);
        }
        result.put("entries", entries);
        return person;
    }

    /** A picture, which cannot be made smaller: nobody reads it, and it is kept all the same. */
    private Path scan(int number) throws IOException {
        byte[] picture = new byte[SCAN_BYTES];
        new Random(number).nextBytes(picture);
        return Files.write(work.resolve("scan-" + number + ".jpg"), picture);
    }

    private void export(ServerProcess server, String person, Path out, String name)
            throws IOException, InterruptedException {
        ProcessWatch watch = new ProcessWatch(server.pid());
        long start = System.nanoTime();
        server.run(
                        "export",
                        "--person",
                        person,
                        "--format",
                        "whole",
                        "--out",
                        out.toString(),
                        "--account",
                        ACCOUNT,
                        "--password-file",
                        server.passwordFile().toString())
                .expectSuccess();
        note(name, start, watch);
        result.put(name + " bytes", Files.size(out));
    }

    private void note(String name, long start, ProcessWatch watch) throws IOException {
        JsonObject taken = JsonObject.builder()
                .put("seconds", Percentiles.number((System.nanoTime() - start) / 1e9))
                .put("peakAnonymousMegabytes", watch.takePeakMegabytes())
                .build();
        progress.println(name + " " + taken);
        result.put(name, taken);
    }

    /** The checksums of what is the same wherever the record is. */
    private static List<String> canonical(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            String sums =
                    new String(zip.getInputStream(zip.getEntry("SHA256SUMS")).readAllBytes(), StandardCharsets.UTF_8);
            return sums.lines()
                    .filter(line -> !line.substring(66).matches("manifest\\.json|index\\.html|README\\.txt|pages/.*"))
                    .toList();
        }
    }
}
