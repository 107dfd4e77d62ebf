// SPDX-License-Identifier: Apache-2.0
package org.healthstead.itests.process;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Phaser;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/**
 * Fifty requests a second, over all pages in turn, whether or not the ones before have been answered; fewer on a
 * machine that is so slow that the server would rightly refuse more.
 */
final class PageLoad {

    private static final int PER_SECOND = 50;
    private static final int MOST_UNDER_WAY = 100;

    private final PageClient client;
    private final List<Map.Entry<String, Integer>> expected;
    private final Predicate<String> isOwn;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private final Phaser underWay = new Phaser(1);
    private final AtomicInteger sent = new AtomicInteger();
    private final Map<String, Integer> failures = new ConcurrentHashMap<>();
    private final Map<Integer, Integer> own = new ConcurrentHashMap<>();
    private final long begin = System.nanoTime();
    private volatile long end;

    private PageLoad(PageClient client, Map<String, Integer> expected, Predicate<String> isOwn) {
        this.client = client;
        this.expected = List.copyOf(expected.entrySet());
        this.isOwn = isOwn;
    }

    /**
     * Begins.
     *
     * @param expected status of each page
     * @param isOwn pages of the plugin, which may also be 404
     */
    static PageLoad start(PageClient client, Map<String, Integer> expected, Predicate<String> isOwn) {
        PageLoad load = new PageLoad(client, expected, isOwn);
        load.clock.scheduleAtFixedRate(load::send, 0, 1_000_000 / PER_SECOND, TimeUnit.MICROSECONDS);
        return load;
    }

    private void send() {
        if (underWay.getRegisteredParties() > MOST_UNDER_WAY) {
            return;
        }
        Map.Entry<String, Integer> next = expected.get(sent.getAndIncrement() % expected.size());
        underWay.register();
        client.status(next.getKey()).whenComplete((status, failure) -> {
            if (isOwn.test(next.getKey())) {
                own.merge(failure == null ? status : -1, 1, Integer::sum);
            }
            boolean isFine =
                    failure == null && (status.equals(next.getValue()) || isOwn.test(next.getKey()) && status == 404);
            if (!isFine) {
                failures.merge(next.getKey() + " " + (failure == null ? status : failure), 1, Integer::sum);
            }
            underWay.arriveAndDeregister();
        });
    }

    /** Ends, when every request has been answered. */
    void stop() throws InterruptedException {
        clock.shutdown();
        clock.awaitTermination(1, TimeUnit.MINUTES);
        underWay.arriveAndAwaitAdvance();
        end = System.nanoTime();
    }

    /** Waits until so many more requests have been sent. */
    void awaitMore(int requests) {
        int wanted = sent.get() + requests;
        RecordOverHttp.await("the load", sent::get, now -> now >= wanted);
    }

    int requests() {
        return sent.get();
    }

    long seconds() {
        return TimeUnit.NANOSECONDS.toSeconds(end - begin);
    }

    /** Pages that were answered otherwise than expected, and how often. */
    Map<String, Integer> failures() {
        return new TreeMap<>(failures);
    }

    /** Status and number of the answers of the plugin's own pages. */
    Map<Integer, Integer> own() {
        return new TreeMap<>(own);
    }
}
