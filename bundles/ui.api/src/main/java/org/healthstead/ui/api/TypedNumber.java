// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.api;

import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a decimal number as people type it, and never guesses: a wrong place of the decimal mark makes a dose ten times
 * as large. Digits are kept as they were typed, because the places of a measurement mean something.
 *
 * <p>The decimal mark is that of the language; the other one is read, too, where nothing else can be meant: {@code 5.6}
 * in German. A mark before exactly three digits could divide thousands ({@code 1,234} in English) and is refused, and
 * so is a space between digits.
 */
public final class TypedNumber {

    /** Why a text is no number. */
    public enum Fault {
        /** Something else than digits, a sign and one mark. */
        NO_NUMBER,
        /** It could be a thousand times as much. */
        TWO_READINGS,
        /** Groups of digits: {@code 1 000}, {@code 1,234.5}. */
        GROUPED
    }

    /**
     * What was read.
     *
     * @param lexeme in the form of JSON, when it is a number
     * @param fault why it is none
     */
    public record Reading(Optional<String> lexeme, Optional<Fault> fault) {

        private static Reading of(String lexeme) {
            return new Reading(Optional.of(lexeme), Optional.empty());
        }

        private static Reading of(Fault fault) {
            return new Reading(Optional.empty(), Optional.of(fault));
        }
    }

    private static final int MAX_DIGITS = 40;
    private static final Pattern NUMBER = Pattern.compile("([+\\-\u2212]?)(\\d*)(?:([.,\u066B])(\\d+))?");
    private static final Pattern GROUPS =
            Pattern.compile("[+\\-\u2212]?\\d{1,3}(?:[\\s\u00A0\u202F'\u2019.,\u066C]\\d{3})+(?:[.,]\\d+)?");

    private TypedNumber() {}

    /** @param typed without space around it */
    public static Reading read(String typed, Locale locale) {
        String text = western(typed.strip());
        Matcher number = NUMBER.matcher(text);
        if (text.length() > MAX_DIGITS || !number.matches() || !hasDigit(text)) {
            return Reading.of(GROUPS.matcher(text).matches() ? Fault.GROUPED : Fault.NO_NUMBER);
        }
        String mark = number.group(3);
        String whole = number.group(2);
        String places = number.group(4);
        if (mark != null && mark.charAt(0) != mark(locale) && isGroup(whole, places)) {
            return Reading.of(Fault.TWO_READINGS);
        }
        String sign = number.group(1).isEmpty() || number.group(1).equals("+") ? "" : "-";
        return Reading.of(sign + withoutZeros(whole) + (places == null ? "" : "." + places));
    }

    /** Writes a lexeme with the decimal mark of a language, so that {@link #read} gives it back. */
    public static String write(String lexeme, Locale locale) {
        return lexeme.indexOf('e') < 0 && lexeme.indexOf('E') < 0 ? lexeme.replace('.', mark(locale)) : lexeme;
    }

    /** What may be a number in the eyes of the person who typed it: it begins with a digit, a sign or a mark. */
    public static boolean looksLike(String typed) {
        String text = western(typed.strip());
        return !text.isEmpty() && (Character.isDigit(text.charAt(0)) || text.matches("[+\\-\u2212.,]\\s*\\d.*"));
    }

    private static boolean hasDigit(String text) {
        return text.chars().anyMatch(Character::isDigit);
    }

    private static boolean isGroup(String whole, String places) {
        return places.length() == 3 && !whole.isEmpty() && whole.length() <= 3 && !whole.startsWith("0");
    }

    /** JSON has no leading zeros, and a digit before the point. */
    private static String withoutZeros(String whole) {
        String digits = whole.replaceFirst("^0+(?=\\d)", "");
        return digits.isEmpty() ? "0" : digits;
    }

    /** Arabic and Persian digits have the same value. */
    private static String western(String text) {
        StringBuilder western = new StringBuilder(text.length());
        text.chars()
                .forEach(c -> western.append(Character.isDigit(c) ? (char) ('0' + Character.digit(c, 10)) : (char) c));
        return western.toString();
    }

    private static char mark(Locale locale) {
        return DecimalFormatSymbols.getInstance(locale).getDecimalSeparator() == ',' ? ',' : '.';
    }
}
