// SPDX-License-Identifier: Apache-2.0
package org.healthstead.documents.process;

import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;

/** Where a picture is dark. */
final class Ink {

    private Ink() {}

    /** @return the box around all dark pixels, in parts of the picture */
    static Rectangle2D of(BufferedImage picture) {
        int left = picture.getWidth();
        int top = picture.getHeight();
        int right = 0;
        int bottom = 0;
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                if ((picture.getRGB(x, y) & 0xff) < 128) {
                    left = Math.min(left, x);
                    top = Math.min(top, y);
                    right = Math.max(right, x + 1);
                    bottom = Math.max(bottom, y + 1);
                }
            }
        }
        double width = picture.getWidth();
        double height = picture.getHeight();
        return new Rectangle2D.Double(left / width, top / height, (right - left) / width, (bottom - top) / height);
    }
}
