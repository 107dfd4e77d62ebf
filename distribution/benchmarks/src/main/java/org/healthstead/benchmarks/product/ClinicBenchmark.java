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
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.healthstead.api.json.Json;
import org.healthstead.api.json.JsonArray;
import org.healthstead.api.json.JsonObject;
import org.healthstead.testkit.server.CommandResult;
import org.healthstead.testkit.server.ServerProcess;

/**
 * A household of thousands: finds one person by a part of the name, by birth date and by the number that a hospital
 * gave, as the switcher asks for them, from request to last byte.
 *
 * <p>Usage: {@code ClinicBenchmark PRODUCT EMPTY-WORK-FOLDER}. The result is {@code WORK/result.json}.
 */
public final class ClinicBenchmark {

    private static final int PERSONS = 5_000;
    private static final int LOOK_UPS = 400;
    private static final int WARM_UP = 100;
    private static final String ACCOUNT = "clinic";

    private final JsonObject.Builder result = JsonObject.builder();
    private final List<Somebody> people = new ArrayList<>();

    /** What one may know of a person who is looked for. */
    private record Somebody(String id, String given, String family, String born, String number) {

        String namePart() {
            return given.substring(0, 3) + " " + family.substring(0, 3);
        }
    }

    private ClinicBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        Path product = Path.of(arguments[0]);
        Path work = Files.createDirectories(Path.of(arguments[1]));
        Path home = work.resolve("home");
        ClinicBenchmark clinic = new ClinicBenchmark();
        try (ServerProcess server = ServerProcess.start(product, home)) {
            server.setUp("Clinic", ACCOUNT);
            clinic.fill(new Household(server.api(server.createToken(ACCOUNT))));
        }
        // Every server makes itself this cache two minutes after its first start, and never again.
        CommandResult.of(product, home, "start-cache").expectSuccess();
        try (ServerProcess server = ServerProcess.start(product, home, Map.of("HEALTHSTEAD_START_CACHE", "use"))) {
            PrintStream progress = new PrintStream(new FileOutputStream(FileDescriptor.err), true);
            clinic.measure(new SignedIn(server.address(), ACCOUNT, server.password()), progress);
        }
        Files.write(work.resolve("result.json"), clinic.result.build().toUtf8());
    }

    private void fill(Household household) {
        Random random = new Random(5);
        for (int i = 0; i < PERSONS; i++) {
            String given = word(random);
            String family = word(random);
            String born = "19%02d-%02d-%02d"
                    .formatted(20 + random.nextInt(80), 1 + random.nextInt(12), 1 + random.nextInt(28));
            String number = "H-" + (1_000_000 + random.nextInt(9_000_000));
            String id = household.addPerson(JsonObject.builder()
                    .put("name", given + " " + family)
                    .put("birthDate", born)
                    .build());
            household.save(id, patient(number));
            people.add(new Somebody(id, given, family, born, number));
        }
    }

    private static JsonObject patient(String number) {
        Json identifier = JsonObject.builder()
                .put("system", "urn:example:hospital")
                .put("value", number)
                .build();
        return JsonObject.builder()
                .put("resourceType", "Patient")
                .put("identifier", JsonArray.of(identifier))
                .build();
    }

    /** Somebody's name: three syllables. */
    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < 3; i++) {
            word.append("bdfgklmnprstvw".charAt(random.nextInt(14))).append("aeiou".charAt(random.nextInt(5)));
        }
        return word.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + word.substring(1);
    }

    private void measure(SignedIn reader, PrintStream progress) throws IOException, InterruptedException {
        // What somebody waits for who is the first after a start, and types without a pause.
        note("firstPeoplePageMillis", Percentiles.number(reader.millis("/people", "class=\"who")), progress);
        note("firstNumberMillis", Percentiles.number(lookUp(reader, people.getFirst(), Somebody::number)), progress);
        note("byNameMillis", run(reader, Somebody::namePart), progress);
        note("byBirthDateMillis", run(reader, Somebody::born), progress);
        note("byNumberMillis", run(reader, Somebody::number), progress);
        note("overviewMillis", overviews(reader), progress);
    }

    private JsonObject run(SignedIn reader, Function<Somebody, String> typed) throws IOException, InterruptedException {
        Random random = new Random(23);
        Percentiles millis = new Percentiles();
        for (int i = -WARM_UP; i < LOOK_UPS; i++) {
            double took = lookUp(reader, people.get(random.nextInt(PERSONS)), typed);
            if (i >= 0) {
                millis.add(took);
            }
        }
        return millis.toJson();
    }

    /** The page that opens once a person is chosen. */
    private JsonObject overviews(SignedIn reader) throws IOException, InterruptedException {
        Random random = new Random(29);
        Percentiles millis = new Percentiles();
        for (int i = -WARM_UP; i < LOOK_UPS; i++) {
            Somebody wanted = people.get(random.nextInt(PERSONS));
            double took = reader.millis("/person/" + wanted.id() + "/overview", wanted.family());
            if (i >= 0) {
                millis.add(took);
            }
        }
        return millis.toJson();
    }

    private static double lookUp(SignedIn reader, Somebody wanted, Function<Somebody, String> typed)
            throws IOException, InterruptedException {
        return reader.millis("/go?only=people&q=" + SignedIn.encode(typed.apply(wanted)), wanted.id());
    }

    private void note(String name, Json value, PrintStream progress) {
        progress.println(name + " " + value);
        result.put(name, value);
    }
}
