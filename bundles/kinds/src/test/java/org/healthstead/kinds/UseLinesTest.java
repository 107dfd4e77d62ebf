// SPDX-License-Identifier: Apache-2.0
package org.healthstead.kinds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.healthstead.api.record.FieldType;
import org.healthstead.api.record.FormField;
import org.healthstead.api.record.Kind;
import org.healthstead.api.record.ReferenceMember;
import org.healthstead.api.record.SearchParameter;
import org.healthstead.api.record.TextRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The lower part of kind files, and what is said when a line of it is wrong. */
class UseLinesTest {

    private static final Tables TABLES = Tables.read();

    private static Kind kind(String lower) {
        return new KindsCatalogue(TABLES, CoreKinds.read(), List.of(file(lower)))
                .of("Basic")
                .getFirst();
    }

    private static KindFile file(String lower) {
        return KindFile.parse("some.kind", "kind Basic.x\nsource x\nwhen code is 7\n---\n" + lower.replace(';', '\n'));
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '`', textBlock = """
        `columns title`                        => line 5: "columns" says nothing below "---"; wanted one of column, field
        `title code`                           => line 5: "title" says nothing below "---"
        `# x;;column`                          => line 7: nothing stands after "column"
        `column date`                          => line 5: the column "date" says nothing; wanted one of [date, state, title, value]
        `column date phone`                    => line 5: the column "date" says nothing
        `column date date;column date date`    => line 6: the column "date" stands here for the second time
        `list Too Big`                         => line 5: "Too Big" is no name of a list; wanted small letters
        `list unheard`                         => line 5: there is no label "list.unheard"; wanted one in labels.tsv, or a line
        `list plans;list visits`               => line 6: a kind is in one list
        `column today date`                    => line 5: there is no label "today"; wanted one in labels.tsv, or a line
        `column date number code`              => line 5: "number" reads no value; wanted one of observed, words
        `column date day a-b`                  => line 5: "a-b" is no path
        `field note note`                      => line 5: "note note" is no field; wanted a name, a type and a path
        `field note words note`                => line 5: "words" is no type; wanted one of [text, note, choice
        `field note note note[`                => line 5: "note[" is no path of a field; wanted names with dots, and []
        `field note note note repeated`        => line 5: "note" has no list and cannot be repeated
        `field note note note needed`          => line 5: "needed" says nothing about a field; wanted required, repeated
        `field note concept code of=nowhere`   => line 5: there is no vocabulary "nowhere"
        `field status choice status`           => line 5: got codes= and of=; wanted codes= alone for a choice
        `field status choice status codes=off` => line 5: there is no label "code.off"
        `field status choice status codes=active initial=x` => line 5: a CHOICE cannot begin with "x"
        `field status concept status codes=active`          => line 5: got codes=active and of=
        `field sex concept sex of=administrative-gender codes=none` => line 5: no code "none" stands in [administrative-gender]
        `given status`                         => line 5: "status" gives nothing; wanted a path and a value
        `given sta-tus x`                      => line 5: "sta-tus" is no path of a field
        `reference subject`                    => line 5: "subject" leads nowhere
        `reference subject SELF`               => line 5: "SELF" is none; wanted one of [PERSON, PEOPLE, ENTRY]
        `reference subject PERSON Patients`    => line 5: "Patients" is no resource type of FHIR R4
        `parameter code token`                 => line 5: "code token" is no parameter
        `parameter code text code`             => line 5: "text" is no type of a search parameter; wanted [number, date
        `parameter code token code to Code`    => line 5: "Code" is no resource type
        `parameter code token code where x`    => line 5: "code where x" is no path
        `label x`                              => line 5: "" names nothing; wanted a language, a colon and words
        `label x de: Ding`                     => line 5: the label "x" has no words in English
        `text WORDS note`                      => line 5: "WORDS" is none; wanted one of [OTHER, VALUE
        `text NOTE`                            => line 5: no member has the role NOTE
        """)
    void stopWithFileLineGotAndWanted(String lower, String message) {
        KindFileException wrong = assertThrows(KindFileException.class, () -> kind(lower));
        assertTrue(wrong.getMessage().startsWith("some.kind, " + message), wrong.getMessage());
    }

    @Test
    void areToldFromTheUpperPart() {
        assertThrows(KindFileException.class, () -> KindFile.parse("x", "kind Basic.x\nsource x\ncolumn date date"));
        KindFile file = KindFile.parse("x", "kind Basic.x\r\nsource x\r\n---\r\ncolumn date date\r\n");
        assertEquals("date date", file.uses().all("column").getFirst().text());
        assertEquals(2, file.lines().size());
        String with = "kind Basic.x\nsource x\n--- \n# nothing";
        assertEquals("kind Basic.x\nsource x\n", with.substring(0, KindFile.divider(with)));
        String without = "kind Basic.x\nsource x ---\n";
        assertEquals(without.length(), KindFile.divider(without));
    }

    @Test
    void sayWhereValuesGo() {
        FormField field = kind("field severity concept severity of=snomed-ips codes=6736007,24484000 initial=24484000")
                .uses()
                .fields()
                .getFirst();
        assertEquals(FieldType.CONCEPT, field.type());
        assertEquals("Schwer", field.choices().getLast().words().get("de"));
        assertEquals(Optional.of("24484000"), field.initial());
        assertEquals("severity CONCEPT", field.toString());
    }

    @Test
    void sayWhereParametersStand() {
        SearchParameter parameter =
                kind("parameter x token subject to Patient | telecom where system is email | onset[x]")
                        .uses()
                        .parameters()
                        .getFirst();
        assertEquals(
                List.of(
                        new SearchParameter.Place("subject", Optional.of(new SearchParameter.Condition("", "Patient"))),
                        new SearchParameter.Place(
                                "telecom", Optional.of(new SearchParameter.Condition("system", "email"))),
                        new SearchParameter.Place("onset[x]", Optional.empty())),
                parameter.places());
    }

    /** What an entry's line leaves out by its references, a search leaves out as well. */
    @Test
    void thePersonOfARecordIsNotSearched() {
        for (Kind kind : Projected.KINDS.all()) {
            kind.uses().references().stream()
                    .filter(reference -> reference.role() == ReferenceMember.Role.PERSON)
                    .forEach(reference -> assertEquals(
                            TextRole.PERSON,
                            Projected.KINDS.texts(kind.type()).of(reference.path()),
                            kind.id() + "." + reference.path()));
        }
        assertEquals(TextRole.PEOPLE, Projected.KINDS.texts("Encounter").of("individual"));
        assertEquals(TextRole.VALUE, Projected.KINDS.texts("Observation").of("valueString"));
        assertEquals(TextRole.PROGRAM, Projected.KINDS.texts("Observation").of("valueCode"));
        assertEquals(TextRole.OTHER, Projected.KINDS.texts("Unheard").of("never"));
        assertNotEquals(0, Projected.KINDS.textsNumber("Unheard"));
    }

    /** Their texts are in the table, whose checksum an index keeps. */
    @Test
    void ofTheCoreSayNothingAboutTexts() {
        for (String name : new DataFiles().list("kind")) {
            KindFile file = KindFile.parse(name, new DataFiles().text("kind/" + name));
            assertEquals(List.of(), file.uses().all("text"), name);
        }
    }
}
