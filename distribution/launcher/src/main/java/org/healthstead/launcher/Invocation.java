// SPDX-License-Identifier: Apache-2.0
package org.healthstead.launcher;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A command as it was typed, read by the rules of {@link Command}.
 *
 * @param command which command
 * @param operands what is no option, in order; paths of files absolute
 * @param options values by option name, flags with an empty value
 */
record Invocation(Command command, List<String> operands, Map<String, String> options) {
    Invocation {
        operands = List.copyOf(operands);
        options = Map.copyOf(options);
    }

    /**
     * Reads what follows the words of a command.
     *
     * @throws CommandException with {@link ExitCode#WRONG_USE} and what was got and wanted
     */
    static Invocation parse(Command command, List<String> words) throws CommandException {
        List<String> operands = new ArrayList<>();
        Map<String, String> options = new LinkedHashMap<>();
        boolean optionsEnded = false;
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (optionsEnded || !word.startsWith("--")) {
                operands.add(command.operands().files() ? absolute(word) : word);
            } else if (word.equals("--")) {
                optionsEnded = true;
            } else {
                i += readOption(command, words, i, options);
            }
        }
        Invocation invocation = new Invocation(command, operands, options);
        if (!invocation.has(Option.HELP)) {
            invocation.check();
        }
        return invocation;
    }

    /** Reads the option at {@code i}; the answer is how many words after it were its value. */
    private static int readOption(Command command, List<String> words, int i, Map<String, String> options)
            throws CommandException {
        String word = words.get(i);
        int equals = word.indexOf('=');
        String name = equals < 0 ? word : word.substring(0, equals);
        Option option = command.option(name).orElseThrow(() -> wrong(command, "does not know the option " + name));
        if (options.containsKey(name)) {
            throw wrong(command, "was given the option " + name + " twice");
        }
        if (option.flag()) {
            if (equals >= 0) {
                throw wrong(command, "takes no value with " + name);
            }
            options.put(name, "");
            return 0;
        }
        if (equals < 0 && i + 1 >= words.size()) {
            throw wrong(command, "wants a value after " + name + ": " + option.value());
        }
        String value = equals < 0 ? words.get(i + 1) : word.substring(equals + 1);
        options.put(name, option.kind() == Option.Kind.FILE ? absolute(value) : value);
        return equals < 0 ? 1 : 0;
    }

    private void check() throws CommandException {
        Command.Operands wanted = command.operands();
        if (operands.size() < wanted.least()) {
            throw wrong(command, "wants " + wanted.usage() + " after it");
        }
        if (operands.size() > wanted.most()) {
            throw wrong(command, "does not understand \"" + operands.get(wanted.most()) + "\"");
        }
        for (Option option : command.options()) {
            if (option.required() && !options.containsKey(option.name())) {
                throw wrong(command, "wants the option " + option.name() + " " + option.value());
            }
        }
    }

    boolean has(Option option) {
        return options.containsKey(option.name());
    }

    Optional<String> value(Option option) {
        return Optional.ofNullable(options.get(option.name()));
    }

    Optional<String> value(String name) {
        return Optional.ofNullable(options.get(name));
    }

    /** Operands and options as the server gets them: see the package description. */
    List<String> arguments() {
        List<String> arguments = new ArrayList<>(operands);
        for (Option option : command.options()) {
            if (option.kind() != Option.Kind.LOCAL && options.containsKey(option.name())) {
                arguments.add(option.name());
                if (!option.flag()) {
                    arguments.add(options.get(option.name()));
                }
            }
        }
        return arguments;
    }

    private static String absolute(String path) {
        return Path.of(path).toAbsolutePath().normalize().toString();
    }

    private static CommandException wrong(Command command, String what) {
        return new CommandException(
                ExitCode.WRONG_USE,
                "healthstead " + command.name() + " " + what + ". See: healthstead " + command.name() + " --help");
    }
}
