// SPDX-License-Identifier: Apache-2.0
package org.healthstead.kinds.explained;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * For which school year a text is easy enough.
 *
 * <ul>
 *   <li>English: the grade level of Kincaid, Fishburne, Rogers and Chissom (1975), known as Flesch-Kincaid.
 *   <li>German: the first Wiener Sachtextformel of Bamberger and Vanecek (1984).
 * </ul>
 *
 * <p>Syllables are counted by groups of vowels, which errs by a few words in a hundred.
 */
final class ReadingGrade {

    private static final Pattern WORD = Pattern.compile("\\p{L}+(?:['’]\\p{L}+)*");
    private static final Pattern SENTENCE_END = Pattern.compile("[.?!](?=\\s|$)");
    private static final Pattern VOWELS = Pattern.compile("[aeiouy]+");

    /** An e at the end that is not spoken: "pressure", "makes", "caused", but not "little", "diseases", "needed". */
    private static final Pattern SILENT_E =
            Pattern.compile(".*([^aeiouyl]e|[aeiouy]les?|[^aeiouylszxhcg]es|[^aeiouytd]ed)");

    private static final Set<String> DIPHTHONGS = Set.of("aa", "ai", "au", "äu", "ee", "ei", "eu", "ie", "oo");

    private ReadingGrade() {}

    static double english(String text) {
        List<String> words = words(text);
        double syllables =
                words.stream().mapToInt(ReadingGrade::englishSyllables).sum();
        return 0.39 * words.size() / sentences(text) + 11.8 * syllables / words.size() - 15.59;
    }

    static double german(String text) {
        List<String> words = words(text);
        double all = words.size();
        double ofThree =
                words.stream().filter(word -> germanSyllables(word) >= 3).count() / all * 100;
        double ofOne = words.stream().filter(word -> germanSyllables(word) == 1).count() / all * 100;
        double ofSevenLetters = words.stream().filter(word -> word.length() > 6).count() / all * 100;
        return 0.1935 * ofThree + 0.1672 * all / sentences(text) + 0.1297 * ofSevenLetters - 0.0327 * ofOne - 0.875;
    }

    static int englishSyllables(String word) {
        String letters = word.toLowerCase(Locale.ENGLISH).replaceAll("[^a-z]", "");
        int groups = (int) VOWELS.matcher(letters).results().count();
        boolean isSilent = groups > 1 && SILENT_E.matcher(letters).matches();
        return Math.max(1, isSilent ? groups - 1 : groups);
    }

    static int germanSyllables(String word) {
        String letters = word.toLowerCase(Locale.GERMAN);
        int count = 0;
        int at = 0;
        while (at < letters.length()) {
            boolean isVowel = "aeiouyäöü".indexOf(letters.charAt(at)) >= 0;
            boolean isDiphthong = at + 1 < letters.length() && DIPHTHONGS.contains(letters.substring(at, at + 2));
            count += isVowel ? 1 : 0;
            at += isDiphthong ? 2 : 1;
        }
        return Math.max(1, count);
    }

    private static List<String> words(String text) {
        return WORD.matcher(text).results().map(match -> match.group()).toList();
    }

    private static double sentences(String text) {
        return Math.max(1, SENTENCE_END.matcher(text).results().count());
    }
}
