// SPDX-License-Identifier: Apache-2.0
package org.healthstead.launcher;

import java.util.List;
import java.util.Optional;

/**
 * A command: its words, what may follow them, and where it runs.
 *
 * @param name the words, joined by one space
 * @param summary one line for the help
 * @param operands what follows that is no option
 * @param options every option it knows, {@code --home} and {@code --help} included
 * @param where where it runs
 */
record Command(String name, String summary, Operands operands, List<Option> options, Where where) {
    /** Where a command runs. */
    enum Where {
        /** In this process: {@code start}. */
        HERE,
        /** In the running server only. */
        SERVER,
        /** In the running server, or in a framework without web when no server runs. */
        SERVER_OR_OFFLINE,
        /** Promised and not there yet. */
        NOT_BUILT_YET
    }

    /**
     * Operands of a command.
     *
     * @param usage how the help shows them
     * @param least how many there must be
     * @param most how many there may be
     * @param files whether they are paths of files, sent as absolute paths
     */
    record Operands(String usage, int least, int most, boolean files) {
        static final Operands NONE = new Operands("", 0, 0, false);

        static Operands one(String usage) {
            return new Operands(usage, 1, 1, false);
        }

        static Operands file(String usage) {
            return new Operands(usage, 1, 1, true);
        }

        static Operands files(String usage) {
            return new Operands(usage, 1, Integer.MAX_VALUE, true);
        }
    }

    Command {
        options = List.copyOf(options);
    }

    Optional<Option> option(String optionName) {
        return options.stream()
                .filter(option -> option.name().equals(optionName))
                .findFirst();
    }

    List<String> words() {
        return List.of(name.split(" "));
    }
}
