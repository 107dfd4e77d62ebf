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
 * Calls plugins in such a way that no plugin can delay or break its caller. Each call runs in a thread that can be
 * given up. Whatever it throws ends there, including linkage errors, stack overflows and out-of-memory errors.
 *
 * <pre>
 * PluginCall&lt;Integer&gt; call = fence.begin(service, importer.getClass(), () -&gt; importer.accepts(source));
 * if (call.end(Duration.ofSeconds(5), true) == PluginCall.Status.DONE) ... call.value() ...
 * </pre>
 *
 * <p>Watch a call that may take hours: call {@link PluginCall#await} repeatedly, and {@link PluginCall#end} when it
 * makes no progress. Combine many small calls, such as one per entry, into one call that counts what is done.
 *
 * <p>A {@code ProblemException} that is not internal is not a fault of the plugin: it is our own message to a user. If
 * a contract allows a plugin to throw an exception, catch it inside the call.
 *
 * <p>A bundle has one fence. Idle threads end. Safe for several threads.
 */
public final class PluginFence implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PluginFence.class);

    /** Limit for one bundle, including threads whose calls do not return. */
    private static final int MAX_THREADS = 64;

    private static final long IDLE_SECONDS = 10;
    private static final String IDLE = "plugin-call";

    private final Supplier<Optional<PluginFaults>> faults;
    private final ThreadPoolExecutor threads = new ThreadPoolExecutor(
            0, MAX_THREADS, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), PluginFence::thread);

    /** @param faults the service that receives faults, while there is one */
    public PluginFence(Supplier<Optional<PluginFaults>> faults) {
        this.faults = faults;
    }

    /**
     * Starts a call and returns at once. The call is not made when the service is stuck in an earlier call, has gone,
     * or when too many calls have not returned. Its outcome says so.
     *
     * @param type the called class, which tells whose fault it is
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
     * Reports a fault.
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

    /** Says what a plugin leaves undone while it runs. See {@link PluginFaults#warn}. */
    public void warn(Class<?> type, Problem what) {
        faults.get().ifPresent(service -> service.warn(type, what));
    }

    void watch(Class<?> type, BooleanSupplier isUnderWay) {
        faults.get().ifPresent(service -> service.watch(type, isUnderWay));
    }

    /** True for a problem of our own that the plugin only passed on, such as a service that is not there. */
    static boolean isOurs(Throwable thrown) {
        return thrown instanceof ProblemException e && e.problem().kind() != Problem.Kind.INTERNAL;
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, IDLE);
        thread.setDaemon(true);
        // The thread must not keep the class loader that the caller happens to have.
        thread.setContextClassLoader(PluginFence.class.getClassLoader());
        return thread;
    }

    /** Makes no further calls. Running ones go on. */
    @Override
    public void close() {
        threads.shutdown();
    }
}
