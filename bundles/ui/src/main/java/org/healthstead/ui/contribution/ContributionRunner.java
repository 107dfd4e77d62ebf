// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.contribution;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.healthstead.api.problem.Problem;
import org.healthstead.api.problem.ProblemException;
import org.healthstead.platform.api.plugins.PluginFaults;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Calls contributions so that none can hold up a page or fail it: in threads of their own, side by side, each with the
 * same time. One that does not come back in time is not called again until it has, so that it costs one wait and one
 * thread however often pages are opened. Threads are not interrupted while their plugin is there: the store and the
 * index below them close their files when they are.
 *
 * <p>Safe for several threads.
 */
public final class ContributionRunner implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ContributionRunner.class);
    private static final int MAX_THREADS = 64;
    private static final long IDLE_SECONDS = 10;

    private final Supplier<Optional<PluginFaults>> faults;
    private final AtomicInteger names = new AtomicInteger();
    private final ThreadPoolExecutor threads = new ThreadPoolExecutor(
            0, MAX_THREADS, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), this::thread);

    /** @param faults where faults are reported, while there is such a place */
    public ContributionRunner(Supplier<Optional<PluginFaults>> faults) {
        this.faults = faults;
    }

    /**
     * Begins to find out what a contribution is, and returns at once.
     *
     * @param service fetches it; null when there is nothing after all
     * @param describe asks it what it is; null when that is of no use
     * @param arrived called when it is known, in another thread, unless it has gone meanwhile
     */
    <S, T> Contributed<T> load(
            Owner owner, int ranking, Supplier<S> service, Function<S, T> describe, Consumer<Contributed<T>> arrived) {
        Contributed<T> contributed = new Contributed<>(owner, ranking);
        try {
            threads.execute(() -> {
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
            });
        } catch (RejectedExecutionException e) {
            LOG.warn("a contribution of {} is left out: too many plugins do not come back", owner.name());
            contributed.settled();
        }
        return contributed;
    }

    private <S, T> T describe(Owner owner, S service, Function<S, T> describe) {
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
    <T, R> List<Outcome<T, R>> callAll(
            List<Contributed<T>> all, Function<T, R> call, Function<T, Class<?>> type, Duration limit) {
        List<ContributionCall<T, R>> calls = new ArrayList<>(all.size());
        for (Contributed<T> contributed : all) {
            calls.add(begin(contributed, call));
        }
        long deadline = System.nanoTime() + limit.toNanos();
        List<Outcome<T, R>> outcomes = new ArrayList<>(all.size());
        for (ContributionCall<T, R> started : calls) {
            outcomes.add(end(started, type, deadline));
        }
        return outcomes;
    }

    private <T, R> ContributionCall<T, R> begin(Contributed<T> contributed, Function<T, R> call) {
        ContributionCall<T, R> started = new ContributionCall<>(contributed, call);
        if (contributed.isStuck()) {
            started.refuse(Outcome.Status.LATE);
        } else {
            try {
                threads.execute(started);
            } catch (RejectedExecutionException e) {
                started.refuse(Outcome.Status.AWAY);
            }
        }
        return started;
    }

    private <T, R> Outcome<T, R> end(ContributionCall<T, R> call, Function<T, Class<?>> type, long deadline) {
        Outcome<T, R> outcome = call.await(deadline);
        boolean isFault = outcome.status() == Outcome.Status.FAILED && !isOurs(call.thrown())
                || outcome.status() == Outcome.Status.LATE && call.wasCalled();
        if (isFault && !outcome.from().isGone()) {
            call.content().ifPresent(content -> report(outcome.from().owner(), type.apply(content), call.thrown()));
        }
        return outcome;
    }

    /** Something that the plugin asked of the product and that it could not do, such as a part that is away. */
    private static boolean isOurs(Optional<Throwable> thrown) {
        return thrown.filter(ProblemException.class::isInstance)
                .map(ProblemException.class::cast)
                .filter(e -> e.problem().kind() != Problem.Kind.INTERNAL)
                .isPresent();
    }

    /** Notes a fault of a plugin; nothing when it was ours, which is logged. */
    public void report(Owner owner, Class<?> type, Optional<Throwable> fault) {
        LOG.warn(
                "{} of {} failed: {}",
                type.getName(),
                owner.name(),
                fault.map(thrown -> thrown.getClass().getName()).orElse("it did not come back in time"));
        if (owner.isPlugin()) {
            faults.get().ifPresent(service -> service.report(type, fault));
        }
    }

    private Thread thread(Runnable work) {
        Thread thread = new Thread(work, "contribution-" + names.incrementAndGet());
        thread.setDaemon(true);
        thread.setContextClassLoader(ContributionRunner.class.getClassLoader());
        return thread;
    }

    @Override
    public void close() {
        threads.shutdown();
    }
}
