// SPDX-License-Identifier: Apache-2.0
package org.healthstead.documents.worker;

/** The formats of pictures that the JDK reads. */
enum PictureFormat {
    JPEG("image/jpeg", "jpeg"),
    PNG("image/png", "png"),
    GIF("image/gif", "gif"),
    BMP("image/bmp", "bmp"),
    TIFF("image/tiff", "tiff");

    private static final int BMP_RESERVED = 6;

    private final String mediaType;
    private final String reader;

    PictureFormat(String mediaType, String reader) {
        this.mediaType = mediaType;
        this.reader = reader;
    }

    /**
     * @param head first bytes, one to a character
     * @return null for anything else
     */
    static PictureFormat of(String head) {
        if (head.startsWith("\u00ff\u00d8\u00ff")) {
            return JPEG;
        }
        if (head.startsWith("\u0089PNG\r\n\u001a\n")) {
            return PNG;
        }
        if (head.startsWith("GIF87a") || head.startsWith("GIF89a")) {
            return GIF;
        }
        if (head.startsWith("BM") && head.startsWith("\0\0\0\0", BMP_RESERVED)) {
            return BMP;
        }
        return head.startsWith("II*\0") || head.startsWith("MM\0*") ? TIFF : null;
    }

    String mediaType() {
        return mediaType;
    }

    /** Name of the JDK's reader. */
    String reader() {
        return reader;
    }
}
