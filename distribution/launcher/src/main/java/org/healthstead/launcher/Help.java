// SPDX-License-Identifier: Apache-2.0
package org.healthstead.launcher;

import java.io.PrintStream;
import java.util.Locale;

/** Writes the help texts from the table of commands. */
final class Help {
    private final PrintStream out;

    Help(PrintStream out) {
        this.out = out;
    }

    void overview() {
        out.println("healthstead: a self-hosted personal health record");
        out.println();
        out.println("Usage: healthstead COMMAND [OPTIONS]");
        out.println();
        for (Command command : Commands.all()) {
            out.printf(Locale.ROOT, "  %-24s %s%n", command.name(), summary(command));
        }
        out.println();
        out.println("healthstead COMMAND --help shows the options of a command; healthstead --version the version.");
        out.println("Exit codes: 0 done, 2 wrong use, 3 refused or unreadable input, 4 server not reachable,"
                + " 5 internal error.");
    }

    void of(Command command) {
        StringBuilder usage = new StringBuilder("Usage: healthstead ").append(command.name());
        if (!command.operands().usage().isEmpty()) {
            usage.append(' ').append(command.operands().usage());
        }
        for (Option option : command.options()) {
            if (option.required()) {
                usage.append(' ').append(label(option));
            }
        }
        out.println(usage.append(" [OPTIONS]"));
        out.println();
        out.println(summary(command));
        out.println();
        for (Option option : command.options()) {
            out.printf(Locale.ROOT, "  %-26s %s%n", label(option), option.description());
        }
    }

    private static String label(Option option) {
        return option.flag() ? option.name() : option.name() + " " + option.value();
    }

    private static String summary(Command command) {
        return command.where() == Command.Where.NOT_BUILT_YET
                ? command.summary() + " (not built yet)"
                : command.summary();
    }
}
