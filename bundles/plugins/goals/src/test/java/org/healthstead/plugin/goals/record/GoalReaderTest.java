// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.goals.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.healthstead.api.record.AccessCategory;
import org.healthstead.api.record.Entry;
import org.healthstead.api.record.PartialDate;
import org.healthstead.plugin.goals.engine.Achievement;
import org.healthstead.plugin.goals.engine.Silence;
import org.healthstead.plugin.goals.record.Target.Form;
import org.healthstead.plugin.goals.record.TargetState.Followed;
import org.healthstead.plugin.goals.record.TargetState.NotFollowed;
import org.healthstead.plugin.goals.record.TargetState.Point;
import org.junit.jupiter.api.Test;

class GoalReaderTest {

    private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");

    private final GoalRecord record = new GoalRecord();

    private void weights(int count) {
        for (int i = 0; i < count; i++) {
            record.weight("2026-05-" + String.format("%02d", 1 + 2 * i), (95 - i * 0.5) + "", "kg");
        }
    }

    private Followed followed() {
        return assertInstanceOf(Followed.class, record.states(NOW).getFirst());
    }

    private Obstacle obstacle(String target) {
        GoalRecord fresh = new GoalRecord();
        fresh.weight("2026-05-01", "95", "kg");
        fresh.add("{'resourceType':'Observation','status':'final'," + GoalRecord.code("5778-6")
                + ",'effectiveDateTime':'2026-05-01','valueString':'yellow'}");
        fresh.goal("'target':[{" + target + "}]");
        return assertInstanceOf(NotFollowed.class, fresh.states(NOW).getFirst(), target)
                .why();
    }

    @Test
    void aTargetIsFollowedInItsUnit() {
        weights(12);
        record.weight("2026-05-26T08:00:00Z", "200", "[lb_av]");
        record.goal("'startDate':'2026-05-01','target':[{" + GoalRecord.measure("29463-7") + ",'detailQuantity':"
                + GoalRecord.quantity("80", "kg") + ",'dueDate':'2026-08-01'}]");
        Followed followed = followed();
        assertEquals("kg", followed.unit());
        assertEquals(13, followed.points().size());
        assertEquals(90.718474, followed.points().getFirst().measured().value(), 1e-9);
        assertEquals(
                "200 [lb_av]",
                followed.points().getFirst().result().value().orElseThrow().text());
        assertEquals(Optional.of(Achievement.IMPROVING), followed.progress().status());
        assertTrue(followed.progress().forecast().isPresent());
        assertEquals(80, followed.progress().aim().high());
        assertEquals(0, followed.leftOut());
    }

    @Test
    void onlyWhatWasMeasuredSinceTheStartCounts() {
        weights(10);
        record.goal("'startDate':'2026-05-11','target':[{" + GoalRecord.measure("29463-7") + ",'detailQuantity':"
                + GoalRecord.quantity("80", "kg") + "}]");
        assertEquals(5, followed().points().size());
        assertEquals(Optional.of(Silence.TOO_SHORT), followed().progress().silence());
    }

    @Test
    void whatIsNoPlainMeasurementIsLeftOutAndCounted() {
        weights(6);
        record.add("{'resourceType':'Observation','status':'final'," + GoalRecord.code("29463-7")
                + ",'effectiveDateTime':'2026-05-20','valueQuantity':{'comparator':'<',"
                + GoalRecord.quantity("90", "kg").substring(1) + "}");
        record.weight("2026-04", "99", "kg");
        record.weight("2027-01-01", "70", "kg");
        record.add("{'resourceType':'Observation','status':'entered-in-error'," + GoalRecord.code("29463-7")
                + ",'effectiveDateTime':'2026-05-21','valueQuantity':" + GoalRecord.quantity("9", "kg") + "}");
        record.goal("'target':[{" + GoalRecord.measure("29463-7") + ",'detailQuantity':"
                + GoalRecord.quantity("80", "kg") + "}]");
        assertEquals(6, followed().points().size());
        assertEquals(3, followed().leftOut());
    }

    /** Else the value of the bound would be above it. */
    @Test
    void aConversionLeavesNoDust() {
        for (int tenths = 1_000; tenths < 1_100; tenths++) {
            record.weight("2026-05-01T00:00:" + (10 + tenths % 50) + "Z", tenths / 10.0 + "", "[lb_av]");
        }
        record.goal("'target':[{" + GoalRecord.measure("29463-7") + ",'detailQuantity':"
                + GoalRecord.quantity("100", "[lb_av]") + "}]");
        for (Point point : followed().points()) {
            assertEquals(
                    point.result().quantity().orElseThrow().value().doubleValue(),
                    point.measured().value());
        }
    }

    @Test
    void aCodeOfTheSameAnalyteIsTheSame() {
        // Glucose in blood, by mass and by amount of substance.
        for (int day = 1; day < 9; day++) {
            record.number("2345-7", "2026-05-0" + day, (100 + day) + "", "mg/dL");
        }
        record.goal("'target':[{" + GoalRecord.measure("14749-6") + ",'detailRange':{'high':"
                + GoalRecord.quantity("5.6", "mmol/L") + "}}]");
        Followed followed = followed();
        assertEquals(8, followed.points().size());
        assertEquals("mmol/L", followed.unit());
        assertEquals(5.994, followed.points().getFirst().measured().value(), 0.01);
    }

    @Test
    void aPartOfAResultIsFollowed() {
        record.add("{'resourceType':'Observation','status':'final'," + GoalRecord.code("85354-9")
                + ",'effectiveDateTime':'2026-05-01','component':[{" + GoalRecord.code("8480-6") + ",'valueQuantity':"
                + GoalRecord.quantity("140", "mm[Hg]") + "},{" + GoalRecord.code("8462-4") + ",'valueQuantity':"
                + GoalRecord.quantity("90", "mm[Hg]") + "}]}");
        record.goal("'target':[{" + GoalRecord.measure("8480-6") + ",'detailQuantity':{'comparator':'<',"
                + GoalRecord.quantity("130", "mm[Hg]").substring(1) + "},{" + GoalRecord.measure("8462-4")
                + ",'detailQuantity':{'comparator':'<',"
                + GoalRecord.quantity("80", "mm[Hg]").substring(1) + "}]");
        List<Double> values = record.states(NOW).stream()
                .map(state -> assertInstanceOf(Followed.class, state).points().getFirst())
                .map(Point::measured)
                .map(measured -> measured.value())
                .toList();
        assertEquals(List.of(140.0, 90.0), values);
        assertTrue(followed().progress().aim().isStrict());
    }

    @Test
    void whatCannotBeFollowedIsSaidWithItsReason() {
        String kilograms = ",'detailQuantity':" + GoalRecord.quantity("80", "kg");
        String weight = GoalRecord.measure("29463-7");
        assertEquals(Obstacle.WORDS, obstacle(weight + ",'detailString':'lighter'"));
        assertEquals(Obstacle.WORDS, obstacle("'detailCodeableConcept':{'text':'no smoking'}"));
        assertEquals(Obstacle.WORDS, obstacle(weight + ",'detailBoolean':true"));
        assertEquals(Obstacle.RATIO, obstacle(weight + ",'detailRatio':{'numerator':{'value':1}}"));
        assertEquals(Obstacle.NO_NUMBER, obstacle(weight));
        assertEquals(Obstacle.NO_NUMBER, obstacle(weight + ",'detailQuantity':{'unit':'kg'}"));
        assertEquals(
                Obstacle.NO_NUMBER,
                obstacle(weight + ",'detailRange':{'low':" + GoalRecord.quantity("90", "kg") + ",'high':"
                        + GoalRecord.quantity("80", "kg") + "}"));
        assertEquals(Obstacle.NO_MEASURE, obstacle("'dueDate':'2027-01-01'" + kilograms));
        assertEquals(Obstacle.MEASURE_IN_WORDS, obstacle("'measure':{'text':'Weight'}" + kilograms));
        assertEquals(Obstacle.NO_RESULTS, obstacle(GoalRecord.measure("4548-4") + kilograms));
        assertEquals(Obstacle.OTHER_UNIT, obstacle(weight + ",'detailQuantity':" + GoalRecord.quantity("180", "cm")));
        assertEquals(Obstacle.OTHER_UNIT, obstacle(weight + ",'detailInteger':80"));
        assertEquals(Obstacle.RESULTS_IN_WORDS, obstacle(GoalRecord.measure("5778-6") + ",'detailInteger':80"));
    }

    @Test
    void goalsThatNobodySeeksAreNotFollowed() {
        weights(12);
        String target = "'target':[{" + GoalRecord.measure("29463-7") + ",'detailQuantity':"
                + GoalRecord.quantity("80", "kg") + "}]}";
        for (GoalState state : GoalState.values()) {
            GoalRecord fresh = new GoalRecord();
            fresh.weight("2026-05-01", "95", "kg");
            fresh.add("{'resourceType':'Goal','lifecycleStatus':'" + state.code() + "','description':{'text':'Goal'},"
                    + target);
            Goal goal = fresh.goals().getFirst();
            assertEquals(state, goal.state());
            assertEquals(state == GoalState.ACTIVE || state == GoalState.ACCEPTED, goal.isSought(), state.code());
            assertEquals(goal.isSought(), fresh.states(NOW).getFirst() instanceof Followed, state.code());
            assertEquals(goal.line().negated(), state.isNegated(), state.code());
        }
    }

    @Test
    void aGoalIsReadAsItIsWritten() {
        Entry added = record.goal("'startDate':'2026-01-15','achievementStatus':{'coding':[{'code':'not-attainable'}]},"
                + "'target':[{'dueDuration':{'value':6,'code':'wk','system':'http://unitsofmeasure.org'},"
                + "'detailRange':{'low':{'value':4},'high':{'value':6}}},{'dueDate':'2026-09'},{'dueDate':'soon'}]");
        Goal goal = record.reader
                .find(record.person.id(), added.id(), record.holder)
                .orElseThrow();
        assertEquals(GoalState.ACTIVE, goal.state());
        assertEquals(Optional.of("2026-01-15"), goal.start().map(PartialDate::text));
        assertEquals("not-attainable", goal.said().orElseThrow().words().orElseThrow());
        assertEquals(
                List.of(Optional.of("2026-02-26"), Optional.of("2026-09"), Optional.empty()),
                goal.targets().stream()
                        .map(target -> target.due().map(PartialDate::text))
                        .toList());
        assertEquals(Form.RANGE, goal.targets().getFirst().form());
        assertEquals(goal, record.goals().getFirst());
    }

    @Test
    void anOlderGoalHasOneTargetAndOneStatus() {
        weights(12);
        record.add("{'resourceType':'Goal','status':'in-progress','description':{'text':'Goal'},'target':{"
                + GoalRecord.measure("29463-7") + ",'detailQuantity':" + GoalRecord.quantity("80", "kg") + "}}");
        assertEquals(12, followed().points().size());
    }

    @Test
    void whatACallerMayNotSeeIsNotThere() {
        weights(12);
        Entry goal = record.goal("'target':[{" + GoalRecord.measure("29463-7") + ",'detailQuantity':"
                + GoalRecord.quantity("80", "kg") + "}]");
        var reader = record.reader;
        var person = record.person.id();
        var plans = record.granted(Set.of(goal.projection().accessCategory()));
        List<Goal> goals = reader.all(person, plans);
        assertEquals(1, goals.size());
        TargetState state = reader.follow(goals, person, NOW, plans).getFirst().getFirst();
        assertEquals(new NotFollowed(state.target(), Obstacle.NO_RESULTS), state);
        var results = record.granted(Set.of(AccessCategory.VITAL_SIGNS));
        assertFalse(reader.find(person, goal.id(), results).isPresent());
        assertEquals(List.of(), reader.all(person, results));
    }

    @Test
    void aGoalOfSomebodyElseIsNotThisPersons() {
        Entry goal = record.goal("'target':[]");
        var other = record.stores.persons().add("Ben Example", Optional.empty(), Optional.empty(), record.holder);
        assertTrue(record.reader.find(other.id(), goal.id(), record.holder).isEmpty());
        Entry weight = record.weight("2026-05-01", "95", "kg");
        assertTrue(record.reader
                .find(record.person.id(), weight.id(), record.holder)
                .isEmpty());
    }
}
