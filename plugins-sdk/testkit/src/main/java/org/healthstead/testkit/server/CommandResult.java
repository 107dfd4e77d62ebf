// SPDX-License-Identifier: Apache-2.0
package org.healthstead.testkit.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What a command of {@code bin/healthstead} did.
 *
 * @param exit its exit code
 * @param output what it printed
 * @param errors what it printed to standard error
 */
public record CommandResult(int exit, String output, String errors) {

    /** Runs a command on a home folder and waits for its end. */
    public static CommandResult of(Path product, Path home, String... command)
            throws IOException, InterruptedException {
        List<String> words = new ArrayList<>();
        words.add(product.resolve("bin/healthstead").toString());
        words.addAll(List.of(command));
        words.addAll(List.of("--home", home.toString()));
        Path output = Files.createTempFile("command", ".out");
        Path errors = Files.createTempFile("command", ".err");
        try {
            Process process = new ProcessBuilder(words)
                    .redirectOutput(output.toFile())
                    .redirectError(errors.toFile())
                    .start();
            process.getOutputStream().close();
            int exit = process.waitFor();
            return new CommandResult(
                    exit,
                    Files.readString(output, StandardCharsets.UTF_8),
                    Files.readString(errors, StandardCharsets.UTF_8));
        } finally {
            Files.delete(output);
            Files.delete(errors);
        }
    }

    /** This result, when the command succeeded; else an error that shows what it said. */
    public CommandResult expectSuccess() {
        if (exit != 0) {
            throw new AssertionError("exit " + exit + "\n" + output + errors);
        }
        return this;
    }
}
