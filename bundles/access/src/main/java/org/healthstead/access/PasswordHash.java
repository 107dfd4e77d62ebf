// SPDX-License-Identifier: Apache-2.0
package org.healthstead.access;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.healthstead.platform.api.keys.KeyedDigest;

/**
 * Argon2id (RFC 9106) over an HMAC-SHA-256 of the password with the installation's pepper, so that a stolen database
 * alone cannot be tried against. Safe for several threads; only a few hash at once, in the order in which they came,
 * because each takes as much memory as its cost says.
 */
final class PasswordHash {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);

    private final Argon2Cost cost;
    private final KeyedDigest pepper;
    private final Secrets secrets;
    private final Semaphore room;

    PasswordHash(Argon2Cost cost, int atOnce, KeyedDigest pepper, Secrets secrets) {
        this.cost = cost;
        this.pepper = pepper;
        this.secrets = secrets;
        this.room = new Semaphore(atOnce, true);
    }

    /** A PHC string with a fresh salt. */
    String hash(char[] password) {
        byte[] salt = secrets.bytes(PhcString.SALT_BYTES);
        return new PhcString(cost, salt, tag(password, cost, salt)).toString();
    }

    /** Takes the same time whether or not it matches. */
    boolean verify(char[] password, String phc) {
        PhcString stored = PhcString.parse(phc);
        return MessageDigest.isEqual(stored.tag(), tag(password, stored.cost(), stored.salt()));
    }

    /** A string that no password matches and that takes as long to try: for names that have no account. */
    String decoy() {
        return new PhcString(cost, secrets.bytes(PhcString.SALT_BYTES), secrets.bytes(PhcString.TAG_BYTES)).toString();
    }

    /** True when the stored string was made with less effort than is asked for now. */
    boolean isWeak(String phc) {
        return PhcString.parse(phc).cost().isBelow(cost);
    }

    private byte[] tag(char[] password, Argon2Cost effort, byte[] salt) {
        byte[] peppered = pepper(password);
        byte[] tag = new byte[PhcString.TAG_BYTES];
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(effort.memoryKib())
                .withIterations(effort.iterations())
                .withParallelism(effort.parallelism())
                .withSalt(salt)
                .build());
        enter();
        try {
            generator.generateBytes(peppered, tag);
        } finally {
            room.release();
            Arrays.fill(peppered, (byte) 0);
        }
        return tag;
    }

    private void enter() {
        try {
            if (!room.tryAcquire(LONGEST_WAIT.toSeconds(), TimeUnit.SECONDS)) {
                throw AccessProblems.slowDown(LONGEST_WAIT);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw AccessProblems.slowDown(LONGEST_WAIT);
        }
    }

    private byte[] pepper(char[] password) {
        byte[] bytes = utf8(password);
        try {
            return pepper.of(new byte[0], bytes);
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    /** NFC, as RFC 8265 wants it: the same password typed on another keyboard is the same password. */
    private static byte[] utf8(char[] password) {
        CharSequence text = CharBuffer.wrap(password);
        CharBuffer normal = Normalizer.isNormalized(text, Normalizer.Form.NFC)
                ? CharBuffer.wrap(password)
                : CharBuffer.wrap(Normalizer.normalize(text, Normalizer.Form.NFC));
        ByteBuffer encoded = StandardCharsets.UTF_8.encode(normal);
        byte[] bytes = new byte[encoded.remaining()];
        encoded.get(bytes);
        Arrays.fill(encoded.array(), (byte) 0);
        return bytes;
    }
}
