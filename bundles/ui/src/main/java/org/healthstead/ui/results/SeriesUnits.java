// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.results;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.healthstead.api.record.Quantity;
import org.healthstead.api.record.SeriesPoint;
import org.healthstead.api.record.SeriesRules;
import org.healthstead.ui.values.UnitLine;

/** The units in which a series can be shown: those of its reports, and what readers know besides. For one thread. */
final class SeriesUnits {

    private static final int MOST = 4;
    private static final double LARGEST = 1e100;
    private static final String UCUM = "http://unitsofmeasure.org";

    /** What a conversion depends on. */
    private record Written(
            Optional<String> code,
            Optional<String> part,
            Optional<String> unit,
            Optional<String> system,
            Optional<String> unitCode) {}

    private final Optional<SeriesRules> rules;
    private final Map<Written, ShownUnit> known = new HashMap<>();
    private final List<ShownUnit> offered = new ArrayList<>();
    private Written last;
    private ShownUnit lastUnit;

    private SeriesUnits(Optional<SeriesRules> rules) {
        this.rules = rules;
    }

    /**
     * @param newestFirst of one series
     * @param rules empty while they are away: then nothing is converted
     * @param preferred codes of UCUM that the reader wants to see first, where a series can be shown in one
     */
    static SeriesUnits of(List<SeriesPoint> newestFirst, Optional<SeriesRules> rules, List<String> preferred) {
        SeriesUnits units = new SeriesUnits(rules);
        List<SeriesPoint> numbers = newestFirst.stream()
                .filter(point -> point.quantity().isPresent())
                .toList();
        SeriesPoint.newest(numbers, 1).forEach(newest -> {
            units.offer(newest, numbers);
            units.prefer(newest, preferred);
        });
        return units;
    }

    private void offer(SeriesPoint newest, List<SeriesPoint> numbers) {
        ShownUnit first = unit(newest).orElseThrow();
        offered.add(first);
        if (first.line().isEmpty()) {
            return;
        }
        ShownUnit before = first;
        for (SeriesPoint point : numbers) {
            ShownUnit unit = unit(point).orElseThrow();
            if (unit != before) {
                add(unit, first);
            }
            before = unit;
        }
        Quantity quantity = newest.quantity().orElseThrow();
        BigDecimal number =
                Math.abs(Double.parseDouble(quantity.lexeme())) < LARGEST ? quantity.value() : BigDecimal.ZERO;
        OtherUnits.of(List.copyOf(offered), number, code -> line(newest, ucum(code)))
                .forEach(unit -> add(unit, first));
    }

    private void prefer(SeriesPoint newest, List<String> codes) {
        codes.stream()
                .map(code -> new ShownUnit(code, line(newest, ucum(code))))
                .flatMap(wanted -> offered.stream().filter(wanted::isSameAs))
                .findFirst()
                .ifPresent(unit -> {
                    offered.remove(unit);
                    offered.addFirst(unit);
                });
    }

    private void add(ShownUnit unit, ShownUnit first) {
        boolean isOfIt = unit.line()
                .filter(line -> line.common().equals(first.line().orElseThrow().common()))
                .isPresent();
        if (isOfIt && offered.size() < MOST && offered.stream().noneMatch(unit::isSameAs)) {
            offered.add(unit);
        }
    }

    private static Quantity ucum(String code) {
        return new Quantity("1", Optional.empty(), Optional.empty(), Optional.of(UCUM), Optional.of(code));
    }

    private Optional<UnitLine> line(SeriesPoint point, Quantity written) {
        return rules.flatMap(present -> UnitLine.of(present, point, written));
    }

    /** The unit that a point is reported in: the same object for the same unit; empty for words. */
    Optional<ShownUnit> unit(SeriesPoint point) {
        return point.quantity().map(quantity -> {
            Written written = new Written(
                    point.code(), point.componentCode(), quantity.unit(), quantity.system(), quantity.code());
            if (!written.equals(last)) {
                last = written;
                lastUnit = known.computeIfAbsent(
                        written,
                        each -> new ShownUnit(
                                quantity.shownUnit().map(String::strip).orElse(""),
                                point.canonical().flatMap(value -> line(point, quantity))));
            }
            return lastUnit;
        });
    }

    /** The one that the reader prefers first, else that of the newest number; empty for a series without numbers. */
    List<ShownUnit> offered() {
        return List.copyOf(offered);
    }

    /** @param chosen name of an offered unit; anything else gives the first */
    ChartScale scale(Optional<String> chosen) {
        return new ChartScale(
                this,
                offered.stream()
                        .filter(unit -> chosen.filter(unit.name()::equals).isPresent())
                        .findFirst()
                        .or(() -> offered.stream().findFirst()));
    }
}
