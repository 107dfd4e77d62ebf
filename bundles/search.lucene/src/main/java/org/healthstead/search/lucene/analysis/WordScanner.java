// SPDX-License-Identifier: Apache-2.0
package org.healthstead.search.lucene.analysis;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;

/**
 * Finds the words of a text one after the other, with their places in UTF-16 units.
 *
 * <p>A word is a run of letters and digits. A full stop, comma or hyphen between digits belongs to it, an apostrophe
 * between letters is left out together with a possessive s. Scripts that put no space between words give one word for
 * each character. A percent sign is a word, because {@code 6.1 %} is not {@code 6.1}. Lowered digits, and raised ones
 * after a letter, are digits: {@code SpO₂} is {@code SpO2}; raised ones after a digit are a power: {@code 10⁹} is
 * {@code 10^9} and never {@code 109}. Not safe for several threads.
 */
public final class WordScanner {

    /** Longer ones are cut: no word of a language is that long, but data that only looks like text is. */
    public static final int MAX_WORD = 64;

    private static final int FIRST_UNSPACED = 0x0E00;
    private static final char MICRO = '\u00B5';
    private static final char MU = '\u03BC';
    private static final char POWER = '^';
    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private static final String LOWERED = "₀₁₂₃₄₅₆₇₈₉";

    private final char[] raw = new char[MAX_WORD + 2];
    private char[] folded = new char[4 * (MAX_WORD + 2)];
    private char[] text = new char[0];
    private int textLength;
    private int at;
    private int rawLength;
    private boolean ascii;
    private int length;
    private int start;
    private int end;
    private boolean hyphenated;

    /** Starts anew; the array must not change until the last word is taken. */
    public void reset(char[] newText, int newLength) {
        this.text = newText;
        this.textLength = newLength;
        this.at = 0;
    }

    /** The words of a short text, such as a query. */
    public static List<String> words(String text) {
        WordScanner scanner = new WordScanner();
        scanner.reset(text.toCharArray(), text.length());
        List<String> words = new ArrayList<>();
        while (scanner.next()) {
            words.add(new String(scanner.folded, 0, scanner.length));
        }
        return words;
    }

    /** Goes to the next word; false when there is none. */
    public boolean next() {
        while (at < textLength) {
            int c = Character.codePointAt(text, at, textLength);
            if (c == '%') {
                begin();
                append('%');
                at++;
                end = at;
                return finish();
            }
            if (Character.isLetterOrDigit(c)) {
                begin();
                scanWord(c);
                if (finish()) {
                    return true;
                }
            } else {
                at += Character.charCount(c);
            }
        }
        return false;
    }

    /** The word's characters are in this array, up to {@link #length()}; overwritten by {@link #next()}. */
    public char[] buffer() {
        return folded;
    }

    public int length() {
        return length;
    }

    /** First UTF-16 unit of the word in the text. */
    public int start() {
        return start;
    }

    /** Behind the last UTF-16 unit of the word in the text. */
    public int end() {
        return end;
    }

    /** True for numbers joined by hyphens, which are found by their parts too. */
    public boolean isHyphenated() {
        return hyphenated;
    }

    private void begin() {
        start = at;
        end = at;
        rawLength = 0;
        ascii = true;
        hyphenated = false;
    }

    private void scanWord(int first) {
        boolean single = isUnspaced(first);
        int c = first;
        while (true) {
            if (!isSilent(c)) {
                append(c);
            }
            at += Character.charCount(c);
            end = at;
            if (at >= textLength) {
                return;
            }
            int next = Character.codePointAt(text, at, textLength);
            if (isMark(next) || isSilent(next)) {
                c = next;
            } else if (!single && isSmallDigit(next)) {
                c = small(next);
            } else if (!single && Character.isLetterOrDigit(next) && !isUnspaced(next)) {
                c = next;
            } else if (!single && isJoint(next)) {
                c = joined(next);
                if (c < 0) {
                    return;
                }
            } else {
                return;
            }
        }
    }

    /** The plain digit of a raised or lowered one. */
    private int small(int digit) {
        int raised = RAISED.indexOf(digit);
        if (raised >= 0 && isDigit(text[at - 1])) {
            append(POWER);
        }
        return '0' + (raised >= 0 ? raised : LOWERED.indexOf(digit));
    }

    /** Takes the joint and answers the character behind it; negative when the word ends here. */
    private int joined(int joint) {
        char behind = text[at + 1];
        if (joint == '\'' || joint == '\u2019') {
            boolean possessive = (behind == 's' || behind == 'S')
                    && (at + 2 >= textLength || !Character.isLetterOrDigit(text[at + 2]));
            if (possessive) {
                at += 2;
                return -1;
            }
        } else {
            append(joint == '*' ? POWER : joint);
            hyphenated |= joint == '-';
        }
        at++;
        return Character.codePointAt(text, at, textLength);
    }

    private boolean isJoint(int c) {
        if (at + 1 >= textLength) {
            return false;
        }
        char before = text[at - 1];
        char behind = text[at + 1];
        return switch (c) {
            case '.', ',', '-' -> isDigit(before) && isDigit(behind);
            // Powers of ten as UCUM and plain text write them.
            case '*', POWER -> isDigit(behind) && isTen();
            case '\'', '\u2019' -> Character.isLetter(before) && Character.isLetter(behind) && !isUnspaced(behind);
            default -> false;
        };
    }

    private boolean isTen() {
        return rawLength >= 2
                && raw[rawLength - 2] == '1'
                && raw[rawLength - 1] == '0'
                && (rawLength == 2 || !isDigit(raw[rawLength - 3]));
    }

    private boolean finish() {
        if (ascii) {
            System.arraycopy(raw, 0, folded, 0, rawLength);
            length = rawLength;
        } else {
            length = ASCIIFoldingFilter.foldToASCII(raw, 0, folded, 0, rawLength);
        }
        return length > 0;
    }

    private void append(int c) {
        if (rawLength >= MAX_WORD) {
            return;
        }
        int lower = c < 128 ? (c >= 'A' && c <= 'Z' ? c + 32 : c) : Character.toLowerCase(c);
        if (lower == MICRO) {
            lower = MU;
        }
        ascii &= lower < 128;
        rawLength += Character.toChars(lower, raw, rawLength);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isSmallDigit(int c) {
        return c >= 0xB2 && (RAISED.indexOf(c) >= 0 || LOWERED.indexOf(c) >= 0);
    }

    private static boolean isMark(int c) {
        if (c < 0x300) {
            return false;
        }
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    /** Accents that follow their letter, and invisible characters within words: part of the place, not of the word. */
    private static boolean isSilent(int c) {
        return c == 0xAD || (c >= 0x300 && c <= 0x36F) || (c >= 0x200B && c <= 0x200D) || c == 0xFE0F;
    }

    private static boolean isUnspaced(int c) {
        if (c < FIRST_UNSPACED) {
            return false;
        }
        if (Character.isIdeographic(c)) {
            return true;
        }
        UnicodeScript script = UnicodeScript.of(c);
        return script == UnicodeScript.HIRAGANA
                || script == UnicodeScript.KATAKANA
                || script == UnicodeScript.THAI
                || script == UnicodeScript.LAO
                || script == UnicodeScript.KHMER
                || script == UnicodeScript.MYANMAR;
    }
}
