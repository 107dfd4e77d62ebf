// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.goals.record;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalLong;
import org.healthstead.plugin.goals.engine.Aim;
import org.healthstead.plugin.goals.engine.Measured;
import org.healthstead.plugin.goals.engine.TruthCase;
import org.healthstead.plugin.goals.record.TargetState.Followed;
import org.healthstead.plugin.goals.record.TargetState.NotFollowed;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The truth table once more, as goals and results of a record whose scales have three units. */
class RecordTruthTest {

    private static final long BEGIN = Instant.parse("2020-01-01T00:00:00Z").getEpochSecond();
    private static final List<String> UNITS = List.of("kg", "[lb_av]", "g");
    private static final List<BigDecimal> KILOGRAMS =
            List.of(BigDecimal.ONE, new BigDecimal("0.45359237"), new BigDecimal("0.001"));

    static List<TruthCase> cases() {
        return TruthCase.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void saysWhatTheTableSays(TruthCase known) {
        GoalRecord record = new GoalRecord();
        for (int i = 0; i < known.series().size(); i++) {
            Measured point = known.series().get(i);
            BigDecimal value =
                    new BigDecimal(Double.toString(point.value())).divide(KILOGRAMS.get(i % 3), MathContext.DECIMAL64);
            String when = Instant.ofEpochSecond(BEGIN + point.second()).toString();
            // A result that was there twice was there in the same words.
            boolean isAgain = known.series().subList(0, i).contains(point);
            String unit = isAgain ? "kg" : UNITS.get(i % 3);
            record.weight(when, isAgain ? Double.toString(point.value()) : value.toPlainString(), unit);
        }
        record.goal("'target':[{" + GoalRecord.measure("29463-7") + "," + detail(known.aim())
                + day("dueDate", known.term().due()) + "}]"
                + day("startDate", known.term().start()));
        TargetState state =
                record.states(Instant.ofEpochSecond(BEGIN + known.term().now())).getFirst();
        String found = switch (state) {
            case Followed followed -> TruthCase.found(followed.progress());
            case NotFollowed not when not.why() == Obstacle.NO_RESULTS -> "nothing-measured";
            case NotFollowed not -> not.why().name();
        };
        assertEquals(known.expected(), found);
    }

    private static String detail(Aim aim) {
        if (aim.isExact()) {
            return "'detailQuantity':" + GoalRecord.quantity(Double.toString(aim.low()), "kg");
        }
        if (Double.isFinite(aim.low()) && Double.isFinite(aim.high())) {
            // The bounds of a range may have units of their own.
            return "'detailRange':{'low':" + GoalRecord.quantity(Double.toString(1_000 * aim.low()), "g") + ",'high':"
                    + GoalRecord.quantity(Double.toString(aim.high()), "kg") + "}";
        }
        boolean isLow = Double.isFinite(aim.low());
        String comparator = (isLow ? ">" : "<") + (aim.isStrict() ? "" : "=");
        return "'detailQuantity':{'comparator':'" + comparator + "',"
                + GoalRecord.quantity(Double.toString(isLow ? aim.low() : aim.high()), "kg")
                        .substring(1);
    }

    private static String day(String name, OptionalLong second) {
        return second.isEmpty()
                ? ""
                : ",'" + name + "':'"
                        + LocalDate.ofInstant(Instant.ofEpochSecond(BEGIN + second.getAsLong()), ZoneOffset.UTC) + "'";
    }
}
