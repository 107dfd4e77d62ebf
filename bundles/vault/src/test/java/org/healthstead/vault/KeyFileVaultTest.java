// SPDX-License-Identifier: Apache-2.0
package org.healthstead.vault;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import org.healthstead.api.problem.ProblemException;
import org.healthstead.platform.api.keys.KeyPurpose;
import org.healthstead.platform.api.keys.Vault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFileVaultTest {

    private static final byte[] TEXT = "a name".getBytes(StandardCharsets.UTF_8);
    private static final byte[] ANNA = "person 1".getBytes(StandardCharsets.UTF_8);
    private static final byte[] BEN = "person 2".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path home;

    @BeforeEach
    void makeFolders() throws IOException {
        for (String name : Set.of("keys", "data", "files")) {
            Files.createDirectory(home.resolve(name));
        }
    }

    @Test
    void makesAKeyThatOnlyItsOwnerCanRead() throws IOException {
        open();

        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(keyFile())));
        try (var files = Files.list(home.resolve("keys"))) {
            assertEquals(1, files.count());
        }
    }

    @Test
    void hasTheSameKeysAtEveryStart() {
        byte[] sealed = open().sealer(KeyPurpose.INSTALLATION).seal(TEXT, ANNA);
        byte[] wrapped = open().newWrappedKey(ANNA);
        byte[] sealedForAnna = open().sealer(wrapped, ANNA).seal(TEXT, new byte[0]);

        Vault later = open();
        assertArrayEquals(TEXT, later.sealer(KeyPurpose.INSTALLATION).open(sealed, ANNA));
        assertArrayEquals(TEXT, later.sealer(wrapped, ANNA).open(sealedForAnna, new byte[0]));
    }

    @Test
    void hasAnotherKeyForEveryPurposeAndInstallation() throws IOException {
        Set<String> keys = new HashSet<>();
        collectKeys(keys);
        Files.delete(keyFile());
        collectKeys(keys);

        assertEquals(2 * KeyPurpose.values().length, keys.size());
    }

    private void collectKeys(Set<String> keys) {
        Vault vault = open();
        for (KeyPurpose purpose : KeyPurpose.values()) {
            byte[] key = vault.key(purpose).getEncoded();
            assertEquals(32, key.length);
            keys.add(HexFormat.of().formatHex(key));
        }
    }

    @Test
    void derivesKeysAsEveryVersionMust() throws IOException {
        Files.writeString(keyFile(), line("00".repeat(32)));

        assertEquals(
                HexFormat.of().formatHex(Hkdf.derive(new byte[32], new byte[0], ascii("healthstead 1 INDEX"), 32)),
                HexFormat.of().formatHex(open().key(KeyPurpose.INDEX).getEncoded()));
    }

    @Test
    void bindsAPersonsKeyToThePerson() {
        Vault vault = open();
        byte[] wrapped = vault.newWrappedKey(ANNA);

        assertFalse(Arrays.equals(wrapped, vault.newWrappedKey(ANNA)));
        assertCode("HS-VAULT-SEAL", () -> vault.sealer(wrapped, BEN));
        wrapped[40] ^= 1;
        assertCode("HS-VAULT-SEAL", () -> vault.sealer(wrapped, ANNA));
    }

    @Test
    void refusesADamagedFileAndLeavesItAlone() throws IOException {
        open();
        byte[] whole = Files.readAllBytes(keyFile());
        for (int place = 0; place < whole.length - 1; place++) {
            byte[] changed = whole.clone();
            changed[place] ^= 1;
            assertDamaged(changed);
            assertDamaged(Arrays.copyOf(whole, place));
        }
        Files.write(keyFile(), whole);
        open();
    }

    private void assertDamaged(byte[] content) throws IOException {
        Files.write(keyFile(), content);
        ProblemException problem = assertCode("HS-VAULT-KEY-DAMAGED", this::open);
        assertTrue(problem.problem().detail().contains(keyFile().toString()));
        assertArrayEquals(content, Files.readAllBytes(keyFile()));
    }

    @Test
    void makesNoNewKeyBesideADatabase() throws IOException {
        Files.createDirectory(home.resolve("data/derby"));

        assertCode("HS-VAULT-KEY-MISSING", this::open);
        assertFalse(Files.exists(keyFile()));
    }

    @Test
    void makesNoNewKeyBesideArtifacts() throws IOException {
        Files.writeString(home.resolve("files/a"), "sealed");

        assertCode("HS-VAULT-KEY-MISSING", this::open);
    }

    @Test
    void goesOnAfterAKillWhileTheKeyWasMade() throws IOException {
        Files.writeString(home.resolve("keys/installation.key.new"), "healthstead-key-1 00");
        Files.createDirectory(home.resolve("data/.creating"));

        byte[] key = open().key(KeyPurpose.INDEX).getEncoded();

        assertNotEquals(0, key.length);
        assertFalse(Files.exists(home.resolve("keys/installation.key.new")));
    }

    private Vault open() {
        return new KeyFileVault(home::resolve);
    }

    private Path keyFile() {
        return home.resolve("keys/installation.key");
    }

    private static String line(String hexKey) {
        return "healthstead-key-1 " + hexKey + " 66687aadf862bd77\n";
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static ProblemException assertCode(String code, Runnable action) {
        ProblemException problem = assertThrows(ProblemException.class, action::run);
        assertEquals(code, problem.problem().code());
        return problem;
    }
}
