// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.contribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PluginRequestsTest {

    private static final String NAME = "org.example.it";
    private static final long PATIENCE_SECONDS = 60;

    private final PluginRequests requests = new PluginRequests(Duration.ofMillis(1));
    private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch never = new CountDownLatch(1);

    @AfterEach
    void end() {
        never.countDown();
        callers.close();
    }

    /** Requests that are in the plugin when this returns; each of them returns true when it was interrupted. */
    private List<Future<Boolean>> hang(String plugin, int count) throws InterruptedException {
        CountDownLatch inside = new CountDownLatch(count);
        List<Future<Boolean>> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            all.add(callers.submit(() -> {
                boolean[] interrupted = new boolean[1];
                assertTrue(requests.serve(plugin, () -> {
                    inside.countDown();
                    try {
                        never.await();
                    } catch (InterruptedException e) {
                        interrupted[0] = true;
                    }
                }));
                return interrupted[0];
            }));
        }
        assertTrue(inside.await(PATIENCE_SECONDS, TimeUnit.SECONDS));
        return all;
    }

    private boolean hasRoom(String plugin) throws Exception {
        return requests.serve(plugin, () -> {});
    }

    @Test
    void onePluginTakesFewAndAnotherHasRoom() throws Exception {
        hang(NAME, PluginRequests.MOST);
        assertFalse(hasRoom(NAME));
        assertTrue(hasRoom("org.example.other"));
    }

    @Test
    void allPluginsTogetherTakeSome() throws Exception {
        for (int i = 0; i * PluginRequests.MOST < PluginRequests.MOST_TOGETHER; i++) {
            hang("org.example.p" + i, PluginRequests.MOST);
        }
        assertFalse(hasRoom("org.example.other"));
    }

    @Test
    void whenItGoesItsRequestsAreInterruptedAndTheNextOneHasRoom() throws Exception {
        List<Future<Boolean>> all = hang(NAME, PluginRequests.MOST);
        requests.gone(NAME);
        assertTrue(hasRoom(NAME), "the next version of it");
        for (Future<Boolean> each : all) {
            assertTrue(each.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
        }
    }

    @Test
    void oneThatEndsGivesItsRoomBack() throws Exception {
        List<Future<Boolean>> all = hang(NAME, PluginRequests.MOST);
        never.countDown();
        for (Future<Boolean> each : all) {
            assertFalse(each.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
        }
        assertTrue(hasRoom(NAME));
    }

    /** A page that computes for ever in a virtual thread would keep one of few processors from all the others. */
    @Test
    void runsInAThreadOfTheSystemAndThrowsWhatWasThrown() throws Exception {
        AtomicReference<Thread> thread = new AtomicReference<>();
        assertTrue(requests.serve(NAME, () -> thread.set(Thread.currentThread())));
        assertFalse(thread.get().isVirtual());
        assertEquals("page of " + NAME, thread.get().getName());
        IOException refused = new IOException();
        assertSame(
                refused,
                assertThrows(
                        IOException.class,
                        () -> requests.serve(NAME, () -> {
                            throw refused;
                        })));
        LinkageError broken = new NoClassDefFoundError();
        assertSame(
                broken,
                assertThrows(
                        LinkageError.class,
                        () -> requests.serve(NAME, () -> {
                            throw broken;
                        })));
        assertTrue(hasRoom(NAME));
    }
}
