// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.api;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns a UCUM unit into the form that is used in print: {@code 10*3/uL} becomes 10³/µL, {@code mm[Hg]} becomes mmHg,
 * {@code {score}} becomes score.
 *
 * <p>A unit may be a UCUM code or words of the source. Only a part that is certainly UCUM is rewritten. Every other
 * part stays as it is, because a wrong unit changes the value. The symbols are the {@code printSymbol}s of UCUM essence
 * 2.0.1, except that mm Hg has no space and both spellings of the international unit become IU.
 */
final class UnitText {

    /** The signs for division and multiplication, which separate the parts of a unit. */
    private static final Pattern SIGN = Pattern.compile("(?<=[/.])|(?=[/.])");

    private static final Pattern ANNOTATION = Pattern.compile("\\{([^{}]+)}");
    private static final Pattern POWER_OF_TEN = Pattern.compile("10[*^](-?[0-9]{1,2})");
    private static final Pattern LENGTH = Pattern.compile("([munckd]?m)([23])");
    private static final Pattern MICRO = Pattern.compile("u(g|L|l|mol|m|s|U|Eq|eq|kat|\\[IU]|\\[iU])");
    private static final Pattern SPECIAL =
            Pattern.compile("([munckdGM]?)(\\[[A-Za-z_0-9']+]|m\\[Hg]|m\\[H2O]|Cel|deg)");
    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    /** UCUM codes that look different in print. */
    private static final Map<String, String> SYMBOLS = Map.ofEntries(
            Map.entry("m[Hg]", "mHg"),
            Map.entry("m[H2O]", "mH₂O"),
            Map.entry("[IU]", "IU"),
            Map.entry("[iU]", "IU"),
            Map.entry("[pH]", "pH"),
            Map.entry("[degF]", "°F"),
            Map.entry("Cel", "°C"),
            Map.entry("deg", "°"),
            Map.entry("[in_i]", "in"),
            Map.entry("[ft_i]", "ft"),
            Map.entry("[lb_av]", "lb"),
            Map.entry("[oz_av]", "oz"));

    private UnitText() {}

    /** @param unit UCUM code or the source's words */
    static String of(String unit) {
        Matcher alone = ANNOTATION.matcher(unit);
        if (alone.matches()) {
            return alone.group(1);
        }
        StringBuilder text = new StringBuilder(unit.length() + 4);
        for (String part : parts(unit)) {
            text.append(part(part));
        }
        return text.toString();
    }

    /** Splits a unit into its parts. Signs within an annotation do not count: {@code mL/min/{1.73_m2}}. */
    private static String[] parts(String unit) {
        return unit.indexOf('{') < 0 ? SIGN.split(unit) : unit.split("(?<=/)|(?=/)");
    }

    private static String part(String part) {
        Matcher annotation = ANNOTATION.matcher(part);
        if (annotation.matches()) {
            return annotation.group(1).replace('_', ' ');
        }
        Matcher power = POWER_OF_TEN.matcher(part);
        if (power.matches()) {
            return "10" + superscript(power.group(1));
        }
        Matcher length = LENGTH.matcher(part);
        if (length.matches()) {
            return micro(length.group(1)) + superscript(length.group(2));
        }
        return special(part).orElseGet(() -> micro(part));
    }

    private static Optional<String> special(String part) {
        Matcher special = SPECIAL.matcher(part);
        return special.matches()
                ? Optional.ofNullable(SYMBOLS.get(special.group(2)))
                        .map(symbol -> special.group(1).replace('u', 'µ') + symbol)
                : Optional.empty();
    }

    private static String micro(String part) {
        return MICRO.matcher(part).matches() ? "µ" + part.substring(1) : part;
    }

    private static String superscript(String exponent) {
        StringBuilder text = new StringBuilder(exponent.length());
        exponent.chars().forEach(c -> text.append(c == '-' ? '⁻' : SUPERSCRIPTS.charAt(c - '0')));
        return text.toString();
    }
}
