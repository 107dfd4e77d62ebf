// SPDX-License-Identifier: Apache-2.0
package org.healthstead.launcher;

import java.io.PrintStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** {@code start}: boots the product in this process and returns when it was stopped. */
final class StartCommand {
    private static final String DEMO_PROPERTY = "healthstead.demo";
    private static final String SAFE_MODE_PROPERTY = "healthstead.safe.mode";

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
        // What a process that died has left there is nobody's wish any more.
        DemoHome.wasLeft(home);
        serve(home, listen, mode(invocation));
        if (demo && DemoHome.wasLeft(home)) {
            HomeFolder own = HomeFolder.of(Optional.empty());
            out.println("The demonstration was left; it stays in " + home.path() + ". Your own records are in "
                    + own.path() + ".");
            DemoHome.check(own, false);
            serve(own, listen, Map.of());
        }
        return ExitCode.DONE;
    }

    private static Map<String, String> mode(Invocation invocation) {
        Map<String, String> mode = new HashMap<>();
        if (invocation.has(Commands.DEMO)) {
            mode.put(DEMO_PROPERTY, "true");
        }
        if (invocation.has(Commands.SAFE_MODE)) {
            mode.put(SAFE_MODE_PROPERTY, "true");
        }
        return mode;
    }

    /** Serves a home until it is stopped. */
    private void serve(HomeFolder home, ListenAddress listen, Map<String, String> mode)
            throws CommandException, InterruptedException {
        RunningProduct product = RunningProduct.boot(home, listen, mode, err);
        if (product.waitUntilReady(err)) {
            if (mode.containsKey(DEMO_PROPERTY)) {
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
