// SPDX-License-Identifier: Apache-2.0
package org.healthstead.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What a person does first, done once on a throw-away installation: set-up, one person, one small file, the pages. The
 * file is made up; it never leaves the throw-away folder.
 */
final class Rehearsal {
    private static final String ACCOUNT = "rehearsal";

    private final RunningProduct product;
    private final HomeFolder home;
    private final String password = UUID.randomUUID().toString();

    Rehearsal(RunningProduct product, HomeFolder home) {
        this.product = product;
        this.home = home;
    }

    /** Plays it; a step that fails costs a part of the cache only, so it is told and skipped. */
    void play(PrintStream out) throws CommandException {
        command(out, "setup", "--household", "Rehearsal", "--account", ACCOUNT);
        command(out, "person add", "Rosa Rehearsal", "--birth-date", "1980-02-03", "--sex", "female");
        command(out, "import", file().toString(), "--person", "Rosa Rehearsal", "--mismatch", "accept");
        command(out, "search", "ferritin");
        try {
            Browser browser = new Browser(product.url());
            browser.signIn(ACCOUNT, password);
            for (int round = 0; round < 3; round++) {
                out.println("Pages that answered well: " + browser.followLinks());
            }
        } catch (IOException e) {
            out.println("The pages do not answer: " + e.getMessage());
        }
    }

    private void command(PrintStream out, String name, String... arguments) throws CommandException {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        Optional<ControlClient> client = ControlClient.connect(home);
        if (client.isPresent()) {
            try (ControlClient connected = client.get()) {
                int exit = connected.run(
                        JsonLine.write(Map.of(
                                "command",
                                name,
                                "arguments",
                                List.of(arguments),
                                "json",
                                true,
                                "account",
                                ACCOUNT,
                                "password",
                                password)),
                        nowhere,
                        nowhere);
                out.println(name + ": exit code " + exit);
            }
        }
    }

    private Path file() throws CommandException {
        Path file = home.path().resolve("rehearsal.json");
        try (InputStream in = Rehearsal.class.getResourceAsStream("rehearsal.json")) {
            Files.write(file, in.readAllBytes());
            return file;
        } catch (IOException e) {
            throw new CommandException(ExitCode.INTERNAL_ERROR, "The file " + file + " cannot be written: " + e, e);
        }
    }
}
