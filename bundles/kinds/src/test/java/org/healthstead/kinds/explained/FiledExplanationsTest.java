// SPDX-License-Identifier: Apache-2.0
package org.healthstead.kinds.explained;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.healthstead.api.knowledge.ResultExplanation;
import org.healthstead.api.record.Analyte;
import org.healthstead.kinds.analyte.TabledAnalytes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FiledExplanationsTest {

    private static final double HARDEST = 8;

    /** A number with which a value could be compared; names such as B12 and two-letter counts of months are none. */
    private static final Pattern LIMIT = Pattern.compile("(?<![\\p{L}0-9-])[0-9]");

    private static final Pattern CAUTIOUS =
            Pattern.compile("\\b(may|can|could|might|kann|können|könnte|vielleicht)\\b", Pattern.CASE_INSENSITIVE);

    private static final Pattern DIAGNOSIS = Pattern.compile(
            "\\b(you have (a|an|the)?|you are ill|you suffer|Sie haben|Sie leiden|ist krank)\\b",
            Pattern.CASE_INSENSITIVE);

    private final FiledExplanations explanations = new FiledExplanations();

    private static String text(ResultExplanation explanation) {
        return Stream.of(
                        Stream.of(explanation.measures()),
                        explanation.high().stream(),
                        explanation.low().stream(),
                        Stream.of(explanation.ask()))
                .flatMap(texts -> texts)
                .collect(Collectors.joining(" "));
    }

    @Test
    void eachIsOfAnAnalyteThatHasAPlainName() {
        TabledAnalytes analytes = new TabledAnalytes();
        List<String> strange = explanations.all("en").keySet().stream()
                .filter(id -> analytes.of(id)
                        .filter(analyte -> analyte.id().equals(id))
                        .flatMap(analyte -> analyte.name(Locale.ENGLISH))
                        .isEmpty())
                .toList();
        assertEquals(List.of(), strange);
    }

    /** A text that stands for several codes counts once. */
    @Test
    void aHundredTestsAreExplained() {
        long texts = explanations.all("en").values().stream()
                .map(ResultExplanation::measures)
                .distinct()
                .count();
        assertTrue(texts >= 100, () -> texts + " texts");
    }

    /** What people have most of: vital signs and questionnaires, besides the laboratory. */
    @ParameterizedTest
    @ValueSource(strings = {"8480-6", "8462-4", "8867-4", "39156-5", "55758-7", "70274-6", "2339-0", "5811-5", "785-6"})
    void whatIsFrequentIsExplained(String code) {
        Analyte analyte = new TabledAnalytes().of("http://loinc.org|" + code).orElseThrow();
        assertTrue(explanations.of(analyte, Locale.GERMAN).isPresent());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void eachIsEasyToRead(String language) {
        Map<String, Double> hard = new TreeMap<>();
        explanations.all(language).forEach((id, explanation) -> {
            String text = text(explanation);
            double grade = language.equals("en") ? ReadingGrade.english(text) : ReadingGrade.german(text);
            if (grade > HARDEST) {
                hard.put(id, grade);
            }
        });
        assertEquals(Map.of(), hard, "school years, by analyte");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void noneComparesOrDiagnoses(String language) {
        explanations.all(language).forEach((id, explanation) -> {
            String text = text(explanation);
            assertFalse(LIMIT.matcher(text).find(), () -> id + " has a number: " + text);
            assertFalse(DIAGNOSIS.matcher(text).find(), () -> id + " sounds like a diagnosis: " + text);
            Stream.concat(explanation.high().stream(), explanation.low().stream())
                    .forEach(reason ->
                            assertTrue(CAUTIOUS.matcher(reason).find(), () -> id + " is too sure: " + reason));
        });
    }

    @Test
    void everyAnalyteIsSaidInTheLanguageOfTheReaderElseInEnglish() {
        Analyte ferritin = new TabledAnalytes().of("http://loinc.org|2276-4").orElseThrow();
        assertEquals(
                "de", explanations.of(ferritin, Locale.GERMANY).orElseThrow().language());
        assertEquals(
                "en",
                explanations
                        .of(ferritin, Locale.forLanguageTag("ar"))
                        .orElseThrow()
                        .language());
        assertEquals(
                List.of(),
                explanations.all("de").values().stream()
                        .filter(explanation -> explanation.sources().isEmpty())
                        .toList());
    }

    @Test
    void gradesAreThoseOfTheFormulas() {
        // 13 words, 3 sentences, 16 syllables: 0.39 * 13 / 3 + 11.8 * 16 / 13 - 15.59
        assertEquals(0.62, ReadingGrade.english("The cat sat. It was very happy. Then it ate a little pie."), 0.01);
        // 8 words, 1 sentence; "Schilddrüse" has three syllables and more than six letters, 3 words have one syllable
        assertEquals(
                0.1935 * 12.5 + 0.1672 * 8 + 0.1297 * 12.5 - 0.0327 * 37.5 - 0.875,
                ReadingGrade.german("Die Schilddrüse regelt die Arbeit aller Zellen im."),
                0.01);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"pressure 2", "makes 1", "caused 1", "little 2", "diseases 3", "needed 2", "the 1", "muscles 2"})
    void countsEnglishSyllables(String wordAndCount) {
        String[] parts = wordAndCount.split(" ");
        assertEquals(Integer.parseInt(parts[1]), ReadingGrade.englishSyllables(parts[0]));
    }
}
