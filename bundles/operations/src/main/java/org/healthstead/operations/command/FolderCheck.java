// SPDX-License-Identifier: Apache-2.0
package org.healthstead.operations.command;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.healthstead.operations.PropertyHome;

/** Folders of the home: there, writable, closed to others. */
final class FolderCheck implements DoctorCheck {

    private static final Set<PosixFilePermission> OWNER = EnumSet.of(
            PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE);

    @Override
    public List<Finding> examine(Platform platform) {
        List<Finding> findings = new ArrayList<>();
        for (String name : PropertyHome.FOLDERS) {
            Path folder = platform.home().folder(name);
            if (!Files.isDirectory(folder)) {
                findings.add(Finding.wrong("doctor.folder.missing", folder));
            } else if (!Files.isWritable(folder)) {
                findings.add(Finding.wrong("doctor.folder.read-only", folder));
            } else if (isOpenToOthers(folder)) {
                findings.add(Finding.wrong("doctor.folder.open", folder));
            }
        }
        Path root = platform.home().folder("data").getParent();
        return findings.isEmpty() ? List.of(Finding.fine("doctor.folder.fine", root)) : findings;
    }

    /** True when group or others may do anything with it. */
    static boolean isOpenToOthers(Path path) {
        if (!FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            return false;
        }
        try {
            return !OWNER.containsAll(Files.getPosixFilePermissions(path));
        } catch (IOException e) {
            return true;
        }
    }
}
