// SPDX-License-Identifier: Apache-2.0
package org.healthstead.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Looks whether the disk has room, before an import begins; while it runs, the store finds out. */
final class FreeSpace {

    private final Path folder;
    private final long minFreeBytes;

    FreeSpace(Path folder, long minFreeBytes) {
        this.folder = folder;
        this.minFreeBytes = minFreeBytes;
    }

    /**
     * @param size bytes that will be added, as far as known
     * @throws org.healthstead.api.problem.ProblemException {@code HS-STORE-FULL}
     */
    void require(long size) throws IOException {
        long free = Files.getFileStore(folder).getUsableSpace();
        if (free < minFreeBytes + size) {
            throw ImportProblems.noSpace(free, minFreeBytes + size).exception();
        }
    }
}
