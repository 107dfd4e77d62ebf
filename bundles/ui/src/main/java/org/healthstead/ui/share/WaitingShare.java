// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.share;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.healthstead.api.access.AccountId;
import org.healthstead.platform.api.keys.StreamSealer;

/**
 * Something that was shared and waits.
 *
 * @param key names it; nobody can guess it
 * @param account whose it is: nobody else gets it
 * @param arrived when
 * @param title as the other app calls it; may be empty
 * @param text words and addresses; may be empty
 * @param files in the order in which they came
 */
public record WaitingShare(
        String key, AccountId account, Instant arrived, String title, String text, List<WaitingFile> files) {

    /**
     * A file of it.
     *
     * @param name without folders
     * @param path where it is, sealed
     * @param sealer has a key that is in memory alone
     */
    public record WaitingFile(String name, Path path, StreamSealer sealer) {

        /** Its bytes as they came. */
        public InputStream open() throws IOException {
            return sealer.open(new BufferedInputStream(Files.newInputStream(path)), context(path));
        }
    }

    /** Binds a sealed file to its place. */
    static byte[] context(Path path) {
        return path.getFileName().toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Names no file: what it is called may say what somebody has. */
    @Override
    public String toString() {
        return "share of " + files.size() + " files";
    }
}
