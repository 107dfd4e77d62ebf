// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.store;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.healthstead.api.record.PartialDate;

/**
 * What somebody typed to find a person: beginnings of words of a name, a birth date, or a number that a hospital gave
 * the person. All stores use this class, so that they find the same. Immutable.
 */
public final class PersonQuery {

    /** Shorter numbers would match too many others. */
    private static final int MIN_NUMBER = 3;

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern DAY = Pattern.compile("(\\d{1,2})\\s*([./-])\\s*(\\d{1,2})\\s*\\2\\s*(\\d{4})");

    private static final String WHOLE = "\u00f8\u0142\u0111\u00df\u00e6\u0153\u00fe\u00f0\u0131\u0127";
    private static final List<String> PLAIN = List.of("o", "l", "d", "ss", "ae", "oe", "th", "d", "i", "h");

    private final String text;
    private final List<String> words;
    private final List<String> days;
    private final String number;

    private PersonQuery(String text) {
        this.text = text;
        this.words = words(text);
        this.days = days(text);
        String joined = number(text);
        this.number = joined.length() >= MIN_NUMBER && joined.chars().anyMatch(Character::isDigit) ? joined : "";
    }

    /** @param text as typed; blank finds everybody */
    public static PersonQuery of(String text) {
        return new PersonQuery(text.strip());
    }

    public boolean isBlank() {
        return words.isEmpty();
    }

    /** True when the text could be a number. If false, the store need not read any numbers. */
    public boolean mayBeNumber() {
        return !number.isEmpty();
    }

    /** @param name result of {@link #nameWords(String)} for the name */
    public boolean matchesName(List<String> name) {
        return words.stream().allMatch(start -> name.stream().anyMatch(word -> word.startsWith(start)));
    }

    /**
     * True for a birth date that the text means: {@code 1974}, {@code 1974-03}, {@code 1974-03-04}, {@code 4.3.1974},
     * and {@code 4/3/1974} or {@code 3/4/1974}.
     */
    public boolean matchesBirthDate(Optional<PartialDate> birthDate) {
        return birthDate
                .map(PartialDate::text)
                .filter(date -> date.startsWith(text) || days.contains(date))
                .isPresent();
    }

    /** @param known result of {@link #number(String)} for the number */
    public boolean matchesNumber(String known) {
        return mayBeNumber() && known.startsWith(number);
    }

    /** The words of a text, without accents and in lower case. */
    public static List<String> words(String text) {
        return Stream.of(BETWEEN.split(plain(text)))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** The words of a name as people may type them: {@code Müller} as {@code muller} and as {@code mueller}. */
    public static List<String> nameWords(String name) {
        String spelled = name.toLowerCase(Locale.ROOT)
                .replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue")
                .replace("ø", "oe")
                .replace("å", "aa");
        return Stream.concat(words(name).stream(), words(spelled).stream())
                .distinct()
                .toList();
    }

    /** The letters and digits of a number, without blanks and signs in between. */
    public static String number(String text) {
        return BETWEEN.matcher(plain(text)).replaceAll("");
    }

    private static String plain(String text) {
        String bare = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        return bare.chars().allMatch(each -> each < 0x80) ? bare : unaccented(bare);
    }

    /** Latin letters that Unicode does not take apart, as people type them where they have no such key. */
    private static String unaccented(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            int known = WHOLE.indexOf(each);
            plain.append(known < 0 ? String.valueOf(each) : PLAIN.get(known));
        }
        return plain.toString();
    }

    /**
     * The days that the text can mean. With slashes some people put the day first and some the month, so both are
     * looked for.
     */
    private static List<String> days(String text) {
        Matcher matcher = DAY.matcher(text);
        if (!matcher.matches()) {
            return List.of();
        }
        int first = Integer.parseInt(matcher.group(1));
        int second = Integer.parseInt(matcher.group(3));
        int year = Integer.parseInt(matcher.group(4));
        List<String> days = new ArrayList<>(2);
        add(days, year, second, first);
        if (matcher.group(2).equals("/")) {
            add(days, year, first, second);
        }
        return days;
    }

    private static void add(List<String> days, int year, int month, int day) {
        try {
            days.add(LocalDate.of(year, month, day).toString());
        } catch (DateTimeException e) {
            // Nobody is born on 31 February.
        }
    }
}
