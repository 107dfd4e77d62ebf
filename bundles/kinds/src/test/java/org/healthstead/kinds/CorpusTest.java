// SPDX-License-Identifier: Apache-2.0
package org.healthstead.kinds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.healthstead.api.json.Json;
import org.healthstead.api.json.JsonArray;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.json.JsonString;
import org.healthstead.api.record.Category;
import org.healthstead.api.record.Projection;
import org.healthstead.api.record.Wording;
import org.healthstead.kinds.Corpus.Line;
import org.junit.jupiter.api.Test;

/**
 * Every line that is made of public FHIR files can be read by a person. What cannot is in
 * {@code corpus-exceptions.tsv}, with the reason; an exception that is not needed any more fails.
 *
 * <p>{@code -Dhealthstead.corpus=FILE} writes all lines as a table.
 */
class CorpusTest {

    private static final String EXCEPTIONS = "corpus-exceptions.tsv";
    private static final Set<Category> NOT_OF_A_RECORD = Set.of(Category.DEFINITION, Category.TRACE);

    /** Tags, JSON, addresses and references; "&lt;5" is none of them. */
    private static final Pattern RAW = Pattern.compile(
            "</?[A-Za-z][^<>]*>|\\{\"|^#\\S+$|urn:(?:uuid|oid):|^https?://\\S*$"
                + "|^(?:Patient|Observation|Medication|Practitioner|Organization|Condition|Encounter)/[A-Za-z0-9.-]+$");

    /** Members with a date that is about what the entry says. */
    private static final Pattern DATE_MEMBER = Pattern.compile(
            "(?:date|issued|created|recorded|authored|authoredOn|sent"
                + "|received|start|started|period|dateTime|recordedDate|whenHandedOver|dateWritten"
                + "|(?:effective|onset|performed|occurrence|timing|collected|serviced|identified)(?:DateTime|Period|Instant|Date))");

    private final Set<String> exceptions = new TreeSet<>();
    private final Set<String> needed = new TreeSet<>();
    private final List<String> broken = new ArrayList<>();

    @Test
    void examplesOfTheSpecificationAreReadable() throws IOException {
        readExceptions("specification");
        List<Line> lines = Corpus.examples();
        assertTrue(lines.size() > 2_000, () -> lines.size() + " lines");
        check(lines);
        assertEquals(exceptions, needed, "exceptions that are not needed any more");
    }

    @Test
    void realInputIsReadable() throws IOException {
        readExceptions("data");
        List<Line> lines = Corpus.data();
        assumeFalse(lines.isEmpty(), "no real input beside the project (../shared/data)");
        check(lines);
        assertEquals(exceptions, needed, "exceptions that are not needed any more");
    }

    private void readExceptions(String corpus) throws IOException {
        try (var in = CorpusTest.class.getResourceAsStream(EXCEPTIONS)) {
            DataFile.parse(EXCEPTIONS, new String(in.readAllBytes(), StandardCharsets.UTF_8)).rows().stream()
                    .filter(row -> row.get(0).equals(corpus))
                    .peek(row -> assertTrue(row.size() == 4 && !row.get(3).isBlank(), () -> row + " has no reason"))
                    .forEach(row -> exceptions.add(row.get(1) + " " + row.get(2)));
        }
    }

    private void check(List<Line> lines) throws IOException {
        print(lines);
        lines.forEach(this::check);
        assertTrue(broken.isEmpty(), () -> broken.size() + " lines\n" + String.join("\n", broken));
    }

    private void check(Line line) {
        Projection projection = line.projection();
        boolean isOfARecord = !NOT_OF_A_RECORD.contains(projection.category());
        require(!isOfARecord || projection.title().isPresent(), "title", line);
        require(
                !isOfARecord
                        || projection
                                .title()
                                .filter(title -> codesWithWords(line.body()).contains(title))
                                .isEmpty(),
                "code",
                line);
        for (var words : List.of(
                projection.title(), projection.value(), projection.details().map(Wording::text))) {
            require(words.filter(text -> RAW.matcher(text).find()).isEmpty(), "raw", line);
        }
        require(!isOfARecord || projection.date().isPresent() || !hasDate(line.body()), "date", line);
        require(
                line.body()
                        .string("status")
                        .filter(status -> projection.status().isPresent()
                                && !projection.status().get().equals(status))
                        .isEmpty(),
                "status",
                line);
    }

    private void require(boolean holds, String rule, Line line) {
        if (!holds && exceptions.contains(rule + " " + line.name())) {
            needed.add(rule + " " + line.name());
        } else if (!holds) {
            broken.add(rule + "\t" + line.name() + "\t" + line.projection().kind() + "\t"
                    + line.projection().title().orElse("") + "\t"
                    + line.projection().value().orElse(""));
        }
    }

    /** Codes of concepts that have words beside them. */
    private static Set<String> codesWithWords(JsonObject body) {
        Set<String> codes = new TreeSet<>();
        Set<String> words = new TreeSet<>();
        collect(body, codes, words, false);
        codes.removeAll(words);
        return codes;
    }

    private static void collect(Json value, Set<String> codes, Set<String> words, boolean hasText) {
        if (value instanceof JsonArray array) {
            array.forEach(item -> collect(item, codes, words, hasText));
        }
        if (value instanceof JsonObject object) {
            for (String member : List.of("display", "text", "title", "name", "description", "value", "contentType")) {
                object.string(member).map(String::strip).ifPresent(words::add);
            }
            if (hasText
                    || object.string("display").filter(text -> !text.isBlank()).isPresent()) {
                object.string("code").ifPresent(codes::add);
            }
            boolean isNamed = object.has("coding")
                    && object.string("text").filter(text -> !text.isBlank()).isPresent();
            object.names()
                    .forEach(name -> collect(object.member(name), codes, words, isNamed && name.equals("coding")));
        }
    }

    private static boolean hasDate(JsonObject body) {
        return body.names().stream()
                .filter(name -> DATE_MEMBER.matcher(name).matches())
                .anyMatch(name -> isDate(body.member(name)));
    }

    private static boolean isDate(Json value) {
        return switch (value) {
            case JsonString text -> DateReader.parse(text.value()).isPresent();
            case JsonObject object -> isDate(object.member("start")) || isDate(object.member("end"));
            case null, default -> false;
        };
    }

    private static void print(List<Line> lines) throws IOException {
        String file = System.getProperty("healthstead.corpus");
        if (file != null) {
            Files.writeString(
                    java.nio.file.Path.of(file),
                    lines.stream().map(CorpusTest::printed).collect(Collectors.joining("\n", "", "\n")),
                    java.nio.file.StandardOpenOption.CREATE,
                    java.nio.file.StandardOpenOption.APPEND);
        }
    }

    private static String printed(Line line) {
        Projection projection = line.projection();
        return String.join(
                        "\t",
                        projection.kind(),
                        projection.title().orElse("-"),
                        Projected.shown(projection),
                        projection.date().map(Object::toString).orElse("-")
                                + projection
                                        .when()
                                        .map(words -> " " + words.text())
                                        .orElse(""),
                        projection.qualifiers().toString(),
                        projection.flag().orElse("-") + " " + projection.judgement(),
                        line.name())
                .replace('\n', ' ');
    }
}
