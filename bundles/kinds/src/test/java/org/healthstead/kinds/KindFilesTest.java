// SPDX-License-Identifier: Apache-2.0
package org.healthstead.kinds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import org.healthstead.api.record.Kind;
import org.healthstead.api.record.ResourceTypes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The files of the folder kind, and what is said when one is wrong. */
class KindFilesTest {

    private static final Tables TABLES = Tables.read();
    private static final java.nio.file.Path FOLDER = java.nio.file.Path.of("src/main/resources/org/healthstead/kinds");

    @Test
    void standInTheirIndex() throws IOException {
        for (String folder : new String[] {"kind", "vocabulary"}) {
            try (var files = Files.list(FOLDER.resolve(folder))) {
                Set<String> names = files.map(file -> file.getFileName().toString())
                        .filter(name -> !name.equals("index.txt"))
                        .collect(Collectors.toCollection(TreeSet::new));
                List<String> index = new DataFiles().list(folder);
                assertEquals(names, new TreeSet<>(index));
                assertEquals(names.size(), index.size(), "each once");
            }
        }
    }

    /**
     * Files are read when they are needed; the checksums of what lines are derived by stand for them in the number of
     * the rules.
     */
    @Test
    void areSummedUpInTheirIndex() throws IOException {
        for (List<String> row : new DataFiles().read("kind/index.txt").rows()) {
            String text = Files.readString(FOLDER.resolve("kind").resolve(row.get(0)));
            byte[] upper = text.substring(0, KindFile.divider(text)).getBytes(StandardCharsets.UTF_8);
            List<String> wanted = new ArrayList<>(List.of(row.get(0), sum(upper)));
            kind(row.get(0)).uses().list().ifPresent(wanted::add);
            assertEquals(wanted, row);
        }
    }

    private static Kind kind(String file) {
        return Projected.KINDS.all().stream()
                .filter(kind -> file.equals(kind.id() + ".kind"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void ofVocabulariesAreSummedUpInTheirIndex() throws IOException {
        for (List<String> row : new DataFiles().read("vocabulary/index.txt").rows()) {
            DataFile file = new DataFiles().read("vocabulary/" + row.get(0));
            assertEquals(
                    List.of(
                            row.get(0),
                            sum(Files.readAllBytes(FOLDER.resolve("vocabulary").resolve(row.get(0)))),
                            String.join("", file.headers("name")),
                            String.join(" ", file.headers("system"))),
                    row);
        }
    }

    @Test
    void areNamedAsTheKindInThem() {
        for (String name : new DataFiles().list("kind")) {
            assertEquals(
                    name,
                    KindFile.parse(name, new DataFiles().text("kind/" + name)).id() + ".kind");
        }
    }

    @Test
    void nameTheirSource() {
        for (Kind kind : Projected.KINDS.all()) {
            assertTrue(kind.source().contains("http"), kind.id());
            assertTrue(kind.rules().contains(new Kind.Rule("source", kind.source())), kind.id());
        }
    }

    @Test
    void describeEveryResourceTypeOfFhir() {
        Set<String> types =
                Projected.KINDS.all().stream().map(Kind::type).collect(Collectors.toCollection(TreeSet::new));
        types.remove("Resource");
        Set<String> all = new TreeSet<>(ResourceTypes.names());
        assertEquals(all, types);
    }

    @Test
    void areNumberedByTheirRules() {
        assertNotEquals(0, Projected.KINDS.number("Observation"));
        assertNotEquals(Projected.KINDS.number("Observation"), Projected.KINDS.number("Condition"));
        assertEquals(Projected.KINDS.number("Observation"), new CataloguedKinds().number("Observation"));
        assertEquals(Projected.KINDS.number("Unheard"), Projected.KINDS.number("NorHeard"));
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '`', textBlock = """
        `kind Basic.x;source x;titel code`                      => line 3: "titel" is no rule; wanted one of
        `kind Basic.x;source x;title`                           => line 3: nothing stands after "title"
        `kind Basic.x;source x;;title a;title b`                => line 5: "title" stands here for the second time; wanted once
        `kind Basic.x`                                          => line 1: the line "source" is missing
        `source x`                                            => line 1: the line "kind" is missing
        `kind Basics;source x`                                => line 1: "Basics" is no id; wanted a resource type of FHIR R4
        `kind Basic.a b;source x`                             => line 1: "Basic.a b" is no id
        `kind Basic.x;source x;title code..text`                => line 3: "code..text" is no path; wanted names with dots
        `kind Basic.x;source x;title code | | text`             => line 3: "" is no path
        `kind Basic.x;source x;category NOTE`                   => line 3: "NOTE" is none; wanted one of [
        `kind Basic.x;source x;access ALL`                      => line 3: "ALL" is none; wanted one of [
        `kind Basic.x;source x;value number code`               => line 3: "number" reads no value; wanted one of observed, words
        `kind Basic.x;source x;value words`                     => line 3: "words" reads nothing; wanted paths after "words"
        `kind Basic.x;source x;value observed code`             => line 3: "observed code" reads nothing; wanted "observed" by itself
        `kind Basic.x;source x;state status stopped=OVER`       => line 3: no colon after the path; wanted for example
        `kind Basic.x;source x;state status: stopped`           => line 3: "stopped" is no pair; wanted for example stopped=OVER
        `kind Basic.x;source x;state status: stopped=ENDED`     => line 3: "ENDED" is no qualifier
        `kind Basic.x;source x;when code like x`                => line 3: "code like x" is no condition; wanted PATH exists
        `kind Basic.x;source x;when code is`                    => line 3: "code is" is no condition
        `kind Basic.x;source x;like Observations`               => line 3: there is no kind "Observations" that stands by itself
        `kind Basic.x;source x;current maybe`                   => line 3: "maybe" is no answer; wanted yes or no
        `kind Basic.x;source x;sensitive a-b`                   => line 3: "a-b" is no path
        """)
    void stopWithFileLineGotAndWanted(String text, String message) {
        KindFileException wrong = assertThrows(
                KindFileException.class,
                () -> new KindsCatalogue(
                        TABLES, CoreKinds.read(), List.of(KindFile.parse("some.kind", text.replace(';', '\n')))));
        assertTrue(wrong.getMessage().startsWith("some.kind, " + message), wrong.getMessage());
    }

    @Test
    void mayHaveCommentsAndLayout() {
        KindFile file = KindFile.parse("x", "# a comment\n\n  kind\tBasic.x  \r\nsource  a: b\nwhen   code  exists\n");
        assertEquals("Basic.x", file.id());
        assertEquals("Basic", file.type());
        assertEquals("a: b", file.line("source").orElseThrow().text());
    }

    private static String sum(byte[] bytes) {
        CRC32 sum = new CRC32();
        sum.update(bytes);
        return String.format("%08x", sum.getValue());
    }
}
