// SPDX-License-Identifier: Apache-2.0
package org.healthstead.documents.process;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.healthstead.documents.protocol.Frame;
import org.healthstead.documents.protocol.ProtocolException;
import org.healthstead.documents.protocol.Request;

/**
 * A running worker. Each step has a time within which the worker must answer; when it has passed, the process and its
 * children are killed. One thread talks to it; any may kill it.
 */
final class WorkerProcess {

    /** A JVM starts within a second, on a machine that is busy within some. */
    private static final Duration START = Duration.ofSeconds(60);

    private static final Duration END = Duration.ofSeconds(5);
    private static final int OUT_OF_MEMORY = 3;
    private static final int KILLED = 128 + 9;

    private final Process process;
    private final Watch watch;
    private final DataInputStream in;
    private final DataOutputStream out;
    private final AtomicBoolean wasKilled = new AtomicBoolean();
    private volatile boolean wasTooSlow;

    WorkerProcess(Process process, Watch watch) {
        this.process = process;
        this.watch = watch;
        this.in = new DataInputStream(new BufferedInputStream(process.getInputStream(), Frame.CHUNK));
        this.out = new DataOutputStream(new BufferedOutputStream(process.getOutputStream(), Frame.CHUNK));
    }

    /** Why a worker is gone. */
    enum Death {
        /** It took longer than it may, and was killed. */
        TOO_SLOW,
        OUT_OF_MEMORY,
        /** Killed from here for another reason. */
        KILLED,
        CRASHED
    }

    /** Waits until the program runs. */
    void greet() throws IOException {
        int word = within(START, in::readInt);
        if (word != Frame.GREETING) {
            throw new IOException("no worker answered, but something that said " + word);
        }
    }

    /** @param file read to its end; how long that takes is nobody's fault here */
    void send(Request request, InputStream file, Duration patience) throws IOException {
        within(patience, () -> {
            request.write(out);
            return null;
        });
        byte[] chunk = new byte[Frame.CHUNK];
        for (int length = file.read(chunk); length >= 0; length = file.read(chunk)) {
            send(chunk, length, patience);
        }
        send(chunk, 0, patience);
    }

    private void send(byte[] chunk, int length, Duration patience) throws IOException {
        if (length == 0) {
            within(patience, () -> {
                out.writeInt(0);
                out.flush();
                return null;
            });
            return;
        }
        within(patience, () -> {
            out.writeInt(length);
            out.write(chunk, 0, length);
            return null;
        });
    }

    /** Takes the next thing that the worker says. */
    <T> T next(Reading<T> reading, Duration patience) throws IOException {
        return within(patience, () -> reading.read(in));
    }

    private <T> T within(Duration patience, Step<T> step) throws IOException {
        ScheduledFuture<?> alarm = watch.after(patience, () -> {
            wasTooSlow = true;
            kill();
        });
        try {
            return step.run();
        } catch (ProtocolException e) {
            kill();
            throw new LostException(Death.CRASHED, e);
        } catch (IOException e) {
            throw new LostException(death(), e);
        } finally {
            alarm.cancel(false);
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    long pid() {
        return process.pid();
    }

    /** Ends it and what it has started. */
    void kill() {
        wasKilled.set(true);
        // Its children are known only while it lives.
        List<ProcessHandle> children = process.descendants().toList();
        process.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
    }

    /** The worker is gone in the middle of its work. */
    static final class LostException extends IOException {

        private static final long serialVersionUID = 1L;

        private final Death death;

        LostException(Death death, IOException cause) {
            super("The worker process is gone: " + death, cause);
            this.death = death;
        }

        Death death() {
            return death;
        }
    }

    private Death death() {
        try {
            if (!process.waitFor(END.toMillis(), TimeUnit.MILLISECONDS)) {
                kill();
            }
        } catch (InterruptedException e) {
            kill();
            Thread.currentThread().interrupt();
        }
        if (wasTooSlow) {
            return Death.TOO_SLOW;
        }
        if (wasKilled.get()) {
            return Death.KILLED;
        }
        int code = process.exitValue();
        return code == OUT_OF_MEMORY || code == KILLED ? Death.OUT_OF_MEMORY : Death.CRASHED;
    }

    /** Reads one thing. */
    interface Reading<T> {
        T read(DataInputStream in) throws IOException;
    }

    private interface Step<T> {
        T run() throws IOException;
    }
}
