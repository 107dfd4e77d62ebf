// SPDX-License-Identifier: Apache-2.0
package org.healthstead.launcher;

import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** {@code start --background}: starts the server as a process of its own and returns when it is ready. */
final class BackgroundStart {
    private static final long POLL_MILLIS = 20;

    private final PrintStream out;
    private final PrintStream err;
    private final Map<String, String> environment;

    BackgroundStart(PrintStream out, PrintStream err, Map<String, String> environment) {
        this.out = out;
        this.err = err;
        this.environment = environment;
    }

    int run(Invocation invocation, HomeFolder home) throws CommandException, InterruptedException {
        StartCommand.refuseWhatIsNotBuilt(invocation);
        String script = environment.get("HEALTHSTEAD_SCRIPT");
        if (script == null) {
            throw new CommandException(ExitCode.WRONG_USE, "--background works with the script bin/healthstead only.");
        }
        DemoHome.check(home, invocation.has(Commands.DEMO));
        home.create();
        Path console = home.folder("logs").resolve("console.log");
        List<String> words = new ArrayList<>(
                List.of("nohup", script, "start", "--home", home.path().toString()));
        invocation.value(Commands.LISTEN).ifPresent(listen -> words.addAll(List.of("--listen", listen)));
        for (Option flag : List.of(Commands.DEMO, Commands.SAFE_MODE)) {
            if (invocation.has(flag)) {
                words.add(flag.name());
            }
        }
        try {
            Process server = new ProcessBuilder(words)
                    .redirectInput(new File("/dev/null"))
                    .redirectOutput(console.toFile())
                    .redirectErrorStream(true)
                    .start();
            return waitUntilReady(server, console);
        } catch (IOException e) {
            throw new CommandException(
                    ExitCode.INTERNAL_ERROR, "The server cannot be started in the background: " + e.getMessage(), e);
        }
    }

    private int waitUntilReady(Process server, Path console) throws IOException, InterruptedException {
        boolean ended;
        do {
            ended = server.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS);
            List<String> lines = Files.readAllLines(console);
            Optional<String> ready =
                    lines.stream().filter(line -> line.startsWith("ready ")).findFirst();
            if (ready.isPresent()) {
                lines.forEach(out::println);
                return ExitCode.DONE;
            }
            if (ended) {
                lines.forEach(err::println);
            }
        } while (!ended);
        return server.exitValue();
    }
}
