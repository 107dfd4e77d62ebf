// SPDX-License-Identifier: Apache-2.0
package org.healthstead.vault;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.healthstead.platform.api.keys.SegmentLayout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tink opens what we seal, and we open what Tink seals: the form is the one that others have reviewed. */
class TinkFormTest {

    private static final SegmentLayout LAYOUT = SegmentLayout.RANDOM_ACCESS;
    private static final byte[] CONTEXT = "_3.cfs".getBytes(StandardCharsets.UTF_8);

    private final byte[] key = random(GcmCiphers.KEY_BYTES);
    private final GcmStreamSealer sealer = new GcmStreamSealer(key, LAYOUT);
    private final byte[] associated = SegmentCipher.info(LAYOUT, CONTEXT);

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 8_151, 8_152, 8_153, 16_343, 16_344, 16_345, 100_000})
    void isTinks(int length) throws Exception {
        AesGcmHkdfStreaming tink = new AesGcmHkdfStreaming(key, "HmacSha256", key.length, LAYOUT.sealed(), 0);
        byte[] plain = random(length);

        ByteArrayOutputStream ours = new ByteArrayOutputStream();
        try (OutputStream out = sealer.seal(ours, CONTEXT)) {
            out.write(plain);
        }
        try (InputStream in = tink.newDecryptingStream(new ByteArrayInputStream(ours.toByteArray()), associated)) {
            assertArrayEquals(plain, in.readAllBytes());
        }
        ByteArrayOutputStream theirs = new ByteArrayOutputStream();
        try (OutputStream out = tink.newEncryptingStream(theirs, associated)) {
            out.write(plain);
        }
        try (InputStream in = sealer.open(new ByteArrayInputStream(theirs.toByteArray()), CONTEXT)) {
            assertArrayEquals(plain, in.readAllBytes());
        }
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }
}
