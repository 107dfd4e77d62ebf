// SPDX-License-Identifier: Apache-2.0
package org.healthstead.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.healthstead.api.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DemoPersonTest {

    /** How Synthea names people: Abe604. */
    private static final Pattern NUMBERED_NAME = Pattern.compile("\\b[A-Z][a-z]{2,}[0-9]{1,3}\\b");

    private static final Pattern NOTE = Pattern.compile("\"data\":\"([A-Za-z0-9+/=]+)\"");
    private static final Path FILES = Path.of("src/main/resources/org/healthstead/demo");
    private static final long MOST_BYTES = 2_000_000;

    private static String text(DemoPerson member) throws IOException {
        try (InputStream in = member.open()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @EnumSource
    void theFileIsAboutThePersonAndHoldsDecades(DemoPerson member) throws IOException {
        List<JsonObject> entries = JsonObject.parse(text(member)).array("entry").objects();
        List<JsonObject> patients = entries.stream()
                .map(entry -> entry.object("resource"))
                .filter(resource -> resource.string("resourceType").orElse("").equals("Patient"))
                .toList();
        assertEquals(1, patients.size());
        JsonObject patient = patients.getFirst();
        JsonObject name = patient.array("name").firstObject();
        assertEquals(
                member.fullName(),
                name.array("given").strings().getFirst() + " "
                        + name.string("family").orElseThrow());
        assertEquals(member.born().text(), patient.string("birthDate").orElseThrow());
        assertEquals(member.sex().code(), patient.string("gender").orElseThrow());
        assertTrue(entries.size() > 1_000, "entries: " + entries.size());
    }

    @ParameterizedTest
    @EnumSource
    void nobodyHasANumberInTheirName(DemoPerson member) throws IOException {
        String text = text(member);
        StringBuilder all = new StringBuilder(NOTE.matcher(text).replaceAll(""));
        NOTE.matcher(text)
                .results()
                .forEach(match ->
                        all.append(new String(Base64.getDecoder().decode(match.group(1)), StandardCharsets.UTF_8)));
        assertEquals(
                List.of(),
                NUMBERED_NAME
                        .matcher(all)
                        .results()
                        .map(MatchResult::group)
                        .distinct()
                        .toList());
        assertFalse(text.contains("\"Claim\""));
    }

    @Test
    void theFilesStaySmall() throws IOException {
        try (Stream<Path> files = Files.list(FILES)) {
            assertTrue(files.mapToLong(file -> file.toFile().length()).sum() < MOST_BYTES);
        }
    }
}
