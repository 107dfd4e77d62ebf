// SPDX-License-Identifier: Apache-2.0
package org.healthstead.launcher;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;

/** Finds the command that was typed and runs it where it belongs. */
final class CommandLine {
    private final PrintStream out;
    private final PrintStream err;
    private final Map<String, String> environment;

    CommandLine(PrintStream out, PrintStream err, Map<String, String> environment) {
        this.out = out;
        this.err = err;
        this.environment = environment;
    }

    /** Runs a command line; the answer is the exit code. */
    int run(List<String> words) {
        try {
            return runOrExplain(words);
        } catch (CommandException e) {
            err.println(e.getMessage());
            return e.exitCode();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return ExitCode.INTERNAL_ERROR;
        }
    }

    private int runOrExplain(List<String> words) throws CommandException, InterruptedException {
        if (words.isEmpty() || List.of("--help", "-h", "help").contains(words.get(0))) {
            new Help(words.isEmpty() ? err : out).overview();
            return words.isEmpty() ? ExitCode.WRONG_USE : ExitCode.DONE;
        }
        if (words.get(0).equals("--version")) {
            out.println("healthstead " + ProductFolder.version());
            return ExitCode.DONE;
        }
        Command command = Commands.at(words)
                .orElseThrow(() -> new CommandException(
                        ExitCode.WRONG_USE,
                        "healthstead does not know the command \""
                                + String.join(" ", words.subList(0, Math.min(2, words.size())))
                                + "\". See: healthstead --help"));
        if (command.where() == Command.Where.NOT_BUILT_YET && !words.contains(Option.HELP.name())) {
            throw notBuiltYet(command);
        }
        Invocation invocation =
                Invocation.parse(command, words.subList(command.words().size(), words.size()));
        if (invocation.has(Option.HELP)) {
            new Help(out).of(command);
            return ExitCode.DONE;
        }
        return run(invocation);
    }

    private int run(Invocation invocation) throws CommandException, InterruptedException {
        HomeFolder home = DemoHome.of(invocation.value(Option.HOME), invocation.has(Commands.DEMO));
        return switch (invocation.command().where()) {
            case HERE -> runHere(invocation, home);
            case SERVER -> new ServerCommand(out, err, environment).run(invocation, home);
            case SERVER_OR_OFFLINE -> new OfflineCommand(out, err, environment).run(invocation, home);
            case NOT_BUILT_YET -> throw notBuiltYet(invocation.command());
        };
    }

    private int runHere(Invocation invocation, HomeFolder home) throws CommandException, InterruptedException {
        if (invocation.command().equals(Commands.START_CACHE)) {
            return new StartCacheCommand(out, err).run(home);
        }
        return invocation.has(Commands.BACKGROUND)
                ? new BackgroundStart(out, err, environment).run(invocation, home)
                : new StartCommand(out, err, environment).run(invocation, home);
    }

    private static CommandException notBuiltYet(Command command) {
        return new CommandException(
                ExitCode.REFUSED,
                "healthstead " + command.name() + " is not built yet in version " + ProductFolder.version() + ".");
    }
}
