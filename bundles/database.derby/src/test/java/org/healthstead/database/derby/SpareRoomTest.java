// SPDX-License-Identifier: Apache-2.0
package org.healthstead.database.derby;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpareRoomTest {

    private static final long BYTES = 3_000_000;

    @TempDir
    private Path folder;

    private final AtomicLong usable = new AtomicLong(Long.MAX_VALUE);
    private Path file;
    private SpareRoom spare;

    @BeforeEach
    void make() {
        file = folder.resolve("spare");
        spare = new SpareRoom(file, BYTES, usable::get);
    }

    @Test
    void itTakesItsRoomWhenItIsFirstAskedFor() throws Exception {
        assertTrue(spare.isKept());
        assertEquals(BYTES, Files.size(file));
    }

    @Test
    void itIsGivenUpOnlyOnAFullDiskAndTakenAgainWhenThereIsTwiceTheRoom() {
        assertTrue(spare.isKept());
        assertFalse(spare.giveUp());
        usable.set(BYTES - 1);
        assertTrue(spare.isKept());
        assertTrue(spare.giveUp());
        assertFalse(Files.exists(file));
        assertFalse(spare.giveUp(), "there is nothing left to give up");
        usable.set(2 * BYTES - 1);
        assertFalse(spare.isKept());
        usable.set(2 * BYTES);
        assertTrue(spare.isKept());
    }

    @Test
    void whatTheLastRunLeftIsUsed() throws Exception {
        assertTrue(spare.isKept());
        usable.set(0);
        assertTrue(new SpareRoom(file, BYTES, usable::get).isKept());
        assertTrue(new SpareRoom(file, BYTES, usable::get).giveUp());
    }

    @Test
    void halfAFileOfAKilledProcessIsMadeWhole() throws Exception {
        Files.write(file, new byte[1_000]);
        assertTrue(spare.isKept());
        assertEquals(BYTES, Files.size(file));
    }

    @Test
    void aFolderThatCannotBeWrittenIsNoSpareRoom() {
        assertFalse(new SpareRoom(folder.resolve("missing").resolve("spare"), BYTES, usable::get).isKept());
    }
}
