// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.overview;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.healthstead.api.record.EntryLine;
import org.healthstead.ui.api.FlagMark;
import org.healthstead.ui.api.Sparkline;

/**
 * What was measured, under the name that its source gives it.
 *
 * @param values newest first, never empty, none of them negated
 */
public record Analyte(List<EntryLine> values) {

    /** A plain number, or two with a stroke between them as of a blood pressure: then the first counts. */
    private static final Pattern NUMBER = Pattern.compile("(-?[0-9]+(?:\\.[0-9]+)?)(?:/[0-9.]+)?");

    /** As many as a small line can show. */
    static final int MOST_POINTS = 20;

    public Analyte {
        values = List.copyOf(values);
    }

    public EntryLine newest() {
        return values.getFirst();
    }

    /** True when the source of the newest value says so. */
    public boolean needsLook() {
        return newest().flag().filter(FlagMark::needsLook).isPresent();
    }

    /** The same with what else its record holds of the same coding. */
    Analyte with(List<EntryLine> alike) {
        List<EntryLine> all = new ArrayList<>(List.of(newest()));
        alike.stream()
                .filter(line -> !line.negated() && !line.id().equals(newest().id()))
                .forEach(all::add);
        return new Analyte(all);
    }

    /** The numbers that can stand in one line with the newest: of the same unit and with a date, oldest first. */
    public List<EntryLine> comparable() {
        return values.stream()
                .filter(line ->
                        line.unit().equals(newest().unit()) && line.date().isPresent())
                .filter(line -> number(line).isPresent())
                .limit(MOST_POINTS)
                .sorted(Comparator.comparingLong(
                        line -> line.date().orElseThrow().sortKey()))
                .toList();
    }

    static List<Sparkline.Point> points(List<EntryLine> comparable) {
        return comparable.stream()
                .map(line -> new Sparkline.Point(
                        line.date().orElseThrow().sortKey(), number(line).orElseThrow()))
                .toList();
    }

    /** True for a value that can be drawn. */
    boolean isNumber() {
        return number(newest()).isPresent();
    }

    private static Optional<Double> number(EntryLine line) {
        Matcher matcher = NUMBER.matcher(line.value().orElse(""));
        return matcher.matches() ? Optional.of(Double.valueOf(matcher.group(1))) : Optional.empty();
    }
}
