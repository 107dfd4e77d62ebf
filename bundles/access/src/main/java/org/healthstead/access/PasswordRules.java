// SPDX-License-Identifier: Apache-2.0
package org.healthstead.access;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Which passwords are good enough (NIST SP 800-63B-4, a single factor): 15 to 256 characters, any characters, no rules
 * of composition; but nothing that is made of common words, of words that everybody around knows, or of a pattern.
 *
 * <p>A list of whole common passwords would hold hardly any of 15 characters. So what is refused is a password of which
 * less than {@value #LEAST_OWN} characters are left when common words and patterns are taken out.
 */
final class PasswordRules {

    static final int LEAST = 15;
    static final int MOST = 256;
    private static final int LEAST_OWN = 8;
    private static final int SHORTEST_WORD = 4;
    private static final String WORDS = "common-words.txt";

    private final List<String> common;

    PasswordRules() {
        this.common = load();
    }

    /**
     * Refuses with {@code HS-ACCOUNT-PASSWORD} and the rule that is broken: {@code too-short}, {@code too-long},
     * {@code common}.
     *
     * @param context words that everybody around knows: the names of account, household and product
     */
    void require(char[] password, Collection<String> context) {
        String text = Normalizer.normalize(new String(password), Normalizer.Form.NFC);
        int length = text.codePointCount(0, text.length());
        if (length < LEAST) {
            throw AccessProblems.password(
                    "too-short",
                    "The password has " + length + " characters, wanted at least " + LEAST
                            + ". A sentence that you remember is a good one.");
        }
        if (length > MOST) {
            throw AccessProblems.password(
                    "too-long", "The password has " + length + " characters, wanted at most " + MOST + ".");
        }
        if (own(text, context) < LEAST_OWN) {
            throw AccessProblems.password(
                    "common",
                    "The password is made of common words, names or a pattern, and would be guessed early. Take"
                            + " another.");
        }
    }

    /** How many characters are left without common words and patterns. */
    private int own(String text, Collection<String> context) {
        String rest = plain(text);
        List<String> words = Stream.concat(
                        context.stream()
                                .flatMap(names -> Stream.of(names.split("\\s+")))
                                .map(PasswordRules::plain),
                        common.stream())
                .filter(word -> word.length() >= SHORTEST_WORD)
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        for (String word : words) {
            rest = rest.replace(word, " ");
        }
        return withoutPatterns(rest);
    }

    /** Counts the characters that do not just go on as the one before did: {@code aaaa}, {@code 6543}, {@code abab}. */
    private static int withoutPatterns(String text) {
        String letters = text.replace(" ", "");
        int own = 0;
        for (int i = 0; i < letters.length(); i++) {
            if (!continues(letters, i)) {
                own++;
            }
        }
        return own;
    }

    private static boolean continues(String text, int at) {
        for (int period = 1; period <= 6; period++) {
            if (at >= 2 * period && text.startsWith(text.substring(at - period, at), at - 2 * period)) {
                return true;
            }
            if (at >= period && at >= 2 && text.charAt(at) == text.charAt(at - period) && period <= 2) {
                return true;
            }
        }
        return at >= 2
                && text.charAt(at) - text.charAt(at - 1) == text.charAt(at - 1) - text.charAt(at - 2)
                && Math.abs(text.charAt(at) - text.charAt(at - 1)) <= 1;
    }

    /** Lower case, usual replacements of letters undone, without white space. */
    private static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        text.toLowerCase(Locale.ROOT)
                .codePoints()
                .map(PasswordRules::letter)
                .filter(character -> !Character.isWhitespace(character))
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }

    private static int letter(int character) {
        return switch (character) {
            case '@', '4' -> 'a';
            case '0' -> 'o';
            case '3' -> 'e';
            case '$', '5' -> 's';
            case '1', '!' -> 'i';
            case '7' -> 't';
            default -> character;
        };
    }

    private static List<String> load() {
        List<String> words = new ArrayList<>();
        try (InputStream in = PasswordRules.class.getResourceAsStream(WORDS);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    words.add(plain(line.strip()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(words);
    }
}
