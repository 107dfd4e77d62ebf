// SPDX-License-Identifier: Apache-2.0
package org.healthstead.documents.process;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One worker at most, for one caller at a time; the others wait in the order in which they came. Safe for several
 * threads.
 */
final class WorkerLine implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(WorkerLine.class);

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final ReentrantLock turn = new ReentrantLock(true);
    private final WorkerFolder folder;
    private final int megabytes;
    private final Duration idle;
    private final Watch watch = new Watch();
    private volatile WorkerProcess worker;
    private volatile boolean isClosed;
    private ScheduledFuture<?> ending;

    WorkerLine(Path temporary, int megabytes, Duration idle) {
        this.folder = new WorkerFolder(temporary);
        this.megabytes = megabytes;
        this.idle = idle;
    }

    /** What a caller does with a worker. */
    interface Work<T> {
        T with(WorkerProcess worker) throws IOException;
    }

    /**
     * Runs the work when it is its turn. When it fails, the worker is ended, because nobody knows what it would say
     * next.
     *
     * @throws StoppedException when the line was closed
     */
    <T> T run(Work<T> work) throws IOException {
        turn.lock();
        try {
            cancelEnding();
            WorkerProcess running = running();
            boolean isDone = false;
            try {
                T result = work.with(running);
                isDone = true;
                return result;
            } finally {
                if (!isDone) {
                    running.kill();
                    worker = null;
                }
            }
        } finally {
            if (worker != null && !isClosed) {
                ending = watch.after(idle, this::endIdle);
            }
            turn.unlock();
        }
    }

    private WorkerProcess running() throws IOException {
        WorkerProcess running = worker;
        if (isClosed) {
            throw new StoppedException();
        }
        if (running == null || !running.isAlive()) {
            String classPath = folder.classPath();
            running = new WorkerProcess(WorkerCommand.start(classPath, folder, megabytes), watch);
            worker = running;
            if (isClosed) {
                running.kill();
                throw new StoppedException();
            }
            running.greet();
            LOG.info("The worker that reads documents was started as process {}", running.pid());
        }
        return running;
    }

    private void cancelEnding() {
        if (ending != null) {
            ending.cancel(false);
            ending = null;
        }
    }

    private void endIdle() {
        if (turn.tryLock()) {
            try {
                // A caller that came meanwhile has taken the appointment away.
                if (ending != null && worker != null) {
                    worker.kill();
                    worker = null;
                }
            } finally {
                turn.unlock();
            }
        }
    }

    boolean isClosed() {
        return isClosed;
    }

    /** The process that runs at this moment. */
    OptionalLong pid() {
        WorkerProcess running = worker;
        return running == null || !running.isAlive() ? OptionalLong.empty() : OptionalLong.of(running.pid());
    }

    /** Ends the worker, also in the middle of a file, and deletes its folder. */
    @Override
    public void close() {
        isClosed = true;
        WorkerProcess running = worker;
        if (running != null) {
            running.kill();
        }
        try {
            // The one whose turn it is notices at its next step; the folder is emptied at the next start at the latest.
            if (turn.tryLock(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                try {
                    cancelEnding();
                    worker = null;
                    folder.close();
                } finally {
                    turn.unlock();
                }
            }
        } catch (IOException e) {
            LOG.warn("The folder of the worker that reads documents could not be deleted", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The server stops. */
    static final class StoppedException extends IOException {

        private static final long serialVersionUID = 1L;

        StoppedException() {
            super("stopped");
        }
    }
}
