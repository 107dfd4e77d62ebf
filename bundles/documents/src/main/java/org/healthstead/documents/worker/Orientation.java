// SPDX-License-Identifier: Apache-2.0
package org.healthstead.documents.worker;

import java.awt.geom.AffineTransform;

/**
 * How a stored picture has to be turned to be upright: tag 274 of EXIF and TIFF (TIFF 6.0, section 8), 1 to 8.
 *
 * @param tag 1 for what is upright already
 */
record Orientation(int tag) {

    static final int TAG = 274;
    static final Orientation UPRIGHT = new Orientation(1);

    private static final int SEGMENT_START = 0xff;
    private static final int APP1 = 0xe1;
    private static final int START_OF_SCAN = 0xda;
    private static final int IFD_ENTRY = 12;
    private static final int MAX_ENTRIES = 200;

    Orientation {
        tag = tag < 1 || tag > 8 ? 1 : tag;
    }

    boolean swapsSides() {
        return tag > 4;
    }

    /** Moves the pixels of a stored picture of this size to their places in the upright one. */
    AffineTransform transform(int width, int height) {
        return switch (tag) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }

    /** Reads the tag in the EXIF segment of a JPEG. */
    static Orientation ofJpeg(ReceivedFile file) {
        long at = 2;
        while (file.at(at) == SEGMENT_START) {
            int marker = file.at(at + 1);
            int length = file.at(at + 2) << 8 | file.at(at + 3);
            if (marker == START_OF_SCAN || length < 2) {
                return UPRIGHT;
            }
            // "Exif", two zeros, then a TIFF file.
            if (marker == APP1 && file.at(at + 4) == 'E' && file.at(at + 5) == 'x' && file.at(at + 8) == 0) {
                return ofTiff(file, at + 10);
            }
            at += 2L + length;
        }
        return UPRIGHT;
    }

    private static Orientation ofTiff(ReceivedFile file, long start) {
        boolean isLittle = file.at(start) == 'I';
        long directory = start + number(file, start + 4, 4, isLittle);
        long count = number(file, directory, 2, isLittle);
        for (int i = 0; i < Math.min(count, MAX_ENTRIES); i++) {
            long entry = directory + 2 + (long) i * IFD_ENTRY;
            if (number(file, entry, 2, isLittle) == TAG) {
                return new Orientation((int) number(file, entry + 8, 2, isLittle));
            }
        }
        return UPRIGHT;
    }

    private static long number(ReceivedFile file, long at, int bytes, boolean isLittle) {
        long value = 0;
        for (int i = 0; i < bytes; i++) {
            value = value << 8 | Math.max(0, file.at(at + (isLittle ? bytes - 1 - i : i)));
        }
        return value;
    }
}
