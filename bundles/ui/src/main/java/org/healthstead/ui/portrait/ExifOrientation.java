// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.portrait;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Reads how a JPEG file has to be turned to stand upright: the tag 0x0112 of its Exif segment (CIPA DC-008, Exif 2.32).
 * Any damage means upright.
 */
final class ExifOrientation {

    /** As it is. */
    static final int UPRIGHT = 1;

    private static final int MARKER = 0xFF;
    private static final int APP1 = 0xE1;
    private static final int START_OF_SCAN = 0xDA;
    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
    private static final int TAG = 0x0112;
    private static final int SHORT = 3;
    private static final int FIELD_BYTES = 12;
    private static final int LITTLE = 0x4949;

    private ExifOrientation() {}

    /** 1 to 8. */
    static int of(byte[] jpeg) {
        int at = 2;
        while (at + 4 <= jpeg.length && (jpeg[at] & 0xFF) == MARKER) {
            int type = jpeg[at + 1] & 0xFF;
            int length = (jpeg[at + 2] & 0xFF) << 8 | jpeg[at + 3] & 0xFF;
            int end = at + 2 + length;
            if (type == START_OF_SCAN || length < 2 || end > jpeg.length) {
                return UPRIGHT;
            }
            int content = at + 4;
            if (type == APP1
                    && end - content > EXIF.length
                    && Arrays.equals(jpeg, content, content + EXIF.length, EXIF, 0, EXIF.length)) {
                return tiff(ByteBuffer.wrap(jpeg, content + EXIF.length, end - content - EXIF.length)
                        .slice());
            }
            at = end;
        }
        return UPRIGHT;
    }

    private static int tiff(ByteBuffer tiff) {
        if (tiff.limit() < 8) {
            return UPRIGHT;
        }
        tiff.order(tiff.getShort(0) == LITTLE ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        if (directory < 8 || directory > tiff.limit() - 2) {
            return UPRIGHT;
        }
        int fields = tiff.getShort(directory) & 0xFFFF;
        for (int i = 0; i < fields; i++) {
            int field = directory + 2 + i * FIELD_BYTES;
            if (field > tiff.limit() - FIELD_BYTES) {
                return UPRIGHT;
            }
            if ((tiff.getShort(field) & 0xFFFF) == TAG && tiff.getShort(field + 2) == SHORT) {
                int said = tiff.getShort(field + 8) & 0xFFFF;
                return said >= 1 && said <= 8 ? said : UPRIGHT;
            }
        }
        return UPRIGHT;
    }
}
