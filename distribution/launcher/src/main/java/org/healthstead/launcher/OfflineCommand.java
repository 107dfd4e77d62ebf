// SPDX-License-Identifier: Apache-2.0
package org.healthstead.launcher;

import java.io.PrintStream;
import java.nio.channels.FileLock;
import java.util.Map;
import java.util.Optional;

/**
 * Runs a command in the running server or, when there is none, in a framework without web that this process starts for
 * it and stops again.
 */
final class OfflineCommand {
    private static final long POLL_MILLIS = 20;
    private static final long READY_WITHIN_POLLS = 120_000 / POLL_MILLIS;

    private final PrintStream err;
    private final Map<String, String> environment;
    private final ServerCommand server;

    OfflineCommand(PrintStream out, PrintStream err, Map<String, String> environment) {
        this.err = err;
        this.environment = environment;
        this.server = new ServerCommand(out, err, environment);
    }

    int run(Invocation invocation, HomeFolder home) throws CommandException, InterruptedException {
        String request = ControlRequest.of(invocation, environment);
        Optional<Integer> exit = server.runIfReachable(request, home);
        if (exit.isPresent()) {
            return exit.get();
        }
        if (!invocation.command().name().equals("setup") && !home.exists()) {
            throw new CommandException(
                    ExitCode.REFUSED,
                    "There is no installation in " + home.path()
                            + ". Name its home folder with --home, or make one with"
                            + " healthstead start or healthstead setup.");
        }
        home.create();
        Optional<FileLock> lock = home.lock();
        if (lock.isEmpty()) {
            throw new CommandException(
                    ExitCode.NOT_REACHABLE,
                    "The server on " + home.path() + " is starting or stopping. Try again in a moment.");
        }
        Map<String, String> properties =
                FrameworkSettings.offline(ProductFolder.ofThisProgram(), home, home.newSocket());
        ProductFramework framework = ProductFramework.create(ProductFolder.ofThisProgram(), home, properties, err);
        try {
            framework.start();
            return runWhenReachable(request, home, framework);
        } finally {
            framework.stop();
            home.removeSocket();
        }
    }

    private int runWhenReachable(String request, HomeFolder home, ProductFramework framework)
            throws CommandException, InterruptedException {
        for (long poll = 0; poll < READY_WITHIN_POLLS; poll++) {
            Optional<Integer> exit = server.runIfReachable(request, home);
            if (exit.isPresent()) {
                return exit.get();
            }
            if (framework.waitForStop(POLL_MILLIS)) {
                break;
            }
        }
        throw new CommandException(
                ExitCode.INTERNAL_ERROR,
                "The command cannot run: the part that answers it did not start. See " + home.folder("logs") + ".");
    }
}
