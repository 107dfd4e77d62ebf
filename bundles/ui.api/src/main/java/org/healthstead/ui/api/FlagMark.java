// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.api;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.healthstead.api.record.Judgement;
import org.healthstead.api.record.Projection;
import org.healthstead.api.record.Qualifier;

/**
 * Shows how a result is judged: always a shape and a word, and colour only where it needs a look. A code that we know
 * is written in words. Anything else is quoted as its source wrote it.
 */
public final class FlagMark extends HtmlComponent {

    /** Codes of HL7 v3 ObservationInterpretation that mean "too high". */
    private static final Set<String> UP = Set.of("H", "HU", "H>", "HX", ">");

    private static final Set<String> DOWN = Set.of("L", "LU", "L<", "LX", "<");

    private final transient Projection projection;

    public FlagMark(String id, Projection projection) {
        super(id);
        this.projection = Objects.requireNonNull(projection, "projection");
    }

    @Override
    protected void write(Html html) {
        write(html, projection, messages());
    }

    /** The shape for how the entry is judged. */
    public static Icon shape(Projection projection) {
        return shape(projection.flag().orElse(""), projection.judgement());
    }

    private static Icon shape(String code, Judgement judgement) {
        return switch (judgement) {
            case CRITICAL -> Icon.S_ALARM;
            case OUTSIDE -> UP.contains(code) ? Icon.S_HIGH : DOWN.contains(code) ? Icon.S_LOW : Icon.S_DIFF;
            case NOT_UNDERSTOOD -> Icon.S_DIFF;
            case NORMAL -> Icon.S_OK;
            case NONE -> Icon.S_NONE;
        };
    }

    /** {@code alarm}, {@code look} or {@code quiet}. */
    public static String tone(Judgement judgement) {
        return switch (judgement) {
            case CRITICAL -> "alarm";
            case OUTSIDE, NOT_UNDERSTOOD -> "look";
            case NORMAL, NONE -> "quiet";
        };
    }

    /** How the entry is judged, in words; empty when nobody has judged it. */
    public static Optional<String> words(Projection projection, Messages messages) {
        return projection.flag().map(flag -> {
            if (projection.judgement() == Judgement.NOT_UNDERSTOOD) {
                return messages.get("flag.unknown", flag);
            }
            return Optional.of(flag)
                    .filter(code -> projection.is(Qualifier.BY_RANGE))
                    .flatMap(code -> messages.find("flag.range." + code))
                    .orElseGet(() -> words(flag, messages));
        });
    }

    /** The words for an interpretation; quoted when it is not one of HL7's codes. */
    public static String words(String flag, Messages messages) {
        return messages.find("flag." + flag).orElseGet(() -> messages.get("quoted", flag));
    }

    /** Writes how an entry is judged. Writes nothing when nobody has judged it, or when the entry is negated. */
    public static void write(Html html, Projection projection, Messages messages) {
        if (!projection.negated()) {
            words(projection, messages)
                    .ifPresent(words -> write(html, shape(projection), tone(projection.judgement()), words));
        }
    }

    /** Writes how a part of an entry is judged, such as one of two pressures. */
    public static void write(Html html, String flag, Judgement judgement, Messages messages) {
        String words =
                judgement == Judgement.NOT_UNDERSTOOD ? messages.get("flag.unknown", flag) : words(flag, messages);
        write(html, shape(flag, judgement), tone(judgement), words);
    }

    /**
     * Writes a status with a given shape, tone and words.
     *
     * @param tone {@code look}, {@code alarm}, {@code good} or {@code quiet}
     */
    public static void write(Html html, Icon shape, String tone, String words) {
        html.open("span", "class", "flag " + tone).icon(shape).text(words).close();
    }
}
