// SPDX-License-Identifier: Apache-2.0
package org.healthstead.search.lucene.index;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.healthstead.api.record.Entry;
import org.healthstead.platform.api.plugins.PluginCall;
import org.healthstead.platform.api.plugins.PluginFence;
import org.healthstead.search.lucene.document.ContributedFields;

/**
 * One contribution is asked about many entries, one after the other, in one thread of the fence: going there and back
 * for each entry would take longer than most answers. Whoever waits sees how many are done, and gives the walk up when
 * {@link EntryPatience} says so.
 */
final class ContributionWalk {

    private static final Duration LOOK = Duration.ofMillis(50);
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Contribution contribution;
    private final List<Entry> entries;
    private final ContributedFields[] answers;

    /** -1 until it has begun. */
    private volatile int done = -1;

    private volatile Thread walker;
    private volatile boolean stopped;
    private int taken;

    ContributionWalk(Contribution contribution, List<Entry> entries) {
        this.contribution = contribution;
        this.entries = entries;
        this.answers = new ContributedFields[entries.size()];
    }

    /** How it ended; then {@link #answers} has what there is. */
    PluginCall.Status run(PluginFence fence) {
        PluginCall<Void> call = fence.begin(contribution.fenced(), contribution.type(), this::walk);
        try {
            EntryPatience patience = new EntryPatience(System.nanoTime());
            int seen = -1;
            while (!call.await(LOOK)) {
                seen = done;
                if (isOver(patience, seen)) {
                    break;
                }
            }
            PluginCall.Status status = call.end(Duration.ZERO, true);
            stopped = true;
            taken = Math.max(0, status == PluginCall.Status.LATE ? seen : done);
            // One that heeds its interrupt can be asked about the next entry.
            call.await(LOOK);
            return status;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            call.cancel();
            return PluginCall.Status.AWAY;
        } finally {
            walker = null;
        }
    }

    private boolean isOver(EntryPatience patience, int seen) {
        Thread thread = walker;
        long now = System.nanoTime();
        if (thread == null) {
            return patience.isOver(-1, now, now, false);
        }
        long cpu = THREADS.isThreadCpuTimeSupported() ? THREADS.getThreadCpuTime(thread.threadId()) : -1;
        boolean waits = thread.getState() != Thread.State.RUNNABLE;
        return patience.isOver(seen, now, cpu < 0 ? now : cpu, waits);
    }

    private Void walk() {
        walker = Thread.currentThread();
        done = 0;
        for (int i = 0; i < answers.length && !stopped; i++) {
            answers[i] = contribution.ask(entries.get(i));
            done = i + 1;
        }
        return null;
    }

    /** Those that came in time, for the first entries in their order. */
    List<ContributedFields> answers() {
        return Arrays.asList(answers).subList(0, taken);
    }
}
