// SPDX-License-Identifier: Apache-2.0
package org.healthstead.background;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.healthstead.api.work.ScheduledWork;
import org.healthstead.api.work.WorkContext;
import org.healthstead.api.work.WorkPlan;
import org.healthstead.platform.api.plugins.PluginConsent;
import org.healthstead.platform.api.plugins.PluginPermissions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WorkLoopTest {

    private static final WorkPlan HOURLY = WorkPlan.every(Duration.ofHours(1));

    private final BackgroundFixture fixture = new BackgroundFixture();
    private final List<WorkContext> runs = Collections.synchronizedList(new ArrayList<>());

    @AfterEach
    void end() {
        fixture.close();
    }

    @Test
    void doesNothingThatNobodyAllows() {
        fixture.loop.add(fixture.offer(BackgroundFixture.PLUGIN, work("a", HOURLY)));
        fixture.turn();
        fixture.allow("org.example.other");
        fixture.turn();

        assertEquals(List.of(), runs);
    }

    @Test
    void doesItForEachRecordAtItsTime() {
        PluginConsent first = fixture.allow(BackgroundFixture.PLUGIN);
        fixture.loop.add(fixture.offer(BackgroundFixture.PLUGIN, work("a", HOURLY)));
        fixture.turn();
        fixture.turn();
        assertEquals(List.of(first.person()), people());
        WorkContext run = runs.getFirst();
        assertEquals(fixture.now, run.due());
        assertEquals(fixture.now.plus(BackgroundFixture.LONGEST), run.deadline());
        assertEquals(new BackgroundFixture.Consented(first, BackgroundFixture.ASKED), run.caller());

        PluginConsent second = fixture.allow(BackgroundFixture.PLUGIN);
        fixture.turn();
        assertEquals(List.of(first.person(), second.person()), people());
        pass(Duration.ofMinutes(59));
        assertEquals(2, runs.size());
        pass(Duration.ofMinutes(1));
        assertEquals(4, runs.size());
    }

    @Test
    void makesUpForTheLastRunThatWasMissedAndForNoOther() {
        Instant allowed = fixture.now;
        fixture.allow(BackgroundFixture.PLUGIN);
        OfferedWork before = fixture.offer(BackgroundFixture.PLUGIN, work("a", HOURLY));
        fixture.loop.add(before);
        fixture.turn();
        fixture.loop.remove(before);
        pass(Duration.ofMinutes(330));
        assertEquals(1, runs.size(), "the plugin is not there");

        fixture.loop.add(fixture.offer(BackgroundFixture.PLUGIN, work("a", HOURLY)));
        fixture.turn();
        assertEquals(2, runs.size());
        assertEquals(allowed.plus(Duration.ofHours(5)), runs.getLast().due());
    }

    @Test
    void aTimeOfDayWaitsForItself() {
        fixture.allow(BackgroundFixture.PLUGIN);
        fixture.loop.add(fixture.offer(BackgroundFixture.PLUGIN, work("a", WorkPlan.daily(LocalTime.of(5, 30)))));
        fixture.turn();
        assertEquals(0, runs.size());
        fixture.now = Instant.parse("2026-05-05T03:30:00Z");
        fixture.turn();
        assertEquals(1, runs.size());
    }

    @Test
    void aRunThatThrowsHasEndedAndIsAFault() {
        fixture.allow(BackgroundFixture.PLUGIN);
        fixture.loop.add(fixture.offer(BackgroundFixture.PLUGIN, work("a", HOURLY, context -> {
            throw new IllegalStateException("broken");
        })));
        fixture.turn();
        fixture.turn();
        assertEquals(List.of("broken"), fixture.faults);
        pass(Duration.ofHours(1));
        assertEquals(List.of("broken", "broken"), fixture.faults);
    }

    @Test
    void aRunThatDoesNotEndIsGivenUpAndHoldsUpNobodyElse() {
        fixture.plugins.add(BackgroundFixture.plugin("org.example.other", BackgroundFixture.ASKED));
        fixture.allow(BackgroundFixture.PLUGIN);
        PluginConsent other = fixture.allow("org.example.other");
        CountDownLatch never = new CountDownLatch(1);
        CountDownLatch inside = new CountDownLatch(1);
        fixture.loop.add(fixture.offer(BackgroundFixture.PLUGIN, work("a", HOURLY, context -> {
            inside.countDown();
            never.await();
        })));
        fixture.loop.turn();
        await(inside);
        fixture.loop.add(fixture.offer("org.example.other", work("a", HOURLY)));
        fixture.loop.turn();
        while (runs.isEmpty()) {
            Thread.onSpinWait();
        }
        assertEquals(List.of(other.person()), people());

        fixture.now = fixture.now.plus(BackgroundFixture.LONGEST);
        BackgroundFixture.settle(fixture.loop);
        assertEquals(List.of("late"), fixture.faults);
        never.countDown();
    }

    @Test
    void ofTwoNodesOneDoesIt() {
        fixture.allow(BackgroundFixture.PLUGIN);
        try (WorkLoop second = fixture.node()) {
            fixture.loop.add(fixture.offer(BackgroundFixture.PLUGIN, work("a", HOURLY)));
            second.add(fixture.offer(BackgroundFixture.PLUGIN, work("a", HOURLY)));
            fixture.loop.turn();
            second.turn();
            BackgroundFixture.settle(fixture.loop);
            BackgroundFixture.settle(second);
        }
        assertEquals(1, runs.size());
    }

    @Test
    void aRunThatAStoppingServerCutsOffIsDoneAgain() {
        fixture.allow(BackgroundFixture.PLUGIN);
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch asked = new CountDownLatch(1);
        WorkLoop stopping = fixture.node();
        stopping.add(fixture.offer(BackgroundFixture.PLUGIN, work("a", HOURLY, context -> {
            inside.countDown();
            while (!context.isEnding()) {
                Thread.onSpinWait();
            }
            asked.countDown();
        })));
        stopping.turn();
        await(inside);
        stopping.close();
        BackgroundFixture.settle(stopping);
        await(asked);
        fixture.loop.add(fixture.offer(BackgroundFixture.PLUGIN, work("a", HOURLY)));
        fixture.turn();
        assertEquals(0, runs.size(), "its claim is not over");
        pass(BackgroundFixture.LONGEST);
        assertEquals(1, runs.size());
        assertEquals(List.of(), fixture.faults);
    }

    @Test
    void nothingIsDoneAfterAConsentIsTakenBack() {
        PluginConsent consent = fixture.allow(BackgroundFixture.PLUGIN);
        fixture.loop.add(fixture.offer(BackgroundFixture.PLUGIN, work("a", HOURLY)));
        fixture.turn();
        fixture.store.remove(consent.id());
        pass(Duration.ofHours(2));
        assertEquals(1, runs.size());
    }

    @Test
    void nothingIsDoneForAPluginThatDoesNotAskForItAnyMore() {
        fixture.allow(BackgroundFixture.PLUGIN);
        fixture.plugins.set(
                0,
                BackgroundFixture.plugin(
                        BackgroundFixture.PLUGIN,
                        new PluginPermissions(BackgroundFixture.ASKED.read(), BackgroundFixture.ASKED.write(), false)));
        fixture.loop.add(fixture.offer(BackgroundFixture.PLUGIN, work("a", HOURLY)));
        fixture.turn();
        assertEquals(0, runs.size());
    }

    @Test
    void workThatDoesNotSayWhatItIsIsLeftOut() {
        fixture.allow(BackgroundFixture.PLUGIN);
        fixture.loop.add(fixture.offer(BackgroundFixture.PLUGIN, work("Not An Id", HOURLY)));
        fixture.loop.add(fixture.offer(BackgroundFixture.PLUGIN, work("b", null)));
        fixture.loop.add(fixture.offer(BackgroundFixture.PLUGIN, null));
        fixture.loop.add(fixture.offer(BackgroundFixture.PLUGIN, work("c", HOURLY)));
        fixture.turn();
        assertEquals(1, runs.size());
    }

    @Test
    void sleepsUntilTheNextRunAndNotLongerThanAMinute() {
        fixture.allow(BackgroundFixture.PLUGIN);
        fixture.loop.add(fixture.offer(BackgroundFixture.PLUGIN, work("a", HOURLY)));
        fixture.turn();
        assertEquals(fixture.now.plusSeconds(60), fixture.loop.turn());
        pass(Duration.ofMinutes(59).plusSeconds(50));
        assertEquals(fixture.now.plusSeconds(10), fixture.loop.turn());
        assertFalse(fixture.loop.isBusy());
    }

    private void pass(Duration time) {
        fixture.now = fixture.now.plus(time);
        fixture.turn();
    }

    private List<Object> people() {
        return runs.stream().map(run -> (Object) run.person()).toList();
    }

    private ScheduledWork work(String id, WorkPlan plan) {
        return work(id, plan, runs::add);
    }

    private interface Body {
        void run(WorkContext context) throws Exception;
    }

    private static ScheduledWork work(String id, WorkPlan plan, Body body) {
        return new ScheduledWork() {
            @Override
            public String id() {
                return id;
            }

            @Override
            public WorkPlan plan() {
                return plan;
            }

            @Override
            public void run(WorkContext context) throws Exception {
                body.run(context);
            }
        };
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(20, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
