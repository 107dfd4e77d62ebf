// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.plugins;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.healthstead.api.problem.Problem;
import org.healthstead.platform.api.plugins.PluginCall.Status;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What whoever calls a plugin can rely on. */
class PluginFenceTest {

    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Duration NOW = Duration.ZERO;

    private final List<String> faults = new CopyOnWriteArrayList<>();
    private final List<BooleanSupplier> watched = new CopyOnWriteArrayList<>();
    private final CountDownLatch end = new CountDownLatch(1);
    private final FencedService service = new FencedService("test plugin");
    private final PluginFence fence = new PluginFence(() -> Optional.of(new Faults()));

    private final class Faults implements PluginFaults {

        @Override
        public Optional<Plugin> pluginOf(Class<?> type) {
            return Optional.empty();
        }

        @Override
        public Optional<Plugin> report(Class<?> type, Optional<Throwable> fault) {
            faults.add(type.getSimpleName() + " "
                    + fault.map(thrown -> thrown.getClass().getSimpleName()).orElse("late"));
            return Optional.empty();
        }

        @Override
        public void watch(Class<?> type, BooleanSupplier isUnderWay) {
            watched.add(isUnderWay);
        }
    }

    /** Stands for a class of a plugin. */
    private static final class Part {}

    @AfterEach
    void letGo() {
        end.countDown();
        fence.close();
    }

    private PluginCall<String> begin(java.util.concurrent.Callable<String> work) {
        return fence.begin(service, Part.class, work);
    }

    /** Pays no heed to interrupts. */
    private String hang() {
        while (end.getCount() > 0) {
            try {
                end.await();
            } catch (InterruptedException ignored) {
                // as a plugin would that catches everything
            }
        }
        return "too late";
    }

    private PluginCall<String> beginHanging() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        PluginCall<String> call = begin(() -> {
            begun.countDown();
            return hang();
        });
        assertTrue(begun.await(1, TimeUnit.MINUTES));
        return call;
    }

    @Test
    void givesWhatThePluginGave() {
        PluginCall<String> call = begin(() -> Thread.currentThread().getName());
        assertEquals(Status.DONE, call.end(LONG, true));
        assertEquals("test plugin", call.value());
        assertEquals(List.of(), faults);
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                IllegalStateException.class,
                java.io.IOException.class,
                NoClassDefFoundError.class,
                StackOverflowError.class,
                OutOfMemoryError.class,
                AssertionError.class
            })
    void nothingThatAPluginThrowsComesOut(Class<? extends Throwable> type) throws ReflectiveOperationException {
        Throwable thrown = type.getConstructor().newInstance();
        PluginCall<String> call = begin(() -> {
            if (thrown instanceof Error error) {
                throw error;
            }
            throw (Exception) thrown;
        });
        assertEquals(Status.FAILED, call.end(LONG, true));
        assertEquals(Optional.of(thrown), call.thrown());
        assertEquals(List.of("Part " + type.getSimpleName()), faults);
        assertEquals(Status.DONE, begin(() -> "again").end(LONG, true));
    }

    @Test
    void aProblemOfTheUserIsNoFault() {
        PluginCall<String> refused = begin(() -> {
            throw Problem.of("HS-X", Problem.Kind.NOT_FOUND, "x").exception();
        });
        assertEquals(Status.FAILED, refused.end(LONG, true));
        assertEquals(List.of(), faults);
        PluginCall<String> internal = begin(() -> {
            throw Problem.of("HS-X", Problem.Kind.INTERNAL, "x").exception();
        });
        internal.end(LONG, true);
        assertEquals(List.of("Part ProblemException"), faults);
    }

    @Test
    void oneThatIsLateIsAFaultAndIsNotCalledAgainUntilItIsBack() throws InterruptedException {
        PluginCall<String> late = beginHanging();
        assertEquals(Status.LATE, late.end(NOW, true));
        assertEquals(List.of("Part late"), faults);
        assertTrue(service.isStuck());
        assertTrue(watched.getFirst().getAsBoolean());

        PluginCall<String> next = begin(() -> "not called");
        assertTrue(next.hasEnded());
        assertEquals(Status.LATE, next.end(LONG, true));
        assertEquals(1, faults.size(), "it was not called, so it could not fail");
        assertEquals(
                Status.DONE,
                fence.begin(new FencedService("other"), Part.class, () -> "").end(LONG, true));

        end.countDown();
        assertTrue(late.await(LONG));
        assertFalse(watched.getFirst().getAsBoolean());
        assertEquals(Status.LATE, late.status());
        assertNull(late.value(), "what comes too late is not taken");
        assertEquals(Status.DONE, begin(() -> "").end(LONG, true));
    }

    @Test
    void interruptsOnlyWhereItMay() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        List<String> seen = new CopyOnWriteArrayList<>();
        PluginCall<String> call = begin(() -> {
            begun.countDown();
            try {
                end.await();
                seen.add("let go");
            } catch (InterruptedException e) {
                seen.add("interrupted");
            }
            return "";
        });
        begun.await();
        call.end(NOW, false);
        assertEquals(List.of(), seen);
        service.end();
        assertTrue(call.await(LONG));
        assertEquals(List.of("interrupted"), seen, "when the plugin goes its threads are asked to come back");
        assertEquals(Status.AWAY, begin(() -> "").end(LONG, true));
    }

    @Test
    void anInterruptDoesNotReachTheNextCallOfTheSameThread() {
        for (int i = 0; i < 200; i++) {
            FencedService own = new FencedService("p" + i);
            PluginCall<String> call = fence.begin(own, Part.class, () -> "");
            call.end(NOW, true);
            PluginCall<Boolean> next = fence.begin(service, Part.class, Thread::interrupted);
            next.end(LONG, true);
            assertEquals(Boolean.FALSE, next.value());
        }
    }

    @Test
    void oneThatNobodyWantsIsNoFaultButIsWatched() throws InterruptedException {
        PluginCall<String> call = beginHanging();
        call.cancel();
        assertEquals(Status.AWAY, call.status());
        assertEquals(Status.AWAY, call.end(LONG, true));
        assertEquals(List.of(), faults);
        assertFalse(service.isStuck(), "others may go on with the service");
        assertTrue(watched.getFirst().getAsBoolean());
    }

    @Test
    void anInterruptOfTheOneWhoWaitsIsNoFault() throws InterruptedException {
        PluginCall<String> call = beginHanging();
        Thread.currentThread().interrupt();
        assertEquals(Status.AWAY, call.end(LONG, false));
        assertTrue(Thread.interrupted());
        assertEquals(List.of(), faults);
    }

    @Test
    void threadsThatDoNotComeBackAreBounded() throws InterruptedException {
        List<PluginCall<String>> calls = new ArrayList<>();
        int done = 0;
        while (done < 200) {
            PluginCall<String> call = fence.begin(new FencedService("p" + done), Part.class, this::hang);
            if (call.hasEnded()) {
                assertEquals(Status.AWAY, call.status());
                break;
            }
            calls.add(call);
            done++;
        }
        assertEquals(64, done);
        end.countDown();
        for (PluginCall<String> call : calls) {
            assertTrue(call.await(LONG));
        }
    }

    @Test
    void goesOnWithoutAPlaceForFaults() {
        try (PluginFence alone = new PluginFence(Optional::empty)) {
            PluginCall<String> call = alone.begin(service, Part.class, () -> {
                throw new IllegalStateException("x");
            });
            assertEquals(Status.FAILED, call.end(LONG, true));
        }
    }
}
