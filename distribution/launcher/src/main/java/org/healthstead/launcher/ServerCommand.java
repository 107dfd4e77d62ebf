// SPDX-License-Identifier: Apache-2.0
package org.healthstead.launcher;

import java.io.PrintStream;
import java.util.Map;
import java.util.Optional;

/** Runs a command in the running server. */
final class ServerCommand {
    private final PrintStream out;
    private final PrintStream err;
    private final Map<String, String> environment;

    ServerCommand(PrintStream out, PrintStream err, Map<String, String> environment) {
        this.out = out;
        this.err = err;
        this.environment = environment;
    }

    int run(Invocation invocation, HomeFolder home) throws CommandException, InterruptedException {
        String request = ControlRequest.of(invocation, environment);
        Optional<Integer> exit = runIfReachable(request, home);
        if (exit.isEmpty()) {
            throw new CommandException(
                    ExitCode.NOT_REACHABLE,
                    "No server runs on the home folder " + home.path() + ". Start it with: healthstead start --home "
                            + home.path());
        }
        if (invocation.command().name().equals("stop") && exit.get() == ExitCode.DONE) {
            home.waitUntilFree();
        }
        return exit.get();
    }

    /** Runs a request; empty when no server can be reached. */
    Optional<Integer> runIfReachable(String request, HomeFolder home) throws CommandException {
        Optional<ControlClient> client = ControlClient.connect(home);
        if (client.isEmpty()) {
            return Optional.empty();
        }
        try (ControlClient connected = client.get()) {
            return Optional.of(connected.run(request, out, err));
        }
    }
}
