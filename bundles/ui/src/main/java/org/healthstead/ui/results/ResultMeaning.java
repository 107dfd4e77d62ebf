// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.results;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.healthstead.api.knowledge.ResultExplanation;
import org.healthstead.api.record.Judgement;
import org.healthstead.api.record.Measurement;
import org.healthstead.api.record.Projection;
import org.healthstead.api.record.Qualifier;
import org.healthstead.api.record.Quantity;
import org.healthstead.api.record.SeriesPoint;
import org.healthstead.ui.api.Messages;
import org.healthstead.ui.api.QuantityLabel;
import org.healthstead.ui.context.UiServices;

/**
 * A result in plain words: what is measured, where the value lies in the range of its own report, what it may come
 * from, what to ask.
 *
 * @param value the second line, made from the result
 * @param reasons at least one sentence
 */
public record ResultMeaning(ResultExplanation explanation, String value, List<String> reasons) {

    /** With one of these we do not know whose number it is, or that it is one. */
    private static final Set<Qualifier> UNKNOWN =
            Set.of(Qualifier.OTHER_SUBJECT, Qualifier.MODIFIED, Qualifier.NOT_UNDERSTOOD, Qualifier.AWAITED);

    /**
     * Of the newest result of a series.
     *
     * @param points of one series, at least one
     * @return empty when nobody has explained what is measured, or the newest value is not understood
     */
    static Optional<ResultMeaning> of(List<SeriesPoint> points, UiServices services, Messages messages) {
        SeriesPoint newest = SeriesPoint.newest(points, 1).getFirst();
        if (newest.judgement() == Judgement.NOT_UNDERSTOOD || !isUnderstood(newest.qualifiers())) {
            return Optional.empty();
        }
        return newest.quantity()
                .flatMap(number -> explanation(PlainName.code(newest), services, messages)
                        .map(words -> of(words, number, newest.low(), newest.high(), newest.qualifiers(), messages)));
    }

    /**
     * Of one entry.
     *
     * @return empty when nobody has explained what is measured, when the value is not understood, and for a result that
     *     has several
     */
    public static Optional<ResultMeaning> of(Projection result, UiServices services, Messages messages) {
        if (result.negated()
                || result.judgement() == Judgement.NOT_UNDERSTOOD
                || result.measurements().size() != 1
                || result.measurements().getFirst().component().isPresent()
                || result.measurements().getFirst().code().isPresent()
                || !isUnderstood(result.qualifiers())) {
            return Optional.empty();
        }
        Measurement only = result.measurements().getFirst();
        return explanation(result.code(), services, messages)
                .map(words -> of(words, only.quantity(), only.low(), only.high(), result.qualifiers(), messages));
    }

    private static boolean isUnderstood(Set<Qualifier> qualifiers) {
        return qualifiers.stream().noneMatch(mark -> mark.negates() || UNKNOWN.contains(mark));
    }

    private static Optional<ResultExplanation> explanation(
            Optional<String> code, UiServices services, Messages messages) {
        return services.analytes()
                .find()
                .flatMap(known -> code.flatMap(known::of))
                .flatMap(analyte ->
                        services.explanations().find().flatMap(words -> words.of(analyte, messages.locale())));
    }

    private static ResultMeaning of(
            ResultExplanation words,
            Quantity number,
            Optional<String> low,
            Optional<String> high,
            Set<Qualifier> qualifiers,
            Messages messages) {
        ReportedPlace place = ReportedPlace.of(number, low, high);
        String value = QuantityLabel.number(number.shownValue(), messages.locale())
                + number.shownUnit()
                        .map(unit -> '\u00a0' + QuantityLabel.unit(unit))
                        .orElse("");
        String range = RangeText.of(low, high, messages.locale()).orElse("");
        boolean isUnlike = qualifiers.contains(Qualifier.CONTRADICTED);
        return new ResultMeaning(
                words,
                isUnlike ? messages.get("meaning.unlike", value, range) : sentence(place, value, range, messages),
                (isUnlike ? ReportedPlace.UNCLEAR : place).reasons(words.high(), words.low()));
    }

    private static String sentence(ReportedPlace place, String value, String range, Messages messages) {
        return switch (place) {
            case BELOW -> messages.get("meaning.below", value, range);
            case WITHIN -> messages.get("meaning.within", value, range);
            case ABOVE -> messages.get("meaning.above", value, range);
            case EDGE -> messages.get("meaning.edge", value, range);
            case UNCLEAR -> messages.get("meaning.unclear", value, range);
            case UNRANGED -> messages.get("meaning.unranged", value);
        };
    }
}
