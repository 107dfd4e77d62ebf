// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.series;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import org.healthstead.platform.api.store.ChangeFeed.Change;
import org.healthstead.platform.api.store.ChangeListener;
import org.healthstead.store.jpa.change.ChangeLog;

/** Keeps the tables in step within each commit, and counts what that costs. For one committing thread. */
public final class FollowedCommits implements ChangeListener {

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final SeriesFill fill;
    private final ChangeLog log;
    private long changes;
    private long cpu;
    private long wall;

    FollowedCommits(SeriesFill fill, ChangeLog log) {
        this.fill = fill;
        this.log = log;
    }

    @Override
    public void committed(long latest, List<Change> batch) {
        changes += batch.size();
        timed(() -> fill.apply(batch, latest));
    }

    /** Writes what waits, and follows no more. */
    public void end() {
        log.removeListener(this);
        timed(fill::close);
    }

    private void timed(Runnable work) {
        long wallStart = System.nanoTime();
        long cpuStart = threads.getCurrentThreadCpuTime();
        work.run();
        cpu += threads.getCurrentThreadCpuTime() - cpuStart;
        wall += System.nanoTime() - wallStart;
    }

    public String figures() {
        return "%.1f us CPU, %.1f us for each of %d changes"
                .formatted(cpu / 1e3 / changes, wall / 1e3 / changes, changes);
    }
}
