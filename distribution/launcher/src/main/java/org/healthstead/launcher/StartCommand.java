// SPDX-License-Identifier: Apache-2.0
package org.healthstead.launcher;

import java.io.PrintStream;
import java.util.Map;
import java.util.Optional;

/** {@code start}: boots the product in this process and returns when it was stopped. */
final class StartCommand {
    private final PrintStream out;
    private final PrintStream err;
    private final Map<String, String> environment;

    StartCommand(PrintStream out, PrintStream err, Map<String, String> environment) {
        this.out = out;
        this.err = err;
        this.environment = environment;
    }

    int run(Invocation invocation, HomeFolder home) throws CommandException, InterruptedException {
        refuseWhatIsNotBuilt(invocation);
        boolean demo = invocation.has(Commands.DEMO);
        DemoHome.check(home, demo);
        ListenAddress listen = listen(invocation);
        serve(home, listen, demo);
        if (demo && DemoHome.wasLeft(home)) {
            HomeFolder own = HomeFolder.of(Optional.empty());
            out.println("The demonstration was left; it stays in " + home.path() + ". Your own records are in "
                    + own.path() + ".");
            DemoHome.check(own, false);
            serve(own, listen, false);
        }
        return ExitCode.DONE;
    }

    /** Serves a home until it is stopped. */
    private void serve(HomeFolder home, ListenAddress listen, boolean demo)
            throws CommandException, InterruptedException {
        RunningProduct product = RunningProduct.boot(home, listen, demo, err);
        if (product.waitUntilReady(err)) {
            if (demo) {
                out.println("demonstration in " + home.path());
            } else {
                product.setUpLink().ifPresent(link -> out.println("set up " + link));
            }
            out.println("ready " + product.url());
            out.flush();
            new StartCache(home, environment).makeLaterWhenMissing();
            product.waitForStop();
        }
        product.stop();
    }

    private static ListenAddress listen(Invocation invocation) throws CommandException {
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
