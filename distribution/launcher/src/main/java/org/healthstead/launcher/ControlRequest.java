// SPDX-License-Identifier: Apache-2.0
package org.healthstead.launcher;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes the line that the client sends. Secrets come from files, never from the command line. */
final class ControlRequest {
    private static final String TOKEN_FILE = "HEALTHSTEAD_TOKEN_FILE";

    private ControlRequest() {}

    /**
     * The request for a command.
     *
     * @param environment of the process, for the token's file
     * @throws CommandException when a file with a secret cannot be read
     */
    static String of(Invocation invocation, Map<String, String> environment) throws CommandException {
        Map<String, Object> request = new LinkedHashMap<>();
        request.put("command", invocation.command().name());
        request.put("arguments", invocation.arguments());
        request.put("json", invocation.has(Option.JSON));
        language(environment).ifPresent(language -> request.put("language", language));
        boolean acting = invocation.command().options().contains(Option.ACTING_ACCOUNT);
        if (acting && invocation.has(Option.ACTING_ACCOUNT)) {
            request.put("account", invocation.value(Option.ACTING_ACCOUNT).orElseThrow());
            if (!invocation.has(Option.PASSWORD_FILE)) {
                throw new CommandException(
                        ExitCode.WRONG_USE, "--account wants --password-file FILE with it; a password is never typed.");
            }
        }
        if (invocation.has(Option.PASSWORD_FILE)) {
            request.put(
                    "password", firstLine(invocation.value(Option.PASSWORD_FILE).orElseThrow()));
        }
        if (acting && environment.containsKey(TOKEN_FILE)) {
            request.put("token", firstLine(environment.get(TOKEN_FILE)));
        }
        return JsonLine.write(request);
    }

    /** The language of the terminal, as the usual variables name it: {@code de} of {@code de_AT.UTF-8}. */
    private static Optional<String> language(Map<String, String> environment) {
        return Stream.of("HEALTHSTEAD_LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")
                .map(environment::get)
                .filter(value -> value != null && !value.isEmpty())
                .findFirst()
                .map(value -> value.replaceFirst("[_.@-].*", ""))
                .filter(language -> language.matches("[a-z]{2,3}"));
    }

    private static String firstLine(String file) throws CommandException {
        try (BufferedReader reader = Files.newBufferedReader(Path.of(file))) {
            String line = reader.readLine();
            if (line == null || line.isEmpty()) {
                throw new CommandException(
                        ExitCode.REFUSED, "The first line of " + file + " is empty; the secret is expected there.");
            }
            return line;
        } catch (IOException e) {
            throw new CommandException(
                    ExitCode.REFUSED,
                    "The file " + file + " cannot be read (" + e.getClass().getSimpleName() + ").",
                    e);
        }
    }
}
