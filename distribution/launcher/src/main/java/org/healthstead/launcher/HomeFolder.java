// SPDX-License-Identifier: Apache-2.0
package org.healthstead.launcher;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The home folder of an installation. Whoever holds the lock {@code run/lock} owns it; the operating system frees the
 * lock when the process dies, so a killed server never stands in the way of the next one.
 */
final class HomeFolder {
    private static final List<String> FOLDERS =
            List.of("data", "keys", "index", "files", "logs", "etc", "plugins", "run", "cache");

    /** What a socket address takes on every system that we run on, the end mark included, is 104 bytes or more. */
    private static final int LONGEST_SOCKET_PATH = 100;

    private static final String SOCKET_FOLDER = "healthstead-";

    private final Path path;

    HomeFolder(Path path) {
        this.path = path.toAbsolutePath().normalize();
    }

    static HomeFolder of(Optional<String> given) {
        return new HomeFolder(
                given.map(Path::of).orElseGet(() -> Path.of(System.getProperty("user.home"), ".healthstead")));
    }

    Path path() {
        return path;
    }

    Path folder(String name) {
        return path.resolve(name);
    }

    boolean exists() {
        return Files.isDirectory(folder("run"));
    }

    /** Creates what is missing, readable by the owner only. */
    void create() throws CommandException {
        try {
            Files.createDirectories(path);
            restrict(path);
            for (String name : FOLDERS) {
                Files.createDirectories(folder(name));
                restrict(folder(name));
            }
        } catch (IOException e) {
            throw new CommandException(
                    ExitCode.REFUSED,
                    "The home folder " + path + " cannot be written ("
                            + e.getClass().getSimpleName()
                            + "). Give its owner the right, or choose another one with --home.",
                    e);
        }
    }

    private static void restrict(Path folder) throws IOException {
        if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }

    /**
     * Takes the home folder for this process until it ends or the lock is closed.
     *
     * @return empty when another process has it
     */
    Optional<FileLock> lock() throws CommandException {
        try {
            FileChannel channel = FileChannel.open(lockFile(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
            }
            return Optional.ofNullable(lock);
        } catch (IOException e) {
            throw new CommandException(ExitCode.INTERNAL_ERROR, "The lock " + lockFile() + " cannot be taken: " + e, e);
        }
    }

    /** Gives back what {@link #lock} took. */
    static void release(FileLock lock) {
        try {
            lock.acquiredBy().close();
        } catch (IOException ignored) {
            // It ends with the process at the latest.
        }
    }

    /** Waits until no process has the home folder any more, at most two minutes. */
    void waitUntilFree() throws CommandException, InterruptedException {
        ExecutorService waiting =
                Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().factory());
        try {
            waiting.submit(() -> {
                        try (FileChannel channel = FileChannel.open(lockFile(), StandardOpenOption.WRITE)) {
                            return channel.lock();
                        }
                    })
                    .get(2, TimeUnit.MINUTES);
        } catch (ExecutionException | TimeoutException e) {
            throw new CommandException(
                    ExitCode.INTERNAL_ERROR,
                    "The server was told to stop and still runs. See the folder " + folder("logs") + ".",
                    e);
        } finally {
            waiting.shutdownNow();
        }
    }

    private Path lockFile() {
        return folder("run").resolve("lock");
    }

    /**
     * Removes what a killed server left, and says where the control socket has to be. Call it under the lock, and
     * {@link #removeSocket} when the server has stopped.
     */
    Path newSocket() throws CommandException {
        removeSocket();
        Path usual = usualSocket();
        if (usual.toString().getBytes(StandardCharsets.UTF_8).length <= LONGEST_SOCKET_PATH) {
            return usual;
        }
        try {
            Path elsewhere = Files.createTempDirectory(SOCKET_FOLDER).resolve("control.sock");
            Files.writeString(socketPointer(), elsewhere.toString());
            return elsewhere;
        } catch (IOException e) {
            throw cannotBeCleaned(e);
        }
    }

    /** Removes the control socket, and the folder that was made for it when it could not lie in the home folder. */
    void removeSocket() throws CommandException {
        try {
            Files.deleteIfExists(usualSocket());
            if (Files.exists(socketPointer())) {
                Path elsewhere = Path.of(Files.readString(socketPointer()).strip());
                Path folder = elsewhere.getParent();
                if (folder != null && folder.getFileName().toString().startsWith(SOCKET_FOLDER)) {
                    Files.deleteIfExists(elsewhere);
                    Files.deleteIfExists(folder);
                }
                Files.deleteIfExists(socketPointer());
            }
        } catch (IOException e) {
            throw cannotBeCleaned(e);
        }
    }

    private CommandException cannotBeCleaned(IOException e) {
        return new CommandException(ExitCode.REFUSED, "The folder " + folder("run") + " cannot be cleaned up: " + e, e);
    }

    /**
     * An empty folder for files that nobody needs after this process: libraries choose the system's folder otherwise,
     * and leave things in it. Call it under the lock.
     */
    Path newTemporaryFolder() throws CommandException {
        Path folder = folder("run").resolve("temporary");
        Folders.delete(folder);
        try {
            Files.createDirectories(folder);
            restrict(folder);
            return folder;
        } catch (IOException e) {
            throw cannotBeCleaned(e);
        }
    }

    /** Where the running server listens, when it does. */
    Optional<UnixDomainSocketAddress> socket() {
        try {
            Path socket = Files.exists(socketPointer()) ? Path.of(Files.readString(socketPointer())) : usualSocket();
            return Files.exists(socket) ? Optional.of(UnixDomainSocketAddress.of(socket)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private Path usualSocket() {
        return folder("run").resolve("control.sock");
    }

    private Path socketPointer() {
        return folder("run").resolve("control.path");
    }
}
