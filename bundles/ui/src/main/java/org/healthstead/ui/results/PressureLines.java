// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.results;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.healthstead.api.record.EntryLine;
import org.healthstead.api.record.Measurement;
import org.healthstead.api.record.PartialDate;
import org.healthstead.api.record.Projection;
import org.healthstead.api.record.Qualifier;
import org.healthstead.api.record.Quantity;
import org.healthstead.api.record.Wording;

/**
 * Blood pressures that a source gives as two results: an upper and a lower value of one time are one line, as a device
 * shows them. It leads to the upper one.
 */
final class PressureLines {

    private static final String BETWEEN = " / ";

    private final PlainName names;

    PressureLines(PlainName names) {
        this.names = names;
    }

    /**
     * Puts pairs in the place of their halves, and leaves out a pair both of whose values have been measured later.
     *
     * @param newest lines with the newest value of each series
     */
    List<EntryLine> joined(List<EntryLine> newest) {
        List<EntryLine> uppers = alone(newest, PressurePart.UPPER);
        List<EntryLine> lowers = alone(newest, PressurePart.LOWER);
        if (uppers.isEmpty() || lowers.isEmpty()) {
            return newest;
        }
        List<EntryLine> lines = new ArrayList<>(newest);
        Set<EntryLine> halves = new HashSet<>();
        for (EntryLine upper : uppers) {
            only(upper, lowers).filter(lower -> only(lower, uppers).isPresent()).ifPresent(lower -> {
                lines.add(pair(upper, lower));
                halves.addAll(List.of(upper, lower));
            });
        }
        lines.removeAll(halves);
        long both = Math.min(latest(uppers), latest(lowers));
        lines.removeIf(line -> isPair(line.projection()) && !line.negated() && at(line) < both);
        return lines;
    }

    private List<EntryLine> alone(List<EntryLine> lines, PressurePart part) {
        return lines.stream()
                .filter(line -> part.isAlone(line.projection(), names))
                .filter(line -> !line.projection().is(Qualifier.OTHER_SUBJECT))
                .toList();
    }

    /** The one of the same time and unit; empty when there is none, and when it cannot be told which. */
    private static Optional<EntryLine> only(EntryLine line, List<EntryLine> others) {
        List<EntryLine> same = line.date().isEmpty()
                ? List.of()
                : others.stream()
                        .filter(other -> isOfOneTime(other.projection(), line.projection())
                                && unit(other).equals(unit(line)))
                        .limit(2)
                        .toList();
        return same.size() == 1 ? Optional.of(same.getFirst()) : Optional.empty();
    }

    private static boolean isOfOneTime(Projection one, Projection other) {
        return one.date().equals(other.date()) && one.until().equals(other.until());
    }

    private static Optional<String> unit(EntryLine line) {
        return quantity(line).shownUnit();
    }

    private static Quantity quantity(EntryLine line) {
        return line.projection().measurements().getFirst().quantity();
    }

    private static long latest(List<EntryLine> lines) {
        return lines.stream().mapToLong(PressureLines::at).max().orElse(Long.MIN_VALUE);
    }

    private static long at(EntryLine line) {
        return line.date().map(PartialDate::instantKey).orElse(Long.MIN_VALUE);
    }

    /** True for a result that has both values as its parts. */
    boolean isPair(Projection line) {
        return PressurePart.UPPER.isIn(line, names) && PressurePart.LOWER.isIn(line, names);
    }

    private static EntryLine pair(EntryLine upper, EntryLine lower) {
        Projection first = upper.projection();
        Projection second = lower.projection();
        Projection graver = first.judgement().compareTo(second.judgement()) <= 0 ? first : second;
        Projection both = first.toBuilder()
                .title(Stream.of(first, second)
                        .flatMap(line -> line.titleWords().stream())
                        .reduce((one, other) -> one.and(BETWEEN).and(other)))
                .value(
                        Optional.of(Wording.amount(
                                quantity(upper).shownValue()
                                        + '/'
                                        + quantity(lower).shownValue(),
                                "")),
                        unit(upper))
                .details(first.details().or(second::details))
                .code(Optional.of(PressurePart.BOTH))
                .judged(graver.flag(), graver.judgement())
                .add(second.qualifiers())
                .measurements(List.of(part(first, PressurePart.UPPER), part(second, PressurePart.LOWER)))
                .build();
        return new EntryLine(upper.id(), upper.person(), upper.version(), upper.source(), both);
    }

    private static Measurement part(Projection line, PressurePart part) {
        return line.measurements()
                .getFirst()
                .component(line.titleWords().map(Wording::text), Optional.of(part.token()));
    }
}
