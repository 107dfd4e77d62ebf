// SPDX-License-Identifier: Apache-2.0
package org.healthstead.documents.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What Linux says about the memory of a process. */
final class WorkerMemory {

    private WorkerMemory() {}

    /** @return bytes of physical memory that it had at most; 0 where that cannot be asked */
    static long peak(long pid) throws IOException {
        Path status = Path.of("/proc", Long.toString(pid), "status");
        if (Files.notExists(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) * 1024)
                .findFirst()
                .orElse(0);
    }
}
