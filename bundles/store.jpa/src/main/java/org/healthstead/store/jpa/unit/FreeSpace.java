// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.unit;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import org.healthstead.api.problem.ProblemException;
import org.healthstead.platform.api.problem.ProblemCode;

/** Refuses writes before the disk is really full: a database that cannot finish its log has to be restarted. */
public final class FreeSpace {

    private final Path folder;
    private final long wanted;
    private final BooleanSupplier databaseHasRoom;
    private volatile FileStore disk;

    public FreeSpace(Path folder, int megabytes, BooleanSupplier databaseHasRoom) {
        this.databaseHasRoom = databaseHasRoom;
        this.folder = folder;
        this.wanted = megabytes * 1_000_000L;
    }

    /** @throws ProblemException {@code HS-STORE-FULL} */
    public void require() {
        if (isShort()) {
            throw full();
        }
    }

    boolean isShort() {
        try {
            return disk().getUsableSpace() < wanted || !databaseHasRoom.getAsBoolean();
        } catch (IOException e) {
            // A disk that does not say is no reason to refuse: the write itself will tell.
            return false;
        }
    }

    /** Finding the disk reads the system's table of mounts, which costs fifty times what the question costs. */
    private FileStore disk() throws IOException {
        FileStore known = disk;
        if (known == null) {
            known = Files.getFileStore(folder);
            disk = known;
        }
        return known;
    }

    /** The problem of a full disk. */
    public static ProblemException full() {
        return ProblemCode.STORE_FULL
                .problem("There is not enough free space on the disk of the home folder. Nothing was written; make room"
                        + " and try again.")
                .exception();
    }
}
