// SPDX-License-Identifier: Apache-2.0
package org.healthstead.itests.process;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** A file system of a few megabytes in memory, which can be filled to its last byte and emptied again. */
final class SmallDisk implements AutoCloseable {

    private static final long MOUNT_SECONDS = 30;
    private static final int MEBI = 1_048_576;

    private final Path folder;

    private SmallDisk(Path folder) {
        this.folder = folder;
    }

    /** Mounts one on the folder; skips the test with a sentence where that is not allowed. */
    static SmallDisk mount(Path folder, int megabytes) throws IOException {
        Files.createDirectories(folder);
        boolean mounted =
                run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m,mode=700", "tmpfs", folder.toString()) == 0;
        Assumptions.assumeTrue(
                mounted,
                "a full disk needs a small file system: run the tests as root, in a container with CAP_SYS_ADMIN"
                        + " (docker run --cap-add SYS_ADMIN)");
        return new SmallDisk(folder);
    }

    private static int run(String... command) throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        return process.onExit()
                .thenApply(Process::exitValue)
                .completeOnTimeout(-1, MOUNT_SECONDS, TimeUnit.SECONDS)
                .join();
    }

    /** Takes all space but so many bytes; other writers may have some of them before. */
    void fillBut(long bytes) throws IOException {
        long wanted = Files.getFileStore(folder).getUsableSpace() - bytes;
        try (OutputStream out =
                Files.newOutputStream(ballast(), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            for (long left = wanted; left > 0; left -= MEBI) {
                out.write(new byte[(int) Math.min(left, MEBI)]);
            }
        } catch (IOException e) {
            if (!String.valueOf(e.getMessage()).contains("No space left")) {
                throw e;
            }
        }
    }

    /** Gives back what {@link #fillBut} took. */
    void free() throws IOException {
        Files.deleteIfExists(ballast());
    }

    private Path ballast() {
        return folder.resolve("ballast");
    }

    @Override
    public void close() throws IOException {
        if (run("umount", folder.toString()) != 0) {
            run("umount", "-l", folder.toString());
        }
    }
}
