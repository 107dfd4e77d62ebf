// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.goals.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.healthstead.api.record.PartialDate;
import org.healthstead.api.record.SeriesPoint;
import org.healthstead.plugin.goals.record.TargetState.Followed;
import org.junit.jupiter.api.Test;

class NewGoalTest {

    private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");
    private static final Optional<BigDecimal> NONE = Optional.empty();

    private final GoalRecord record = new GoalRecord();

    private SeriesPoint latest() {
        return record.stores
                .series()
                .list(record.person.id(), record.holder)
                .series()
                .getFirst()
                .latest();
    }

    private Followed set(Optional<BigDecimal> low, Optional<BigDecimal> high) {
        NewGoal goal = new NewGoal(latest(), "Weight", low, high, Optional.of(LocalDate.of(2026, 8, 1)), "slowly");
        record.stores
                .entries()
                .create(
                        record.person.id(),
                        goal.body(record.person.id(), "Weight", LocalDate.of(2026, 5, 1)),
                        record.holder);
        return assertInstanceOf(Followed.class, record.states(NOW).getFirst());
    }

    @Test
    void whatIsSetIsFollowedInTheUnitOfTheMeasurements() {
        record.weight("2026-05-02", "200", "[lb_av]");
        record.weight("2026-05-09", "198", "[lb_av]");
        Followed followed = set(NONE, Optional.of(new BigDecimal("180.50")));
        assertEquals("[lb_av]", followed.unit());
        assertEquals(2, followed.points().size());
        assertEquals(180.5, followed.progress().aim().high());
        assertEquals("180.50", followed.target().high().orElseThrow().lexeme(), "the places that were typed stay");
        assertEquals(
                Optional.of(PartialDate.parse("2026-08-01")), followed.target().due());
        assertTrue(followed.target().low().isEmpty());
    }

    @Test
    void aLowerBoundAndARangeAreSo() {
        record.weight("2026-05-02", "60", "kg");
        Followed least = set(Optional.of(new BigDecimal("62")), NONE);
        assertEquals(62, least.progress().aim().low());
        assertTrue(least.target().high().isEmpty());
        Target both = new NewGoal(
                        latest(),
                        "Weight",
                        Optional.of(BigDecimal.ONE),
                        Optional.of(BigDecimal.TEN),
                        Optional.empty(),
                        "")
                .target();
        assertEquals(Target.Form.RANGE, both.form());
        assertEquals("1", both.low().orElseThrow().lexeme());
        assertEquals("10", both.high().orElseThrow().lexeme());
    }

    @Test
    void wordsAndWhatHasNoCodeCannotBeFollowed() {
        record.add("{'resourceType':'Observation','status':'final','code':{'text':'Mood'},"
                + "'effectiveDateTime':'2026-05-01','valueQuantity':{'value':3}}");
        assertFalse(NewGoal.canBeFor(latest()));
        GoalRecord words = new GoalRecord();
        words.add("{'resourceType':'Observation','status':'final'," + GoalRecord.code("5778-6")
                + ",'effectiveDateTime':'2026-05-01','valueString':'yellow'}");
        assertFalse(NewGoal.canBeFor(words.stores
                .series()
                .list(words.person.id(), words.holder)
                .series()
                .getFirst()
                .latest()));
    }
}
