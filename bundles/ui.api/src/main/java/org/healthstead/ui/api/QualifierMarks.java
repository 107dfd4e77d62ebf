// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.api;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.healthstead.api.record.Judgement;
import org.healthstead.api.record.Projection;
import org.healthstead.api.record.Qualifier;

/**
 * Shows the qualifiers of an entry, each with a shape and a word: ruled out, stopped, severe, preliminary ... Leaves
 * out what the title already says ("no known allergies") and what {@link FlagMark} shows.
 */
public final class QualifierMarks {

    private record Look(Icon shape, String tone) {}

    private static final Look OFF = new Look(Icon.S_OFF, "quiet");
    private static final Look PENDING = new Look(Icon.S_DUE, "quiet");
    private static final Look DOUBT = new Look(Icon.S_DUE, "look");
    private static final Look CARE = new Look(Icon.S_DIFF, "look");
    private static final Look DANGER = new Look(Icon.S_ALARM, "alarm");
    private static final Look QUIET = new Look(Icon.S_NONE, "quiet");

    /** The order in which they are shown. What must not be overlooked comes first. */
    private static final List<Qualifier> ORDER = List.of(
            Qualifier.IN_ERROR,
            Qualifier.REFUTED,
            Qualifier.PROHIBITION,
            Qualifier.NOT_DONE,
            Qualifier.CANCELLED,
            Qualifier.ABORTED,
            Qualifier.REJECTED,
            Qualifier.SEVERE,
            Qualifier.HIGH_RISK,
            Qualifier.DIFFERENTIAL,
            Qualifier.PROVISIONAL,
            Qualifier.UNCONFIRMED,
            Qualifier.MISSED,
            Qualifier.OVER,
            Qualifier.ON_HOLD,
            Qualifier.DRAFT,
            Qualifier.PLANNED,
            Qualifier.AWAITED,
            Qualifier.PRELIMINARY,
            Qualifier.CORRECTED,
            Qualifier.CONTRADICTED,
            Qualifier.NOT_UNDERSTOOD,
            Qualifier.MODIFIED,
            Qualifier.OTHER_SUBJECT,
            Qualifier.STATE_UNKNOWN,
            Qualifier.MODERATE,
            Qualifier.MILD,
            Qualifier.LOW_RISK);

    private static final Map<Qualifier, Look> LOOKS = looks();

    /** Severity and the like, which mean nothing when the entry is negated. */
    private static final Set<Qualifier> WEIGHTS = Set.of(
            Qualifier.SEVERE,
            Qualifier.MODERATE,
            Qualifier.MILD,
            Qualifier.HIGH_RISK,
            Qualifier.LOW_RISK,
            Qualifier.CONTRADICTED,
            Qualifier.NOT_UNDERSTOOD);

    private QualifierMarks() {}

    private static Map<Qualifier, Look> looks() {
        Map<Qualifier, Look> looks = new EnumMap<>(Qualifier.class);
        ORDER.forEach(qualifier -> looks.put(qualifier, qualifier.negates() ? OFF : QUIET));
        looks.put(Qualifier.PROHIBITION, new Look(Icon.S_NO, "look"));
        looks.put(Qualifier.MISSED, new Look(Icon.S_NO, "look"));
        List.of(Qualifier.SEVERE, Qualifier.HIGH_RISK).forEach(qualifier -> looks.put(qualifier, DANGER));
        List.of(
                        Qualifier.CONTRADICTED,
                        Qualifier.NOT_UNDERSTOOD,
                        Qualifier.MODIFIED,
                        Qualifier.OTHER_SUBJECT,
                        Qualifier.MODERATE)
                .forEach(qualifier -> looks.put(qualifier, CARE));
        List.of(Qualifier.DIFFERENTIAL, Qualifier.PROVISIONAL, Qualifier.UNCONFIRMED, Qualifier.PRELIMINARY)
                .forEach(qualifier -> looks.put(qualifier, DOUBT));
        List.of(Qualifier.ON_HOLD, Qualifier.DRAFT, Qualifier.PLANNED, Qualifier.AWAITED)
                .forEach(qualifier -> looks.put(qualifier, PENDING));
        return looks;
    }

    /** True for an entry that lists show first and never hide behind "more". */
    public static boolean isSevere(Projection projection) {
        return projection.is(Qualifier.SEVERE)
                || projection.is(Qualifier.HIGH_RISK)
                || projection.judgement() == Judgement.CRITICAL;
    }

    /** The qualifiers that a reader has to see, in order. */
    public static List<Qualifier> shown(Projection projection) {
        List<Qualifier> shown = new ArrayList<>();
        for (Qualifier qualifier : ORDER) {
            if (projection.is(qualifier) && isShown(qualifier, projection)) {
                shown.add(qualifier);
            }
        }
        return shown;
    }

    private static boolean isShown(Qualifier qualifier, Projection projection) {
        if (projection.negated() && WEIGHTS.contains(qualifier)) {
            return false;
        }
        return switch (qualifier) {
            case IN_ERROR -> true;
            case MODERATE -> !projection.is(Qualifier.SEVERE);
            case MILD -> !projection.is(Qualifier.SEVERE) && !projection.is(Qualifier.MODERATE);
            case STATE_UNKNOWN -> !projection.is(Qualifier.ABSENT) && !projection.is(Qualifier.IN_ERROR);
            case NOT_UNDERSTOOD -> projection.judgement() != Judgement.NOT_UNDERSTOOD;
            default -> !projection.is(Qualifier.IN_ERROR);
        };
    }

    /**
     * The words for a qualifier of this entry. The status or the type may give a better word: "stopped", "not given".
     */
    public static String words(Qualifier qualifier, Projection projection, Messages messages) {
        String key = "qualifier." + qualifier.name();
        boolean isRangeGraver = qualifier == Qualifier.CONTRADICTED && projection.is(Qualifier.BY_RANGE);
        return projection
                .status()
                .flatMap(status -> messages.find(key + '.' + status))
                .or(() -> messages.find(key + '.' + projection.type()))
                .or(() -> isRangeGraver ? messages.find("qualifier.CONTRADICTED.range") : messages.find(key))
                .orElse(qualifier.name());
    }

    /** Why a negated entry does not count; empty when it is not negated. */
    public static String negation(Projection projection, Messages messages) {
        return shown(projection).stream()
                .filter(Qualifier::negates)
                .map(qualifier -> words(qualifier, projection, messages))
                .findFirst()
                .orElse("");
    }

    /** Writes a {@code span} of class {@code marks}. Writes nothing when there are no qualifiers to show. */
    public static void write(Html html, Projection projection, Messages messages) {
        if (!shown(projection).isEmpty() || !state(projection, messages).isEmpty()) {
            html.open("span", "class", "marks");
            marks(html, projection, messages);
            html.close();
        }
    }

    /** Like {@link #write}, preceded by how the entry is judged. */
    public static void writeJudged(Html html, Projection projection, Messages messages) {
        if (projection.flag().isPresent() && !projection.negated()) {
            html.open("span", "class", "marks");
            FlagMark.write(html, projection, messages);
            marks(html, projection, messages);
            html.close();
        } else {
            write(html, projection, messages);
        }
    }

    private static void marks(Html html, Projection projection, Messages messages) {
        for (Qualifier qualifier : shown(projection)) {
            Look look = LOOKS.get(qualifier);
            FlagMark.write(html, look.shape(), look.tone(), words(qualifier, projection, messages));
        }
        String state = state(projection, messages);
        if (!state.isEmpty()) {
            FlagMark.write(html, QUIET.shape(), QUIET.tone(), state);
        }
    }

    /** Words for a state that has no qualifier but must be said: the problem came back. */
    private static String state(Projection projection, Messages messages) {
        return projection
                .status()
                .filter(status -> !projection.negated() && !projection.is(Qualifier.OVER))
                .flatMap(status -> messages.find("state." + status))
                .orElse("");
    }
}
