// SPDX-License-Identifier: Apache-2.0
package org.healthstead.kinds.explained;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExplanationFileTest {

    private static final String GOOD = """
        # from somewhere

        [2276-4 2498-4]
        measures = It shows iron.
        high = It may come from iron.
        ask = Why?
        source = Somebody | https://example.org/iron
        """;

    private static ExplanationFile file(String text) {
        return new ExplanationFile("en.txt", text, true);
    }

    @Test
    void oneBlockExplainsAllItsCodes() {
        ExplanationFile file = file(GOOD);
        assertEquals(2, file.blocks().size());
        assertEquals("It may come from iron.", file.blocks().get("2498-4").text(ExplanationFile.Part.HIGH));
        assertTrue(file.blocks().get("2276-4").find(ExplanationFile.Part.LOW).isEmpty());
    }

    /** Each says the line, so that whoever edits the file finds it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[2276-4 2498-4]             | [ferritin]                  | en.txt:3: wanted LOINC codes",
                "[2276-4 2498-4]             | [2276-4 2276-4]             | en.txt:3: 2276-4 has an explanation in"
                        + " line 3",
                "[2276-4 2498-4]             | # nothing                   | en.txt:4: stands before the first",
                "measures = It shows iron.   | measures: It shows iron.    | en.txt:4: wanted [codes] or name = text",
                "measures = It shows iron.   | measure = It shows iron.    | en.txt:4: measure is none of",
                "measures = It shows iron.   | measures = it shows iron    | en.txt:4: wanted whole sentences",
                "measures = It shows iron.   | high = It may be iron.      | en.txt:5: stands there twice",
                "ask = Why?                  | # nothing                   | en.txt:3: has no line ask",
                "high = It may come from iron. | # nothing                 | en.txt:3: has neither high nor low",
                "source = Somebody           | # Somebody                  | en.txt:3: has no source",
                "source = Somebody           | source = Somebody,          | en.txt:7: wanted source = publisher"
            })
    void saysWhatIsWrongAndWhere(String good, String bad, String problem) {
        String text = good.equals("source = Somebody") && bad.endsWith(",")
                ? GOOD.replace("Somebody |", "Somebody,")
                : GOOD.replace(good, bad);
        String said =
                assertThrows(IllegalStateException.class, () -> file(text)).getMessage();
        assertTrue(said.startsWith(problem), said);
    }

    @Test
    void aTextThatNobodyWouldReadIsTooLong() {
        String text = GOOD.replace("Why?", "Why " + "so ".repeat(110) + "long?");
        String said =
                assertThrows(IllegalStateException.class, () -> file(text)).getMessage();
        assertTrue(said.startsWith("en.txt:6: 3"), said);
    }

    @Test
    void everyLanguageExplainsTheSameInTheSameBlocks() {
        ExplanationFile english = file(GOOD);
        String german = GOOD.replaceAll("source = .*\n", "");
        new ExplanationFile("de.txt", german, false).requireLike(english);
        for (String other : new String[] {
            german.replace("[2276-4 2498-4]", "[2276-4]"),
            german.replace("[2276-4 2498-4]", "[2276-4 2498-4 718-7]"),
            german.replace("high = ", "low = ")
        }) {
            ExplanationFile file = new ExplanationFile("de.txt", other, false);
            assertThrows(IllegalStateException.class, () -> file.requireLike(english));
        }
        assertThrows(IllegalStateException.class, () -> new ExplanationFile("de.txt", GOOD, false));
    }
}
