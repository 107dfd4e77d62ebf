// SPDX-License-Identifier: Apache-2.0
package org.healthstead.search.lucene.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WordScannerTest {

    private static void words(String text, String... words) {
        assertEquals(List.of(words), WordScanner.words(text));
    }

    @Test
    void keepsNumbersAndCodesWhole() {
        words("HbA1c 6.1 % (2093-3)", "hba1c", "6.1", "%", "2093-3");
        words("6.1%", "6.1", "%");
        words("E11.9, S72.001A", "e11.9", "s72.001a");
        words("1,250.5 mg/dL", "1,250.5", "mg", "dl");
        words("128/82 10-20", "128", "82", "10-20");
        words("covid-19 25-OH beta-blocker", "covid", "19", "25", "oh", "beta", "blocker");
        words("end. Next", "end", "next");
    }

    @Test
    void foldsCaseAndAccents() {
        words("Ménière’s CROHN'S O’Brien's", "meniere", "crohn", "obrien");
        words("e\u0301te\u0301 Straße ﬁx", "ete", "strasse", "fix");
        words("5 \u00B5g 5 \u03BCg", "5", "\u03BCg", "5", "\u03BCg");
        words("ad\u00ADvice", "advice");
    }

    @Test
    void tellsPowersFromDigits() {
        words("SpO₂ CO₂ H₂O", "spo2", "co2", "h2o");
        words("5.1 × 10⁹/L 10^9 10*9 x10³", "5.1", "10^9", "l", "10^9", "10^9", "x10^3");
        words("m² cm³ note¹ 2*3 110^2", "m2", "cm3", "note1", "2", "3", "110", "2");
        words("² ⁹", new String[0]);
    }

    @Test
    void readsOtherScripts() {
        words("漢字 カナ", "漢", "字", "カ", "ナ");
        words("АСТМА αβγ", "астма", "αβγ");
        words("हिन्दी", "हिन्दी");
        words("𝒜𝒷 😀 x", "𝒜𝒷", "x");
    }

    @Test
    void cutsEndlessWords() {
        assertEquals(
                WordScanner.MAX_WORD,
                WordScanner.words("x".repeat(1_000)).get(0).length());
        assertEquals(1, WordScanner.words("x".repeat(1_000)).size());
    }

    @Test
    void neverFailsAndStaysWithinTheText() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        WordScanner scanner = new WordScanner();
        for (int i = 0; i < 20_000; i++) {
            char[] text = new char[random.nextInt(30)];
            for (int c = 0; c < text.length; c++) {
                text[c] = random.nextInt(3) == 0
                        ? (char) random.nextInt(0x10000)
                        : "a1'-.,%\u0301\u2019\uD83D\uDE00\u00AD s".charAt(random.nextInt(14));
            }
            scanner.reset(text, text.length);
            int end = 0;
            while (scanner.next()) {
                assertTrue(scanner.start() >= end, "seed " + seed);
                assertTrue(scanner.end() > scanner.start() && scanner.end() <= text.length, "seed " + seed);
                assertTrue(scanner.length() > 0, "seed " + seed);
                end = scanner.end();
            }
        }
    }
}
