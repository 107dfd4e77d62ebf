// SPDX-License-Identifier: Apache-2.0
package org.healthstead.documents.worker;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number as its format shows it: decimals, groups, percent, and words such as units around it. Dates and times are
 * shown by ISO 8601, because the format in the file depends on the language of whoever looks. A format that is not
 * understood shows the number itself.
 */
final class ExcelNumber {

    /** Quoted, escaped, as wide as, filled with, in brackets: what stands in a format and is no place for digits. */
    private static final Pattern LITERAL =
            Pattern.compile("\"([^\"]*)\"|\\\\(.)|[_*].|\\[\\$([^-\\]]*)[^\\]]*\\]|\\[[^\\]]*\\]");

    private static final Pattern DIGITS = Pattern.compile("[0#?][0#?,]*(?:\\.([0#?]*))?");
    private static final MathContext AS_EXCEL = new MathContext(11, RoundingMode.HALF_UP);
    private static final int MAX_DIGITS = 30;
    private static final LocalDate DAY_0 = LocalDate.of(1899, 12, 30);
    private static final LocalDate DAY_0_OF_1904 = LocalDate.of(1904, 1, 1);
    private static final long SECONDS_OF_DAY = 86_400;

    private ExcelNumber() {}

    static String show(String number, String code, boolean isFrom1904) {
        BigDecimal value;
        try {
            value = new BigDecimal(number.strip());
        } catch (NumberFormatException e) {
            return number;
        }
        if (Math.abs((long) value.precision() - value.scale()) > MAX_DIGITS) {
            return number;
        }
        String section = code.split(";", 2)[0];
        String bare = LITERAL.matcher(section).replaceAll("");
        if (bare.toLowerCase(Locale.ROOT).matches(".*[ymdhs].*") && !bare.contains("General")) {
            return date(value, bare.toLowerCase(Locale.ROOT), isFrom1904).orElse(number);
        }
        Matcher digits = DIGITS.matcher(bare);
        if (!digits.find() || bare.toUpperCase(Locale.ROOT).contains("E+") || bare.contains("/")) {
            return plain(value);
        }
        return around(section, bare, shown(value, bare, digits));
    }

    private static String plain(BigDecimal value) {
        return value.signum() == 0
                ? "0"
                : value.round(AS_EXCEL).stripTrailingZeros().toPlainString();
    }

    private static String shown(BigDecimal value, String bare, Matcher digits) {
        BigDecimal scaled = bare.contains("%") ? value.movePointRight(2) : value;
        String decimals = digits.group(1) == null ? "" : digits.group(1);
        BigDecimal rounded = scaled.setScale(Math.min(decimals.length(), MAX_DIGITS), RoundingMode.HALF_UP);
        int wanted = decimals.replace("#", "").length();
        while (rounded.scale() > wanted
                && rounded.unscaledValue().mod(BigInteger.TEN).signum() == 0) {
            rounded = rounded.setScale(rounded.scale() - 1, RoundingMode.UNNECESSARY);
        }
        String pattern = digits.group().contains(",") ? "%,." : "%.";
        return String.format(Locale.ROOT, pattern + rounded.scale() + "f", rounded) + (bare.contains("%") ? "%" : "");
    }

    /** With the words of the format before and after. */
    private static String around(String section, String bare, String shown) {
        String words = LITERAL.matcher(section)
                .replaceAll(
                        found -> Matcher.quoteReplacement(mask(first(found.group(1), found.group(2), found.group(3)))));
        Matcher place = DIGITS.matcher(words);
        if (!place.find()) {
            return shown;
        }
        String before = words.substring(0, place.start());
        String after = words.substring(place.end()).replace("%", "");
        return unmask(before.replace("%", "") + shown + after).strip();
    }

    private static String first(String... groups) {
        for (String group : groups) {
            if (group != null) {
                return group;
            }
        }
        return "";
    }

    /** Digits in words are no places for digits: moved to a private part of Unicode meanwhile. */
    private static String mask(String words) {
        return words.codePoints()
                .map(sign -> "0#?%,.".indexOf(sign) < 0 ? sign : sign + 0xe000)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String unmask(String words) {
        return words.codePoints()
                .map(sign -> sign >= 0xe000 && sign < 0xe080 ? sign - 0xe000 : sign)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static Optional<String> date(BigDecimal value, String bare, boolean isFrom1904) {
        try {
            long seconds = value.multiply(BigDecimal.valueOf(SECONDS_OF_DAY))
                    .setScale(0, RoundingMode.HALF_UP)
                    .longValueExact();
            LocalDateTime time =
                    (isFrom1904 ? DAY_0_OF_1904 : DAY_0).atStartOfDay().plus(Duration.ofSeconds(seconds));
            boolean hasDay = bare.contains("d") || bare.contains("y");
            boolean hasTime = bare.contains("h") || bare.contains("s");
            String clock = bare.contains("s") ? "HH:mm:ss" : "HH:mm";
            String pattern = hasDay ? hasTime ? "yyyy-MM-dd " + clock : "yyyy-MM-dd" : hasTime ? clock : "yyyy-MM";
            return Optional.of(DateTimeFormatter.ofPattern(pattern, Locale.ROOT).format(time));
        } catch (ArithmeticException | DateTimeException e) {
            return Optional.empty();
        }
    }
}
