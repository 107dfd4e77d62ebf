// SPDX-License-Identifier: Apache-2.0
package org.healthstead.kinds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.healthstead.api.record.Coding;
import org.healthstead.api.record.FormField;
import org.junit.jupiter.api.Test;

class FiledVocabulariesTest {

    private final FiledVocabularies vocabularies = new FiledVocabularies();

    @Test
    void aCodeHasItsSystemAndWordsOfTheReader() {
        List<String> states = List.of("condition-clinical");
        Optional<String> system = Optional.of("http://terminology.hl7.org/CodeSystem/condition-clinical");

        assertEquals(
                Optional.of(new Coding(system, Optional.of("resolved"), Optional.of("Abgeklungen"))),
                vocabularies.code(states, "resolved", Locale.GERMANY));
        assertEquals(
                Optional.of("Resolved"),
                vocabularies.code(states, "resolved", Locale.FRENCH).flatMap(Coding::display));
        assertEquals(Optional.empty(), vocabularies.code(states, "cured", Locale.ENGLISH));
        assertEquals(List.of(), vocabularies.codes(List.of("no-such-thing"), Locale.ENGLISH));
    }

    @Test
    void codesStandInTheOrderOfTheirWords() {
        assertEquals(
                List.of("Active", "Inactive", "Recurrence", "Relapse", "Remission", "Resolved", "Unknown"),
                words(List.of("condition-clinical"), Locale.ENGLISH));
        assertTrue(words(List.of("cvx"), Locale.ENGLISH).contains("MMR"));
    }

    /** Whatever a form suggests can be found. */
    @Test
    void everyVocabularyOfAFormHasCodes() {
        List<String> empty = Projected.KINDS.all().stream()
                .flatMap(kind -> kind.uses().fields().stream())
                .map(FormField::vocabularies)
                .filter(names -> !names.isEmpty())
                .flatMap(names -> words(names, Locale.ENGLISH).isEmpty() ? names.stream() : Stream.of())
                .toList();

        assertEquals(List.of(), empty);
    }

    private List<String> words(List<String> names, Locale reader) {
        return vocabularies.codes(names, reader).stream()
                .map(coding -> coding.display().orElseThrow())
                .toList();
    }
}
