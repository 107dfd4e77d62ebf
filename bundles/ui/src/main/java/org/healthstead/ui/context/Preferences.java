// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.context;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.healthstead.ui.api.DateStyle;

/**
 * How somebody likes to read. Immutable.
 *
 * @param language one of {@link Languages#SPOKEN}; empty for what the browser asks for
 * @param theme {@code light}, {@code dark}, or {@code auto} for what the device prefers; empty for what the browser
 *     keeps
 * @param isLarge letters of one and a half times the size
 * @param hasShortcuts false when single letters are no shortcuts
 */
public record Preferences(
        Optional<String> language,
        Optional<String> theme,
        boolean isLarge,
        boolean hasShortcuts,
        DateStyle dates,
        PreferredUnits units) {

    /** Nothing chosen. */
    public static final Preferences NONE = new Preferences(
            Optional.empty(), Optional.empty(), false, true, DateStyle.AS_LANGUAGE, PreferredUnits.AS_REPORTED);

    private static final String LANGUAGE = "language";
    private static final String THEME = "theme";
    private static final String TYPE = "type";
    private static final String KEYS = "keys";
    private static final String DATES = "dates";
    private static final String UNITS = "units";
    private static final String SUGAR = "sugar";
    private static final String LARGE = "large";
    private static final String OFF = "off";

    public Preferences withLanguage(String other) {
        return new Preferences(Optional.of(other), theme, isLarge, hasShortcuts, dates, units);
    }

    public Preferences withTheme(String other) {
        return new Preferences(language, Optional.of(other), isLarge, hasShortcuts, dates, units);
    }

    /** The form in which it is kept: {@code dates=iso language=de}, only what was chosen. */
    public String text() {
        Map<String, String> kept = new TreeMap<>();
        language.ifPresent(chosen -> kept.put(LANGUAGE, chosen));
        theme.ifPresent(chosen -> kept.put(THEME, chosen));
        kept.put(TYPE, isLarge ? LARGE : "");
        kept.put(KEYS, hasShortcuts ? "" : OFF);
        kept.put(DATES, dates.code());
        kept.put(UNITS, code(units.system(), PreferredUnits.System.AS_REPORTED));
        kept.put(SUGAR, code(units.sugar(), PreferredUnits.Sugar.AS_REPORTED));
        return kept.entrySet().stream()
                .filter(each -> !each.getValue().isEmpty())
                .map(each -> each.getKey() + "=" + each.getValue())
                .collect(Collectors.joining(" "));
    }

    /** What is not known is as if it had not been chosen. */
    public static Preferences parse(String text) {
        Map<String, String> kept = new HashMap<>();
        for (String each : text.split(" ")) {
            int is = each.indexOf('=');
            if (is > 0) {
                kept.put(each.substring(0, is), each.substring(is + 1));
            }
        }
        return new Preferences(
                Optional.ofNullable(kept.get(LANGUAGE)).filter(Languages.SPOKEN::contains),
                Optional.ofNullable(kept.get(THEME)).filter(Themes::isKnown),
                LARGE.equals(kept.get(TYPE)),
                !OFF.equals(kept.get(KEYS)),
                DateStyle.ofCode(kept.getOrDefault(DATES, "")),
                new PreferredUnits(
                        named(PreferredUnits.System.values(), kept.get(UNITS)),
                        named(PreferredUnits.Sugar.values(), kept.get(SUGAR))));
    }

    /** The code of a choice, as it is kept and sent: {@code us}; empty for none. */
    public static String code(Enum<?> choice, Enum<?> none) {
        return choice == none ? "" : choice.name().toLowerCase(Locale.ROOT);
    }

    private static <T extends Enum<T>> T named(T[] choices, String code) {
        return Stream.of(choices)
                .filter(choice -> code(choice, choices[0]).equals(code))
                .findFirst()
                .orElse(choices[0]);
    }
}
