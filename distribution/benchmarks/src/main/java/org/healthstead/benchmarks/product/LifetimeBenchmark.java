// SPDX-License-Identifier: Apache-2.0
package org.healthstead.benchmarks.product;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.healthstead.api.json.JsonObject;
import org.healthstead.testkit.server.ServerProcess;

/**
 * A person with 100,000 entries: whole pages of the timeline at any month of the life, at each distance, whole and
 * narrowed, from request to last byte.
 *
 * <p>Usage: {@code LifetimeBenchmark PRODUCT EMPTY-WORK-FOLDER}. The result is {@code WORK/result.json}.
 */
public final class LifetimeBenchmark {

    private static final int FILES = 4;
    private static final int ENTRIES = 25_000;
    private static final int FIRST = 60;
    private static final int LATER = 100;
    private static final String ACCOUNT = "reader";
    private static final Pattern TAG = Pattern.compile("<[a-z]");
    private static final Pattern SOURCE = Pattern.compile("source=([0-9a-f-]{36})");

    private final JsonObject.Builder result = JsonObject.builder();
    private final PrintStream progress = new PrintStream(new FileOutputStream(FileDescriptor.err), true);

    private LifetimeBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        Path product = Path.of(arguments[0]);
        Path work = Files.createDirectories(Path.of(arguments[1]));
        LifetimeBenchmark life = new LifetimeBenchmark();
        String person;
        try (ServerProcess server = ServerProcess.start(product, work.resolve("home"))) {
            server.setUp("Home", ACCOUNT);
            Household household = new Household(server.api(server.createToken(ACCOUNT)));
            person = household.addPerson("Ada Example");
            long created = 0;
            for (int i = 1; i <= FILES; i++) {
                created += household.importFile(person, LifetimeFiles.write(work, i, ENTRIES), "Hospital " + i);
            }
            life.note("entries", JsonObject.builder().put("count", created).build());
            life.measure(new SignedIn(server.address(), ACCOUNT, server.password()), "/person/" + person + "/timeline");
        }
        try (ServerProcess server = ServerProcess.start(product, work.resolve("home"))) {
            SignedIn reader = new SignedIn(server.address(), ACCOUNT, server.password());
            life.run("after a start", reader, "/person/" + person + "/timeline?");
        }
        Files.write(work.resolve("result.json"), life.result.build().toUtf8());
    }

    private void measure(SignedIn reader, String timeline) throws IOException, InterruptedException {
        Matcher source = SOURCE.matcher(reader.page(timeline).body());
        if (!source.find()) {
            throw new IOException("the timeline offers no source");
        }
        Map<String, String> filters = new LinkedHashMap<>();
        filters.put("whole", "");
        filters.put("source", "&source=" + source.group(1));
        filters.put("practitioner", "&who=" + SignedIn.encode(LifetimeFiles.practitioner(7)));
        filters.put("words", "&q=ferritin");
        filters.put("all three", filters.get("source") + "&who=dr+name1&q=visit&kind=visit");
        for (Map.Entry<String, String> filter : filters.entrySet()) {
            String page = timeline + "?" + filter.getValue().replaceFirst("&", "");
            String more = filter.getValue().isEmpty() ? "" : "&";
            run(filter.getKey(), reader, page + more);
            run(filter.getKey() + ", months", reader, page + more + "zoom=months&");
            run(filter.getKey() + ", years", reader, page + more + "zoom=years&");
        }
    }

    private void run(String name, SignedIn reader, String page) throws IOException, InterruptedException {
        Random random = new Random(11);
        Percentiles first = new Percentiles();
        Percentiles later = new Percentiles();
        long tags = 0;
        for (int i = 0; i < FIRST + LATER; i++) {
            LocalDate day = LifetimeFiles.BIRTH.plusDays(random.nextInt(LifetimeFiles.DAYS));
            SignedIn.Loaded loaded = reader.page(page + "at=" + day.toString().substring(0, 7));
            (i < FIRST ? first : later).add(loaded.millis());
            tags = Math.max(tags, TAG.matcher(loaded.body()).results().count());
        }
        note(
                name,
                JsonObject.builder()
                        .put("first", first.toJson())
                        .put("later", later.toJson())
                        .put("tags", tags)
                        .build());
    }

    private void note(String name, JsonObject value) {
        progress.println(name + " " + value);
        result.put(name, value);
    }
}
