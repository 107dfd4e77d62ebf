// SPDX-License-Identifier: Apache-2.0
package org.healthstead.vault;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Set;
import org.healthstead.api.problem.ProblemException;
import org.healthstead.platform.api.keys.SegmentLayout;
import org.healthstead.platform.api.keys.StreamSealer;
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
        byte[] sealed = open().installation().seal(TEXT, ANNA);
        byte[] wrapped = open().newPersonKey(ANNA);
        byte[] sealedForAnna = open().person(wrapped, ANNA).values().seal(TEXT, new byte[0]);

        Vault later = open();
        assertArrayEquals(TEXT, later.installation().open(sealed, ANNA));
        assertArrayEquals(TEXT, later.person(wrapped, ANNA).values().open(sealedForAnna, new byte[0]));
    }

    @Test
    void anotherInstallationOpensNothing() throws IOException {
        byte[] sealed = open().installation().seal(TEXT, ANNA);
        byte[] digest = open().identities().of(ANNA, TEXT);
        String database = open().hex();
        Files.delete(keyFile());

        Vault another = open();
        assertCode("HS-VAULT-SEAL", () -> another.installation().open(sealed, ANNA));
        assertFalse(Arrays.equals(digest, another.identities().of(ANNA, TEXT)));
        assertNotEquals(database, open().hex());
    }

    /** The labels are written out here a second time: whoever renames a purpose loses what was sealed for it. */
    @Test
    void derivesKeysAsEveryVersionMust() throws Exception {
        Files.writeString(keyFile(), line("00".repeat(32)));
        KeyFileVault vault = open();

        assertEquals(HexFormat.of().formatHex(derived("DATABASE")), vault.hex());
        new GcmSealer(derived("INSTALLATION")).open(vault.installation().seal(TEXT, ANNA), ANNA);
        assertArrayEquals(
                new HmacDigest(derived("IDENTITY")).of(ANNA, TEXT),
                vault.identities().of(ANNA, TEXT));
        assertArrayEquals(
                new HmacDigest(derived("PASSWORD_PEPPER")).of(ANNA, TEXT),
                vault.passwords().of(ANNA, TEXT));
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        vault.searchIndex().seal(file, ANNA).close();
        StreamSealer index = new GcmStreamSealer(derived("INDEX"), SegmentLayout.RANDOM_ACCESS);
        assertEquals(
                -1,
                index.open(new ByteArrayInputStream(file.toByteArray()), ANNA).read());
        byte[] wrapped = vault.newPersonKey(ANNA);
        byte[] person = new GcmSealer(derived("PERSON_KEYS")).open(wrapped, ascii("healthstead 1 person key person 1"));
        new GcmSealer(person).open(vault.person(wrapped, ANNA).values().seal(TEXT, ANNA), ANNA);
    }

    private static byte[] derived(String purpose) {
        return Hkdf.derive(new byte[32], new byte[0], ascii("healthstead 1 " + purpose), 32);
    }

    @Test
    void bindsAPersonsKeyToThePerson() {
        Vault vault = open();
        byte[] wrapped = vault.newPersonKey(ANNA);

        assertFalse(Arrays.equals(wrapped, vault.newPersonKey(ANNA)));
        assertCode("HS-VAULT-SEAL", () -> vault.person(wrapped, BEN));
        wrapped[40] ^= 1;
        assertCode("HS-VAULT-SEAL", () -> vault.person(wrapped, ANNA));
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

        open();

        assertTrue(Files.exists(keyFile()));
        assertFalse(Files.exists(home.resolve("keys/installation.key.new")));
    }

    private KeyFileVault open() {
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
