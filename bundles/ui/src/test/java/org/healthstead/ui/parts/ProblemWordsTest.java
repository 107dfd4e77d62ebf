// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.parts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import java.util.Optional;
import org.healthstead.api.problem.Problem;
import org.healthstead.ui.api.Messages;
import org.junit.jupiter.api.Test;

class ProblemWordsTest {

    private static final Messages ENGLISH = Messages.of(ProblemWords.class, Locale.ENGLISH);
    private static final Messages GERMAN = Messages.of(ProblemWords.class, Locale.GERMAN);

    private static Problem problem(String code, String... arguments) {
        return Problem.of(code, Problem.Kind.INVALID, "the English sentence", arguments);
    }

    @Test
    void writesNumbersAsTheReaderDoes() {
        Problem problem = problem("HS-FHIR-NUMBER-TOO-LONG", "entry[3]", "1000000");
        assertEquals(
                "A number has more than 1,000,000 digits. No real record has that.", ProblemWords.of(problem, ENGLISH));
        assertEquals(
                "Eine Zahl hat mehr als 1.000.000 Ziffern. So etwas hat keine echte Akte.",
                ProblemWords.of(problem, GERMAN));
    }

    @Test
    void fallsBackToEnglishWhenArgumentsAreMissingOrOfAnotherKind() {
        assertEquals("the English sentence", ProblemWords.of(problem("HS-FHIR-NUMBER-TOO-LONG"), GERMAN));
        assertEquals("the English sentence", ProblemWords.of(problem("HS-FHIR-TOO-DEEP", "", "many"), GERMAN));
        assertEquals("the English sentence", ProblemWords.of(problem("HS-NOBODY-KNOWS"), GERMAN));
    }

    @Test
    void namesTheKindOfAFile() {
        assertEquals(
                "Das ist ein PDF-Dokument. Es kann hier noch nicht gelesen werden.",
                ProblemWords.of(problem("HS-IMPORT-UNKNOWN-FORMAT", "a PDF document", "pdf"), GERMAN));
        assertEquals(
                "Nothing here can read this kind of file (a new one). Perhaps a plugin can.",
                ProblemWords.of(problem("HS-IMPORT-UNKNOWN-FORMAT", "a new one", "new"), ENGLISH));
    }

    @Test
    void saysAPlaceInTheReadersLanguage() {
        assertEquals("Zeile 2, entry[0]", ProblemWords.place("line 2, entry[0]", GERMAN));
        assertEquals("entry[17]", ProblemWords.place("entry[17]", GERMAN));
        assertEquals(
                Optional.of("Zeile 1, Spalte 9034"),
                ProblemWords.place(problem("HS-FHIR-TRUNCATED", "line 1, column 9034"), GERMAN));
        assertEquals(Optional.empty(), ProblemWords.place(problem("HS-STORE-FULL", "12", "40"), GERMAN));
    }

    @Test
    void knowsNoCodeInAnAddressButOurs() {
        assertEquals(Optional.empty(), ProblemWords.of("<b>call this number</b>", ENGLISH));
        assertEquals(
                "This could not be done, and nothing was lost (HS-X-NEW). Try again in a moment.",
                ProblemWords.of("HS-X-NEW", ENGLISH).orElseThrow());
    }
}
