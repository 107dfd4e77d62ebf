// SPDX-License-Identifier: Apache-2.0
package org.healthstead.launcher;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Keeps demonstrations and real installations apart. A home folder becomes a demonstration's while it is new, by the
 * file {@value #MARK} in it, and stays one: {@code start --demo} takes no other folder, {@code start} without it takes
 * no such folder. Nothing here ever deletes a home.
 */
final class DemoHome {
    private static final String MARK = "demonstration.txt";
    private static final String LEAVE_FILE = "leave-demo";
    private static final String DEFAULT = ".healthstead-demo";

    private DemoHome() {}

    /** The home that a command line names, else the usual one of a demonstration or of an installation. */
    static HomeFolder of(Optional<String> given, boolean demo) {
        return demo && given.isEmpty()
                ? new HomeFolder(Path.of(System.getProperty("user.home"), DEFAULT))
                : HomeFolder.of(given);
    }

    /** Refuses a demonstration on anything but a demonstration's home, and the other way round. */
    static void check(HomeFolder home, boolean demo) throws CommandException {
        boolean marked = Files.exists(home.path().resolve(MARK));
        if (!demo && marked) {
            throw new CommandException(
                    ExitCode.REFUSED,
                    "The home folder " + home.path() + " holds a demonstration. Start it with --demo, or choose another"
                            + " folder with --home for your own records.");
        }
        if (demo && !marked) {
            boolean usual = home.path().equals(HomeFolder.of(Optional.empty()).path());
            if (usual || !isNew(home.path())) {
                throw new CommandException(
                        ExitCode.REFUSED,
                        "A demonstration needs a home folder of its own, and " + home.path()
                                + " is meant for real records or has files in it. Leave --home out, or name a new"
                                + " folder.");
            }
            mark(home);
        }
    }

    private static boolean isNew(Path folder) throws CommandException {
        if (!Files.exists(folder)) {
            return true;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            return !files.iterator().hasNext();
        } catch (IOException e) {
            throw new CommandException(ExitCode.REFUSED, "The folder " + folder + " cannot be read: " + e, e);
        }
    }

    private static void mark(HomeFolder home) throws CommandException {
        try {
            Files.createDirectories(home.path());
            Files.writeString(
                    home.path().resolve(MARK),
                    "This folder is the home of a demonstration of Healthstead. The people in it do not exist.\n"
                            + "It may be deleted while the demonstration does not run.\n");
        } catch (IOException e) {
            throw new CommandException(
                    ExitCode.REFUSED, "The home folder " + home.path() + " cannot be written: " + e, e);
        }
    }

    /** Whether a visitor has left, so that their own home is to be started; asking clears it. */
    static boolean wasLeft(HomeFolder home) {
        try {
            return Files.deleteIfExists(home.folder("run").resolve(LEAVE_FILE));
        } catch (IOException e) {
            return false;
        }
    }
}
