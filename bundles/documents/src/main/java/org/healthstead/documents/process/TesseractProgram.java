// SPDX-License-Identifier: Apache-2.0
package org.healthstead.documents.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.healthstead.documents.protocol.Request;

/**
 * Finds the program that reads words of pictures, and which of the wanted languages are installed for it. Looks again
 * each time, so that it is used as soon as somebody installs it. Safe for several threads.
 */
public final class TesseractProgram {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final String program;
    private final List<String> wanted;

    /**
     * @param program name or absolute path
     * @param wanted languages as the program calls them; those that are not installed are left out
     */
    public TesseractProgram(String program, List<String> wanted) {
        this.program = program;
        this.wanted = List.copyOf(wanted);
    }

    /** Looks into some folders only. */
    public boolean isInstalled() {
        return ProgramPath.find(program).isPresent();
    }

    /** Asks the program for its languages. */
    Request.Recognition recognition() {
        Optional<Path> found = ProgramPath.find(program);
        return found.map(path -> new Request.Recognition(path.toString(), languages(path)))
                .orElse(Request.Recognition.NONE);
    }

    /** @return with {@code +} between; empty for the program's own choice */
    private String languages(Path path) {
        List<String> installed = installed(path);
        return String.join("+", wanted.stream().filter(installed::contains).toList());
    }

    private static List<String> installed(Path path) {
        List<String> languages = new ArrayList<>();
        try {
            Process process = new ProcessBuilder(path.toString(), "--list-langs")
                    .redirectErrorStream(true)
                    .start();
            process.getOutputStream().close();
            try (BufferedReader lines =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
                lines.lines().limit(1_000).map(String::strip).forEach(languages::add);
            }
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            // It will say so again when a page is to be read.
            return List.of();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return languages;
    }
}
