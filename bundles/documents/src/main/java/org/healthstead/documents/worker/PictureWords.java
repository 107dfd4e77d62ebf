// SPDX-License-Identifier: Apache-2.0
package org.healthstead.documents.worker;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.IOException;
import java.util.List;
import org.healthstead.documents.protocol.PageFrame;
import org.healthstead.documents.protocol.PageFrame.Origin;
import org.healthstead.documents.protocol.Request;

/** Makes a page of its picture, where a program for it is installed. */
final class PictureWords {

    /** Pixels for recognition: A4 at 300 to the inch, which is what such programs were made for. */
    static final int LONGER_SIDE = 3_508;

    /** Less dark pixels than this part are dust. */
    private static final double DUST = 0.00005;

    private static final int DARK = 160;

    private final Request request;

    PictureWords(Request request) {
        this.request = request;
    }

    boolean canRead() {
        return request.recognition().isThere();
    }

    static PageFrame unread(int page) {
        return new PageFrame(page, "", Origin.UNREAD, "", List.of());
    }

    static PageFrame empty(int page) {
        return new PageFrame(page, "", Origin.WRITTEN, "", List.of());
    }

    /** @param picture gray, upright */
    PageFrame read(int page, BufferedImage picture) {
        if (isBlank(picture)) {
            return empty(page);
        }
        try {
            PlacedText text = new Tesseract(request).read(picture);
            return new PageFrame(page, "", Origin.RECOGNIZED, text.text(), text.words());
        } catch (IOException e) {
            // Whatever the program lacks, the other pages can be read.
            return unread(page);
        }
    }

    static boolean isBlank(BufferedImage gray) {
        Raster pixels = gray.getRaster();
        int[] row = new int[gray.getWidth()];
        long dark = 0;
        for (int y = 0; y < gray.getHeight(); y++) {
            pixels.getSamples(0, y, row.length, 1, 0, row);
            for (int value : row) {
                dark += value < DARK ? 1 : 0;
            }
        }
        return dark <= DUST * gray.getWidth() * gray.getHeight();
    }
}
