// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.contribution;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.healthstead.platform.api.plugins.PluginCall;
import org.healthstead.platform.api.plugins.PluginFaults;
import org.healthstead.platform.api.plugins.PluginFence;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Calls contributions so that none can hold up a page or fail it: through the {@link PluginFence}, side by side, each
 * with the same time. Threads are not interrupted while their plugin is there: the store and the index below them close
 * their files when they are.
 *
 * <p>Safe for several threads.
 */
public final class ContributionRunner implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ContributionRunner.class);

    private final PluginFence fence;

    /** @param faults where faults are reported, while there is such a place */
    public ContributionRunner(Supplier<Optional<PluginFaults>> faults) {
        this.fence = new PluginFence(faults);
    }

    /**
     * Begins to find out what a contribution is, and returns at once.
     *
     * @param service fetches it; null when there is nothing after all
     * @param describe asks it what it is; null when that is of no use
     * @param arrived called when it is known, in another thread, unless it has gone meanwhile
     */
    <S, T> TrackedContribution<T> load(
            ContributionOwner owner,
            int ranking,
            Supplier<S> service,
            Function<S, T> describe,
            Consumer<TrackedContribution<T>> arrived) {
        TrackedContribution<T> contributed = new TrackedContribution<>(owner, ranking);
        PluginCall<Void> call = fence.begin(contributed.fenced(), ContributionRunner.class, () -> {
            try {
                S fetched = service.get();
                T value = fetched == null ? null : describe(owner, fetched, describe);
                if (value != null && contributed.loaded(value)) {
                    arrived.accept(contributed);
                }
            } catch (Exception | LinkageError | StackOverflowError | AssertionError e) {
                LOG.warn(
                        "a contribution of {} could not be had: {}",
                        owner.name(),
                        e.getClass().getName());
            } finally {
                contributed.settled();
            }
            return null;
        });
        if (call.status() == PluginCall.Status.AWAY) {
            contributed.settled();
        }
        return contributed;
    }

    private <S, T> T describe(ContributionOwner owner, S service, Function<S, T> describe) {
        try {
            return describe.apply(service);
        } catch (RuntimeException | LinkageError | StackOverflowError | AssertionError e) {
            report(owner, service.getClass(), Optional.of(e));
            return null;
        }
    }

    /**
     * Calls each contribution, and waits for all of them together.
     *
     * @return one outcome for each, in the same order
     */
    <T, R> List<CallOutcome<T, R>> callAll(
            List<TrackedContribution<T>> all, Function<T, R> call, Function<T, Class<?>> type, Duration limit) {
        List<Optional<PluginCall<R>>> calls = new ArrayList<>(all.size());
        for (TrackedContribution<T> contributed : all) {
            calls.add(contributed
                    .content()
                    .map(content -> fence.begin(contributed.fenced(), type.apply(content), () -> call.apply(content))));
        }
        long deadline = System.nanoTime() + limit.toNanos();
        List<CallOutcome<T, R>> outcomes = new ArrayList<>(all.size());
        for (int i = 0; i < all.size(); i++) {
            TrackedContribution<T> contributed = all.get(i);
            outcomes.add(calls.get(i)
                    .map(begun -> end(contributed, begun, deadline))
                    .orElseGet(() -> new CallOutcome<>(contributed, PluginCall.Status.AWAY, null)));
        }
        return outcomes;
    }

    private static <T, R> CallOutcome<T, R> end(TrackedContribution<T> contributed, PluginCall<R> call, long deadline) {
        PluginCall.Status status = call.end(Duration.ofNanos(deadline - System.nanoTime()), false);
        return new CallOutcome<>(contributed, status, call.value());
    }

    /** Notes a fault of a plugin; nothing when it was ours, which is logged. */
    public void report(ContributionOwner owner, Class<?> type, Optional<Throwable> fault) {
        if (owner.isPlugin()) {
            fence.report(type, fault);
        } else {
            LOG.warn(
                    "{} of {} failed: {}",
                    type.getName(),
                    owner.name(),
                    fault.map(thrown -> thrown.getClass().getName()).orElse("it did not come back in time"));
        }
    }

    @Override
    public void close() {
        fence.close();
    }
}
