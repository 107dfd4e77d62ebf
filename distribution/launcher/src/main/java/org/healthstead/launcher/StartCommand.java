// SPDX-License-Identifier: Apache-2.0
package org.healthstead.launcher;

import java.io.PrintStream;
import java.nio.channels.FileLock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** {@code start}: boots the product in this process and returns when it was stopped. */
final class StartCommand {
    private static final long POLL_MILLIS = 20;
    private static final long EXPLAIN_AFTER_POLLS = 30_000 / POLL_MILLIS;
    private static final String SET_UP_PAGE = "/setup?code=";

    private final PrintStream out;
    private final PrintStream err;

    StartCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    int run(Invocation invocation, HomeFolder home) throws CommandException, InterruptedException {
        refuseWhatIsNotBuilt(invocation);
        home.create();
        Optional<FileLock> lock = home.lock();
        if (lock.isEmpty()) {
            throw new CommandException(
                    ExitCode.REFUSED,
                    "A server runs on the home folder " + home.path()
                            + " already. Stop it with: healthstead stop --home " + home.path());
        }
        ListenAddress listen = listen(invocation);
        ProductFolder product = ProductFolder.ofThisProgram();
        Map<String, String> settings = FrameworkSettings.online(product, home, home.newSocket(), listen);
        ProductFramework framework = ProductFramework.create(product, home, settings, err);
        Runtime.getRuntime().addShutdownHook(new Thread(framework::stop, "stop"));
        framework.start();
        if (!waitUntilReady(framework, home)) {
            return ExitCode.DONE;
        }
        Optional<String> code = new Readiness(framework.context()).setUpCode();
        code.ifPresent(value -> out.println("set up " + listen.url() + SET_UP_PAGE + value));
        out.println("ready " + listen.url());
        out.flush();
        framework.waitForStop(0);
        return ExitCode.DONE;
    }

    /** Waits; the answer is false when it was stopped before. Says once what it waits for, when that takes long. */
    private boolean waitUntilReady(ProductFramework framework, HomeFolder home) throws InterruptedException {
        Readiness readiness = new Readiness(framework.context());
        Set<String> missing = readiness.missing();
        for (long polls = 1; !missing.isEmpty(); polls++) {
            if (polls == EXPLAIN_AFTER_POLLS) {
                err.println("Still starting; not there yet: " + String.join(", ", missing) + ". See "
                        + home.folder("logs") + ".");
            }
            if (framework.waitForStop(POLL_MILLIS)) {
                return false;
            }
            missing = readiness.missing();
        }
        return true;
    }

    static ListenAddress listen(Invocation invocation) throws CommandException {
        Optional<String> given = invocation.value(Commands.LISTEN);
        return given.isPresent() ? ListenAddress.parse(given.get()) : ListenAddress.parseDefault();
    }

    static void refuseWhatIsNotBuilt(Invocation invocation) throws CommandException {
        for (Option option : Commands.NOT_BUILT_YET) {
            if (invocation.has(option)) {
                throw new CommandException(
                        ExitCode.REFUSED,
                        "healthstead start " + option.name() + " is not built yet in version " + ProductFolder.version()
                                + ".");
            }
        }
    }
}
