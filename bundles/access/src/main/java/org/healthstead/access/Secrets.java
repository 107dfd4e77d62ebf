// SPDX-License-Identifier: Apache-2.0
package org.healthstead.access;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.zip.CRC32;

/** Random secrets and their hashes. 256 random bits need no slow hash: SHA-256 is what is stored. */
final class Secrets {

    static final String TOKEN_PREFIX = "hs_pat_";

    private static final String BASE62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final BigInteger RADIX = BigInteger.valueOf(62);
    private static final int BYTES = 32;
    private static final int BODY_LENGTH = 43;
    private static final int CHECK_LENGTH = 6;

    private final SecureRandom random = new SecureRandom();

    /** 256 random bits as 43 URL-safe characters. */
    String session() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(BYTES));
    }

    /**
     * {@code hs_pat_}, 256 random bits in base 62, and their CRC-32, so that scanners know a leaked one by its look.
     */
    String token() {
        String body = base62(new BigInteger(1, bytes(BYTES)), BODY_LENGTH);
        return TOKEN_PREFIX + body + check(body);
    }

    byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    /** False for a text that is no token of ours: it need not be looked up. */
    static boolean isToken(String text) {
        if (text.length() != TOKEN_PREFIX.length() + BODY_LENGTH + CHECK_LENGTH || !text.startsWith(TOKEN_PREFIX)) {
            return false;
        }
        int end = TOKEN_PREFIX.length() + BODY_LENGTH;
        String body = text.substring(TOKEN_PREFIX.length(), end);
        return check(body).equals(text.substring(end));
    }

    static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static String check(String body) {
        CRC32 crc = new CRC32();
        crc.update(body.getBytes(StandardCharsets.UTF_8));
        return base62(BigInteger.valueOf(crc.getValue()), CHECK_LENGTH);
    }

    private static String base62(BigInteger value, int length) {
        char[] digits = new char[length];
        BigInteger rest = value;
        for (int i = length - 1; i >= 0; i--) {
            BigInteger[] division = rest.divideAndRemainder(RADIX);
            digits[i] = BASE62.charAt(division[1].intValue());
            rest = division[0];
        }
        return new String(digits);
    }
}
