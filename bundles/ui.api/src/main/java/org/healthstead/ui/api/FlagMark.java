// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.api;

import java.util.Map;

/**
 * What the source says about a value: always a shape and a word, colour only where it needs a look.
 *
 * <p>The codes and their meaning are those of HL7 version 3 ObservationInterpretation, as in FHIR R4 (4.0.1). Another
 * code is shown as it is.
 */
public final class FlagMark extends HtmlComponent {

    private record Look(Icon shape, String tone) {}

    private static final Look HIGH = new Look(Icon.S_HIGH, "look");
    private static final Look LOW = new Look(Icon.S_LOW, "look");
    private static final Look OTHER = new Look(Icon.S_DIFF, "look");
    private static final Look ALARM = new Look(Icon.S_ALARM, "alarm");
    private static final Look QUIET = new Look(Icon.S_OK, "quiet");

    private static final Map<String, Look> LOOKS = Map.ofEntries(
            Map.entry("H", HIGH),
            Map.entry("HU", HIGH),
            Map.entry(">", HIGH),
            Map.entry("L", LOW),
            Map.entry("LU", LOW),
            Map.entry("<", LOW),
            Map.entry("HH", ALARM),
            Map.entry("LL", ALARM),
            Map.entry("AA", ALARM),
            Map.entry("A", OTHER));

    private final String code;

    public FlagMark(String id, String code) {
        super(id);
        this.code = code;
    }

    @Override
    protected void write(Html html) {
        write(html, code, messages());
    }

    /** True when the source says that the value needs a look: out of its range, or worse. */
    public static boolean needsLook(String code) {
        return !LOOKS.getOrDefault(code, QUIET).tone().equals("quiet");
    }

    /** The shape of an interpretation code. */
    public static Icon shape(String code) {
        return LOOKS.getOrDefault(code, QUIET).shape();
    }

    /** The words for an interpretation code: the code itself when it is not one of HL7's. */
    public static String words(String code, Messages messages) {
        return messages.find("flag." + code).orElse(code);
    }

    /** Writes the flag of an interpretation code. */
    public static void write(Html html, String code, Messages messages) {
        Look look = LOOKS.getOrDefault(code, QUIET);
        write(html, look.shape(), look.tone(), words(code, messages));
    }

    /**
     * Writes any status.
     *
     * @param tone {@code look}, {@code alarm}, {@code good} or {@code quiet}
     */
    public static void write(Html html, Icon shape, String tone, String words) {
        html.open("span", "class", "flag " + tone).icon(shape).text(words).close();
    }
}
