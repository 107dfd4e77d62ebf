// SPDX-License-Identifier: Apache-2.0
package org.healthstead.extensions.jar;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import java.util.regex.Pattern;
import org.healthstead.extensions.problem.PluginProblems;
import org.healthstead.platform.api.store.PluginStore.Jar;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The jars of the installed plugins. A file gets its name, which carries version and hash, only when it is whole and on
 * the disk, and is never changed afterwards. Safe for several threads.
 */
public final class PluginFolder {

    private static final Logger LOG = LoggerFactory.getLogger(PluginFolder.class);
    private static final String INCOMING = "incoming-";
    private static final int SHOWN_HASH = 16;
    private static final Pattern OURS = Pattern.compile(".+-[0-9a-f]{16}\\.jar|" + INCOMING + ".+\\.tmp");

    private final Path folder;

    public PluginFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * Bytes that have arrived.
     *
     * @param file under a name that nobody knows; {@link #discard} removes it
     */
    public record Incoming(Path file, String sha256, long size) {}

    /**
     * Takes the bytes to the disk.
     *
     * @throws org.healthstead.api.problem.ProblemException {@code HS-PLUGIN-TOO-LARGE}
     */
    public Incoming receive(InputStream in, long mostBytes) throws IOException {
        Path file = Files.createTempFile(folder, INCOMING, ".tmp");
        try {
            MessageDigest digest = sha256();
            long size = 0;
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                    OutputStream out = Channels.newOutputStream(channel)) {
                byte[] buffer = new byte[64 * 1024];
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    size += read;
                    if (size > mostBytes) {
                        throw PluginProblems.tooLarge(mostBytes);
                    }
                    digest.update(buffer, 0, read);
                    out.write(buffer, 0, read);
                }
                channel.force(true);
            }
            return new Incoming(file, HexFormat.of().formatHex(digest.digest()), size);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    /** Gives the bytes their name for ever. */
    public String keep(Incoming incoming, PluginJar jar) throws IOException {
        String name = jar.name() + "-" + jar.version() + "-" + incoming.sha256().substring(0, SHOWN_HASH) + ".jar";
        Files.move(
                incoming.file(),
                folder.resolve(name),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // Not every system lets a folder be synchronised; there the rename is all that can be had.
            LOG.debug(
                    "the folder of the plugins cannot be synchronised: {}",
                    e.getClass().getName());
        }
        return name;
    }

    /** Removes what arrived and was not kept. */
    public void discard(Incoming incoming) {
        delete(incoming.file());
    }

    /** Removes a jar that no row names any more; one that cannot be removed goes at the next start. */
    public void delete(String file) {
        delete(folder.resolve(file));
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warn("a plugin's file cannot be removed: {}", e.getClass().getName());
        }
    }

    /** True when the disk has no room for so many bytes. */
    public boolean isShort(long bytes) {
        return folder.toFile().getUsableSpace() < bytes;
    }

    /** Where jars stay for a while that were removed. */
    public RemovedPlugins removed() {
        return new RemovedPlugins(folder.resolve("removed"));
    }

    public Path path(Jar jar) {
        return folder.resolve(jar.file());
    }

    /** Whether the file of a row is there as it was installed. */
    public boolean isWhole(Jar jar) {
        Path file = path(jar);
        try {
            return Files.isRegularFile(file)
                    && Files.size(file) == jar.size()
                    && hash(file).equals(jar.sha256());
        } catch (IOException e) {
            return false;
        }
    }

    /** Removes what an interrupted installation left; files that somebody put here by hand are only pointed out. */
    public void sweep(Set<String> wanted) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                String name = file.getFileName().toString();
                if (!wanted.contains(name) && Files.isRegularFile(file)) {
                    if (OURS.matcher(name).matches()) {
                        delete(file);
                    } else {
                        LOG.warn("the folder plugins holds a file that is no installed plugin: plugin install");
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(Path file) throws IOException {
        try (DigestInputStream in = new DigestInputStream(Files.newInputStream(file), sha256())) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
