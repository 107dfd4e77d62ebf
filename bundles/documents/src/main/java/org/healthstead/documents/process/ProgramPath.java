// SPDX-License-Identifier: Apache-2.0
package org.healthstead.documents.process;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** Finds programs as a shell does, in the folders of {@code PATH}. */
public final class ProgramPath {

    private ProgramPath() {}

    /** @param program a name, or an absolute path */
    public static Optional<Path> find(String program) {
        try {
            Path path = Path.of(program);
            if (path.isAbsolute()) {
                return Optional.of(path).filter(ProgramPath::isProgram);
            }
            return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                    .filter(folder -> !folder.isEmpty())
                    .map(folder -> Path.of(folder).resolve(program).toAbsolutePath())
                    .filter(ProgramPath::isProgram)
                    .findFirst();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static boolean isProgram(Path path) {
        return Files.isRegularFile(path) && Files.isExecutable(path);
    }
}
