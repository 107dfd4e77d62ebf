// SPDX-License-Identifier: Apache-2.0
package org.healthstead.operations.command;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;

/** Free space where the record lies. */
final class DiskCheck implements DoctorCheck {

    private static final long MIB = 1024 * 1024;
    private static final long LITTLE_MIB = 1_024;
    private static final long TOO_LITTLE_MIB = 256;

    @Override
    public List<Finding> examine(Platform platform) {
        try {
            long free = Files.getFileStore(platform.home().folder("data")).getUsableSpace() / MIB;
            String shown = Long.toString(free);
            if (free < TOO_LITTLE_MIB) {
                return List.of(Finding.wrong("doctor.disk.full", shown));
            }
            return List.of(
                    free < LITTLE_MIB
                            ? Finding.note("doctor.disk.little", shown)
                            : Finding.fine("doctor.disk.fine", shown));
        } catch (IOException e) {
            return List.of(
                    Finding.wrong("doctor.folder.missing", platform.home().folder("data")));
        }
    }
}
