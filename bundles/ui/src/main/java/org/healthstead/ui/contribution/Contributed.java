// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.contribution;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * One contribution, from the moment its service is announced. What it is must be asked of the plugin, which may take
 * long or fail; until then, and after it has gone, there is a contribution without content. Safe for several threads.
 */
public final class Contributed<T> {

    private final Owner owner;
    private final int ranking;
    private final CompletableFuture<Void> known = new CompletableFuture<>();
    private final Set<Thread> stuck = ConcurrentHashMap.newKeySet();
    private volatile boolean gone;
    private volatile T current;

    Contributed(Owner owner, int ranking) {
        this.owner = owner;
        this.ranking = ranking;
    }

    public Owner owner() {
        return owner;
    }

    /** Of the service: the highest comes first. */
    int ranking() {
        return ranking;
    }

    /** What there is to call; empty while it loads, when it could not be loaded, and after it has gone. */
    Optional<T> content() {
        return Optional.ofNullable(current);
    }

    boolean isGone() {
        return gone;
    }

    /** A call of it has not come back although its time is over. */
    boolean isStuck() {
        return !stuck.isEmpty();
    }

    void stuck(Thread thread) {
        stuck.add(thread);
    }

    void freed(Thread thread) {
        stuck.remove(thread);
    }

    /** True when it is there now; false when it went while it was loaded. */
    boolean loaded(T value) {
        current = value;
        if (gone) {
            current = null;
        }
        return !gone;
    }

    /** Whoever waits need not any more: it is in its place, or will never be. */
    void settled() {
        known.complete(null);
    }

    /** Waits until it is known what it is, if it ever will be. */
    void await(long nanos) {
        try {
            known.get(nanos, TimeUnit.NANOSECONDS);
        } catch (TimeoutException | ExecutionException e) {
            // then it is not there
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Lets go of the plugin's classes. Threads that are still in its code are asked to come back. */
    void end() {
        gone = true;
        current = null;
        known.complete(null);
        stuck.forEach(Thread::interrupt);
    }
}
