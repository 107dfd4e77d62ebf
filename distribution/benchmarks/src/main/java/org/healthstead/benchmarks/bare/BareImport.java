// SPDX-License-Identifier: Apache-2.0
package org.healthstead.benchmarks.bare;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.stream.Stream;

/**
 * Runs the baseline on every FHIR bundle of a folder, one person a file, and prints one line of JSON.
 *
 * <p>Usage: {@code BareImport FOLDER EMPTY-WORK-FOLDER DICTIONARY|-}
 */
public final class BareImport {

    private static final int BATCH = 500;
    private static final int QUEUE = 4;
    private static final Batch END = new Batch(0, List.of());

    private final BlockingQueue<Batch> toDatabase = new ArrayBlockingQueue<>(QUEUE);
    private final BlockingQueue<Batch> toIndex = new ArrayBlockingQueue<>(QUEUE);
    private final RateWindows windows = new RateWindows();
    private volatile Throwable failure;

    private record Batch(int person, List<BareEntry> entries) {}

    private BareImport() {}

    public static void main(String[] arguments) throws Exception {
        Path work = Files.createDirectories(Path.of(arguments[1]));
        byte[] dictionary = arguments[2].equals("-") ? new byte[0] : Files.readAllBytes(Path.of(arguments[2]));
        new BareImport().run(Path.of(arguments[0]), work, dictionary);
    }

    private void run(Path folder, Path work, byte[] dictionary) throws Exception {
        long start = System.nanoTime();
        Files.createDirectories(work.resolve("originals"));
        try (BareDatabase database = new BareDatabase(work.resolve("database"));
                BareIndex index = new BareIndex(work.resolve("index"))) {
            Thread databaseThread = consume("database", toDatabase, batch -> {
                database.write(batch.person(), batch.entries());
                toIndex.put(batch);
            });
            Thread indexThread = consume("index", toIndex, batch -> {
                index.write(batch.person(), batch.entries());
                windows.add(batch.entries().size());
            });
            readAll(folder, work.resolve("originals"), dictionary);
            toDatabase.put(END);
            databaseThread.join();
            toIndex.put(END);
            indexThread.join();
        }
        if (failure != null) {
            throw new IllegalStateException(failure);
        }
        report(System.nanoTime() - start, work);
    }

    private void readAll(Path folder, Path originals, byte[] dictionary) throws Exception {
        BareReader reader = new BareReader(dictionary);
        int person = 0;
        for (Path file : bundles(folder)) {
            int number = ++person;
            List<BareEntry> batch = new ArrayList<>(BATCH);
            reader.read(file, originals.resolve(number + ".zst"), entry -> {
                batch.add(entry);
                if (batch.size() == BATCH) {
                    hand(new Batch(number, List.copyOf(batch)));
                    batch.clear();
                }
            });
            hand(new Batch(number, List.copyOf(batch)));
        }
    }

    private void hand(Batch batch) {
        try {
            if (failure != null) {
                throw new IllegalStateException(failure);
            }
            toDatabase.put(batch);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static List<Path> bundles(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    private Thread consume(String name, BlockingQueue<Batch> queue, Step step) {
        Thread thread = new Thread(
                () -> {
                    try {
                        for (Batch batch = queue.take(); batch != END; batch = queue.take()) {
                            step.take(batch);
                        }
                    } catch (Exception e) {
                        failure = e;
                        queue.clear();
                    }
                },
                name);
        thread.start();
        return thread;
    }

    private void report(long nanos, Path work) throws IOException {
        double seconds = nanos / 1e9;
        double cpu = ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                        .getProcessCpuTime()
                / 1e9;
        String json = """
            {"program":"bare","entries":%d,"seconds":%.1f,"entriesPerSecond":%.0f,"cpuSecondsPer100k":%.1f,\
            "windows":%s,"databaseBytes":%d,"indexBytes":%d,"originalBytes":%d}\
            """.formatted(
                        windows.total(),
                        seconds,
                        windows.total() / seconds,
                        cpu / windows.total() * 100_000,
                        windows,
                        size(work.resolve("database")),
                        size(work.resolve("index")),
                        size(work.resolve("originals")));
        Files.writeString(work.resolve("result.json"), json);
    }

    private static long size(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }

    private interface Step {
        void take(Batch batch) throws Exception;
    }
}
