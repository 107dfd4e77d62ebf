// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.contribution;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.healthstead.platform.api.plugins.FencedService;

/**
 * One contribution, from the moment its service is announced. What it is must be asked of the plugin, which may take
 * long or fail; until then, and after it has gone, there is a contribution without content. Safe for several threads.
 */
public final class TrackedContribution<T> {

    private final ContributionOwner owner;
    private final int ranking;
    private final CompletableFuture<Void> known = new CompletableFuture<>();
    private final FencedService fenced;
    private volatile T current;

    TrackedContribution(ContributionOwner owner, int ranking) {
        this.owner = owner;
        this.ranking = ranking;
        this.fenced = new FencedService("contribution of " + owner.name());
    }

    public ContributionOwner owner() {
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
        return fenced.isGone();
    }

    /** As the fence knows it. */
    FencedService fenced() {
        return fenced;
    }

    /** True when it is there now; false when it went while it was loaded. */
    boolean loaded(T value) {
        current = value;
        if (isGone()) {
            current = null;
        }
        return !isGone();
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
        fenced.end();
        current = null;
        known.complete(null);
    }
}
