// SPDX-License-Identifier: Apache-2.0
package org.healthstead.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoHomeTest {
    @TempDir
    Path folder;

    @Test
    void aNewFolderBecomesADemonstrationAndStaysOne() throws CommandException {
        HomeFolder home = new HomeFolder(folder.resolve("new"));
        DemoHome.check(home, true);
        DemoHome.check(home, true);
        CommandException refused = assertThrows(CommandException.class, () -> DemoHome.check(home, false));
        assertEquals(ExitCode.REFUSED, refused.exitCode());
    }

    @Test
    void aFolderWithFilesNeverBecomesOne() throws CommandException, IOException {
        Files.writeString(folder.resolve("record"), "dear");
        HomeFolder home = new HomeFolder(folder);
        assertThrows(CommandException.class, () -> DemoHome.check(home, true));
        assertEquals("dear", Files.readString(folder.resolve("record")));
        DemoHome.check(home, false);
    }

    @Test
    void theUsualHomeNeverBecomesOne() {
        HomeFolder usual = HomeFolder.of(Optional.empty());
        assertThrows(CommandException.class, () -> DemoHome.check(usual, true));
        assertFalse(DemoHome.of(Optional.empty(), true).path().equals(usual.path()));
    }

    @Test
    void leavingIsAskedOnce() throws CommandException, IOException {
        HomeFolder home = new HomeFolder(folder.resolve("new"));
        home.create();
        assertFalse(DemoHome.wasLeft(home));
        Files.writeString(home.folder("run").resolve("leave-demo"), "");
        assertTrue(DemoHome.wasLeft(home));
        assertFalse(DemoHome.wasLeft(home));
    }
}
