// SPDX-License-Identifier: Apache-2.0
package org.healthstead.vault;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.healthstead.api.problem.ProblemException;
import org.healthstead.platform.api.problem.ProblemCode;

/**
 * The file with the master key: one line {@code healthstead-key-1 <64 hex digits> <16 hex digits>}, the last being the
 * beginning of the key's SHA-256, so that a typing error or a changed bit is seen before anything is opened with it.
 *
 * <p>Only the owner can read it. It is made under another name, forced to the disk and renamed: after a crash there is
 * either no file or a whole one.
 */
final class KeyFile {

    static final String NAME = "installation.key";
    static final int KEY_BYTES = 32;

    private static final int CHECK_BYTES = 8;
    private static final Pattern FORM = Pattern.compile("healthstead-key-1 ([0-9a-f]{64}) ([0-9a-f]{16})\\R?");
    private static final HexFormat HEX = HexFormat.of();

    private final Path file;
    private final List<Path> keptData;

    /**
     * @param folder {@code keys} of the home
     * @param keptData folders whose content cannot be read without the key: while one of them holds something, no new
     *     key is made
     */
    KeyFile(Path folder, List<Path> keptData) {
        this.file = folder.resolve(NAME);
        this.keptData = List.copyOf(keptData);
    }

    /**
     * Reads the key, or makes it when there is nothing yet that needs one.
     *
     * @throws ProblemException {@code HS-VAULT-KEY-DAMAGED}, {@code HS-VAULT-KEY-MISSING}, {@code HS-VAULT-KEY-FILE}
     */
    byte[] readOrMake() {
        try {
            return read();
        } catch (NoSuchFileException expected) {
            requireNothingKept();
            return make();
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    private byte[] read() throws IOException {
        String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        Matcher matcher = FORM.matcher(text);
        if (matcher.matches()) {
            byte[] key = HEX.parseHex(matcher.group(1));
            if (check(key).equals(matcher.group(2))) {
                return key;
            }
        }
        throw ProblemCode.VAULT_KEY_DAMAGED
                .problem(
                        "The key file " + file + " is damaged: wanted one line 'healthstead-key-1', 64 hex digits, 16"
                                + " hex digits that fit them; got " + text.length() + " characters. Put back the copy"
                                + " from your backup. Do not delete it: without this key the record cannot be read.",
                        file.toString())
                .exception();
    }

    private byte[] make() {
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        Path temporary = file.resolveSibling(NAME + ".new");
        try {
            Files.deleteIfExists(temporary);
            writeDurably(temporary, "healthstead-key-1 " + HEX.formatHex(key) + " " + check(key) + "\n");
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
            forceFolder();
            return key;
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    private static void writeDurably(Path path, String line) throws IOException {
        try (FileChannel channel =
                FileChannel.open(path, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly())) {
            ByteBuffer bytes = ByteBuffer.wrap(line.getBytes(StandardCharsets.US_ASCII));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    private static FileAttribute<?>[] ownerOnly() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    /** Makes the rename durable where folders can be opened; elsewhere the file system does it by itself. */
    private void forceFolder() throws IOException {
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel folder = FileChannel.open(file.getParent(), StandardOpenOption.READ)) {
                folder.force(true);
            }
        }
    }

    private void requireNothingKept() {
        for (Path folder : keptData) {
            if (holdsSomething(folder)) {
                throw ProblemCode.VAULT_KEY_MISSING
                        .problem(
                                "The key file " + file + " is missing, but " + folder + " holds data sealed with it."
                                        + " Put the file back from your backup. To begin anew and give up that data,"
                                        + " move the folder away.",
                                file.toString(),
                                folder.toString())
                        .exception();
            }
        }
    }

    /** Names that begin with a dot are unfinished work or the file system's own, such as {@code .nfs0001}. */
    private boolean holdsSomething(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.anyMatch(entry -> !entry.getFileName().toString().startsWith("."));
        } catch (NoSuchFileException expected) {
            return false;
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    private static String check(byte[] key) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(key);
            return HEX.formatHex(Arrays.copyOf(hash, CHECK_BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private ProblemException unusable(IOException cause) {
        return ProblemCode.VAULT_KEY_FILE
                .problem(
                        "The key file " + file + " cannot be read or made. Look at the owner and the rights of its"
                                + " folder, and whether the disk is full.",
                        file.toString())
                .exception(cause);
    }
}
