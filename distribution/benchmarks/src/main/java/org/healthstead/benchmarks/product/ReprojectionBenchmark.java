// SPDX-License-Identifier: Apache-2.0
package org.healthstead.benchmarks.product;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.healthstead.api.json.JsonObject;
import org.healthstead.testkit.server.ServerProcess;

/**
 * Measures how fast lines are made anew, and how fast pages are meanwhile, on a home folder whose lines were made by
 * other rules: that of an earlier release, of which it is given a copy.
 *
 * <p>Usage: {@code ReprojectionBenchmark PRODUCT HOME ACCOUNT REQUESTS-PER-SECOND KILLS}. A process that is killed is
 * started again; the rate is that of the time in which lines were made.
 */
public final class ReprojectionBenchmark {

    private static final Pattern BEGUN = Pattern.compile("lines that others have made are made anew");
    private static final Pattern DONE = Pattern.compile("Every line is of the present rules; (\\d+) were made anew");
    private static final long MOST_NANOS = TimeUnit.MINUTES.toNanos(30);
    private static final long POLL_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
    private static final long FIRST_LIFE_NANOS = TimeUnit.SECONDS.toNanos(45);

    private final Path product;
    private final Path home;
    private final String account;
    private final double requestsPerSecond;
    private final Random random = new Random(23);
    private final Percentiles millis = new Percentiles();
    private final List<Percentiles> byMinute = new ArrayList<>();
    private final PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true);

    private ReprojectionBenchmark(Path product, Path home, String account, double requestsPerSecond) {
        this.product = product;
        this.home = home;
        this.account = account;
        this.requestsPerSecond = requestsPerSecond;
    }

    public static void main(String[] arguments) throws Exception {
        new ReprojectionBenchmark(
                        Path.of(arguments[0]), Path.of(arguments[1]), arguments[2], Double.parseDouble(arguments[3]))
                .run(Integer.parseInt(arguments[4]));
    }

    private void run(int kills) throws Exception {
        Files.deleteIfExists(home.resolve("logs/healthstead.log"));
        for (int i = 0; i < kills; i++) {
            try (ServerProcess server = ServerProcess.start(product, home)) {
                await(BEGUN, System.nanoTime() + MOST_NANOS);
                LockSupport.parkNanos(random.nextLong(FIRST_LIFE_NANOS / 4, FIRST_LIFE_NANOS));
                server.kill();
                out.println("killed");
            }
        }
        try (ServerProcess server = ServerProcess.start(product, home);
                ProcessWatch watch = new ProcessWatch(server.pid())) {
            SignedIn reader = new SignedIn(server.address(), account, server.password());
            List<String> pages = pages(server);
            if (kills == 0) {
                warmUp(reader, pages);
            }
            double cpu = watch.cpuSeconds();
            ask(reader, pages);
            report(watch.cpuSeconds() - cpu);
        }
    }

    /** Overview, timeline and results of everybody whom the account may see. */
    private List<String> pages(ServerProcess server) throws IOException, InterruptedException {
        List<String> pages = new ArrayList<>();
        for (JsonObject person : server.api(server.createToken(account))
                .get("/api/v1/persons")
                .expect(200)
                .json()
                .array("persons")
                .objects()) {
            String address = "/person/" + person.string("id").orElseThrow();
            pages.addAll(List.of(address + "/overview", address + "/timeline", address + "/timeline?kind=result"));
        }
        return pages;
    }

    /** The first pages after a start are another figure: they are asked for until lines begin to be made anew. */
    private void warmUp(SignedIn reader, List<String> pages) throws IOException, InterruptedException {
        while (found(BEGUN).isEmpty()) {
            reader.millis(pages.get(random.nextInt(pages.size())), "</html>");
        }
    }

    /** At even distances, whether or not the ones before have been answered. */
    private void ask(SignedIn reader, List<String> pages) throws IOException {
        long start = System.nanoTime();
        long distance = requestsPerSecond == 0 ? POLL_NANOS : (long) (1e9 / requestsPerSecond);
        try (ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (long i = 0; found(DONE).isEmpty() && System.nanoTime() - start < MOST_NANOS; i++) {
                LockSupport.parkNanos(start + i * distance - System.nanoTime());
                if (requestsPerSecond > 0) {
                    String page = pages.get(random.nextInt(pages.size()));
                    int minute = (int) TimeUnit.NANOSECONDS.toMinutes(i * distance);
                    readers.submit(() -> add(minute, reader.millis(page, "</html>")));
                }
            }
        }
    }

    private synchronized Void add(int minute, double took) {
        millis.add(took);
        while (byMinute.size() <= minute) {
            byMinute.add(new Percentiles());
        }
        byMinute.get(minute).add(took);
        return null;
    }

    private void report(double cpu) throws IOException {
        Line begun = found(BEGUN).orElseThrow();
        Line done = found(DONE).orElseThrow(() -> new IOException("not done in time"));
        long made = Long.parseLong(done.match().group(1));
        double seconds = (done.millis() - begun.millis()) / 1e3;
        out.printf(
                "%d lines in %.1f s: %.0f a second, %.1f CPU seconds for 100 thousand; pages: %s%n",
                made, seconds, made / seconds, cpu / made * 100_000, millis.toJson());
        byMinute.forEach(minute -> out.println("of a minute: " + minute.toJson()));
    }

    private void await(Pattern pattern, long until) throws IOException {
        while (found(pattern).isEmpty()) {
            if (System.nanoTime() > until) {
                throw new IOException("the log does not say: " + pattern);
            }
            LockSupport.parkNanos(POLL_NANOS);
        }
    }

    private record Line(long millis, Matcher match) {}

    private Optional<Line> found(Pattern pattern) throws IOException {
        Path log = home.resolve("logs/healthstead.log");
        if (!Files.exists(log)) {
            return Optional.empty();
        }
        try (Stream<String> lines = Files.lines(log)) {
            return lines.map(line -> new Line(time(line), pattern.matcher(line)))
                    .filter(line -> line.match().find())
                    .findFirst();
        }
    }

    private static long time(String line) {
        try {
            return OffsetDateTime.parse(line.split(" ")[0]).toInstant().toEpochMilli();
        } catch (DateTimeException e) {
            return 0;
        }
    }
}
