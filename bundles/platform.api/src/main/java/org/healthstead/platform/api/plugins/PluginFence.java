// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.plugins;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.healthstead.api.problem.Problem;
import org.healthstead.api.problem.ProblemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Calls plugins so that none can hold up or break who calls: each call runs in a thread that can be given up, and
 * whatever it throws, errors of linking, of the stack and of memory too, ends there.
 *
 * <pre>
 * PluginCall&lt;Integer&gt; call = fence.begin(service, importer.getClass(), () -&gt; importer.accepts(source));
 * if (call.end(Duration.ofSeconds(5), true) == PluginCall.Status.DONE) ... call.value() ...
 * </pre>
 *
 * A call that may go on for hours is watched instead: {@link PluginCall#await} in turns, and {@link PluginCall#end}
 * when it does nothing. Many small calls, such as one per entry, go into one call and count what they have done.
 *
 * <p>What is no fault: an exception of ours that says what the plugin did wrong in the eyes of a user
 * ({@code ProblemException} that is not internal). What a contract lets a plugin throw has to be caught inside the
 * call.
 *
 * <p>One per bundle; threads end when they are idle. Safe for several threads.
 */
public final class PluginFence implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PluginFence.class);

    /** Of one bundle, those that do not come back included. */
    private static final int MAX_THREADS = 64;

    private static final long IDLE_SECONDS = 10;
    private static final String IDLE = "plugin-call";

    private final Supplier<Optional<PluginFaults>> faults;
    private final ThreadPoolExecutor threads = new ThreadPoolExecutor(
            0, MAX_THREADS, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), PluginFence::thread);

    /** @param faults where faults are reported, while there is such a place */
    public PluginFence(Supplier<Optional<PluginFaults>> faults) {
        this.faults = faults;
    }

    /**
     * Begins a call, and returns at once. It is not made when the service is stuck in an earlier one, has gone, or too
     * many calls do not come back: that is its outcome then.
     *
     * @param type the class that is called, which says whose fault it is
     */
    public <R> PluginCall<R> begin(FencedService service, Class<?> type, Callable<R> work) {
        PluginCall<R> call = new PluginCall<>(this, service, type, work);
        if (service.isGone()) {
            call.refuse(PluginCall.Status.AWAY);
        } else if (service.isStuck()) {
            call.refuse(PluginCall.Status.LATE);
        } else {
            try {
                threads.execute(() -> {
                    call.run();
                    Thread.currentThread().setName(IDLE);
                });
            } catch (RejectedExecutionException | OutOfMemoryError e) {
                LOG.warn("{} is not called: too many calls of plugins do not come back", type.getName());
                call.refuse(PluginCall.Status.AWAY);
            }
        }
        return call;
    }

    /**
     * Notes a fault.
     *
     * @param type the class that was called
     * @param fault what it threw; empty when it took too long
     */
    public void report(Class<?> type, Optional<Throwable> fault) {
        Optional<Plugin> plugin = faults.get().flatMap(service -> service.report(type, fault));
        if (plugin.isEmpty()) {
            LOG.warn(
                    "{} failed: {}",
                    type.getName(),
                    fault.map(thrown -> thrown.getClass().getName()).orElse("it did not come back in time"));
        }
    }

    void watch(Class<?> type, BooleanSupplier isUnderWay) {
        faults.get().ifPresent(service -> service.watch(type, isUnderWay));
    }

    /** Something that the plugin asked of the product and that it could not do, such as a part that is away. */
    static boolean isOurs(Throwable thrown) {
        return thrown instanceof ProblemException e && e.problem().kind() != Problem.Kind.INTERNAL;
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, IDLE);
        thread.setDaemon(true);
        // The thread must not see, and so not keep, whatever class loader the caller happened to have.
        thread.setContextClassLoader(PluginFence.class.getClassLoader());
        return thread;
    }

    /** No further call is made; those under way go on. */
    @Override
    public void close() {
        threads.shutdown();
    }
}
