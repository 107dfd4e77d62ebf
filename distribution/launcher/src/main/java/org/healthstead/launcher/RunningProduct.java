// SPDX-License-Identifier: Apache-2.0
package org.healthstead.launcher;

import java.io.PrintStream;
import java.nio.channels.FileLock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

/** The product, booted in this process with its web, on a home folder that this process has locked. */
final class RunningProduct {
    private static final long POLL_MILLIS = 20;
    private static final long EXPLAIN_AFTER_POLLS = 30_000 / POLL_MILLIS;

    private final HomeFolder home;
    private final PrintStream err;
    private final ProductFramework framework;
    private final ListenAddress listen;
    private final FileLock lock;
    private final AtomicBoolean ended = new AtomicBoolean();

    private RunningProduct(
            HomeFolder home, ProductFramework framework, ListenAddress listen, FileLock lock, PrintStream err) {
        this.home = home;
        this.err = err;
        this.framework = framework;
        this.listen = listen;
        this.lock = lock;
    }

    /**
     * Boots; the bundles are started when it returns, which does not mean that they are ready.
     *
     * @param mode framework properties that say how it was started this time
     */
    static RunningProduct boot(HomeFolder home, ListenAddress listen, Map<String, String> mode, PrintStream err)
            throws CommandException {
        home.create();
        Optional<FileLock> lock = home.lock();
        if (lock.isEmpty()) {
            throw new CommandException(
                    ExitCode.REFUSED,
                    "A server runs on the home folder " + home.path()
                            + " already. Stop it with: healthstead stop --home " + home.path());
        }
        ProductFolder product = ProductFolder.ofThisProgram();
        Map<String, String> settings = FrameworkSettings.online(product, home, home.newSocket(), listen);
        settings.putAll(mode);
        ProductFramework framework = ProductFramework.create(product, home, settings, err);
        RunningProduct running = new RunningProduct(home, framework, listen, lock.get(), err);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> running.end(), "stop"));
        framework.start();
        return running;
    }

    /** Waits; the answer is false when it was stopped before. Says once what it waits for, when that takes long. */
    boolean waitUntilReady(PrintStream err) throws InterruptedException {
        Readiness readiness = new Readiness(framework.context());
        Set<String> missing = readiness.missing();
        for (long polls = 1; !missing.isEmpty(); polls++) {
            if (polls == EXPLAIN_AFTER_POLLS) {
                err.println("Still starting; not there yet: " + String.join(", ", missing)
                        + ". Why: healthstead doctor, and the folder logs in the home folder.");
            }
            if (framework.waitForStop(POLL_MILLIS)) {
                return false;
            }
            missing = readiness.missing();
        }
        return true;
    }

    /** The address of the one-time set-up page, when the first set-up has not been done. */
    Optional<String> setUpLink() throws CommandException {
        return new Readiness(framework.context()).setUpCode().map(code -> listen.url() + "/setup?code=" + code);
    }

    String url() {
        return listen.url();
    }

    void waitForStop() throws InterruptedException {
        framework.waitForEnd(Long.MAX_VALUE / 1_000_000);
    }

    /** Stops in order and gives the home folder free. */
    void stop() {
        end();
        HomeFolder.release(lock);
    }

    /** Once: afterwards the socket may be that of the next server. */
    private void end() {
        framework.stop();
        if (ended.compareAndSet(false, true)) {
            try {
                home.removeSocket();
            } catch (CommandException e) {
                err.println("healthstead: " + e.getMessage());
            }
        }
    }
}
