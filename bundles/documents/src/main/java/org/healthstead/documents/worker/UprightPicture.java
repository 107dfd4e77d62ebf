// SPDX-License-Identifier: Apache-2.0
package org.healthstead.documents.worker;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.NoninvertibleTransformException;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;

/**
 * Turns a stored picture and makes it as large as wanted, on white. A larger one is averaged pixel by pixel: Java2D
 * would copy it first, with four bytes to the pixel.
 */
final class UprightPicture {

    private static final double MAX_ENLARGEMENT = 2;
    private static final double ROUNDING = 0.01;
    private static final int WHITE = 255;
    private static final int OPAQUE = WHITE << 24;

    private final BufferedImage stored;
    private final BufferedImage upright;
    private final boolean isGray;
    private final int bits;

    /** From the stored picture's plane to that of the upright one. */
    private final AffineTransform place;

    private UprightPicture(BufferedImage stored, Orientation orientation, int longerSide, int type) {
        this.stored = stored;
        this.bits = stored.getColorModel().getComponentSize(0);
        this.isGray = stored.getColorModel() instanceof ComponentColorModel
                && stored.getColorModel().getNumComponents() == 1
                && bits >= 8;
        int width = orientation.swapsSides() ? stored.getHeight() : stored.getWidth();
        int height = orientation.swapsSides() ? stored.getWidth() : stored.getHeight();
        double scale = Math.min(MAX_ENLARGEMENT, (double) longerSide / Math.max(width, height));
        this.upright = new BufferedImage(
                (int) Math.max(1, Math.round(width * scale)), (int) Math.max(1, Math.round(height * scale)), type);
        this.place = AffineTransform.getScaleInstance(
                (double) upright.getWidth() / width, (double) upright.getHeight() / height);
        place.concatenate(orientation.transform(stored.getWidth(), stored.getHeight()));
    }

    /** @param type of the result, as {@link BufferedImage} calls it */
    static BufferedImage of(BufferedImage stored, Orientation orientation, int longerSide, int type) {
        UprightPicture picture = new UprightPicture(stored, orientation, longerSide, type);
        if (Math.max(stored.getWidth(), stored.getHeight()) > longerSide) {
            picture.average();
        } else {
            picture.draw();
        }
        return picture.upright;
    }

    private void draw() {
        Graphics2D canvas = upright.createGraphics();
        canvas.setColor(Color.WHITE);
        canvas.fillRect(0, 0, upright.getWidth(), upright.getHeight());
        canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        canvas.drawImage(stored, place, null);
        canvas.dispose();
    }

    private void average() {
        AffineTransform back;
        try {
            back = place.createInverse();
        } catch (NoninvertibleTransformException e) {
            throw new IllegalStateException("a picture without width", e);
        }
        double[] corners = new double[4];
        for (int y = 0; y < upright.getHeight(); y++) {
            for (int x = 0; x < upright.getWidth(); x++) {
                corners[0] = x;
                corners[1] = y;
                corners[2] = x + 1d;
                corners[3] = y + 1d;
                back.transform(corners, 0, corners, 0, 2);
                set(x, y, average(corners));
            }
        }
    }

    /** @param corners two opposite ones of what the pixel shows, x and y each */
    private int average(double[] corners) {
        int left = (int) Math.clamp(Math.min(corners[0], corners[2]) + ROUNDING, 0, stored.getWidth() - 1d);
        int top = (int) Math.clamp(Math.min(corners[1], corners[3]) + ROUNDING, 0, stored.getHeight() - 1d);
        int right =
                (int) Math.clamp(Math.ceil(Math.max(corners[0], corners[2]) - ROUNDING), left + 1d, stored.getWidth());
        int bottom =
                (int) Math.clamp(Math.ceil(Math.max(corners[1], corners[3]) - ROUNDING), top + 1d, stored.getHeight());
        int red = 0;
        int green = 0;
        int blue = 0;
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                int pixel = get(x, y);
                int opacity = pixel >>> 24;
                int white = WHITE * (WHITE - opacity);
                red += ((pixel >> 16 & WHITE) * opacity + white) / WHITE;
                green += ((pixel >> 8 & WHITE) * opacity + white) / WHITE;
                blue += ((pixel & WHITE) * opacity + white) / WHITE;
            }
        }
        int count = (bottom - top) * (right - left);
        return red / count << 16 | green / count << 8 | blue / count;
    }

    /** Gray as it is stored: through {@code getRGB} it would become brighter. */
    private int get(int x, int y) {
        if (!isGray) {
            return stored.getRGB(x, y);
        }
        int gray = stored.getRaster().getSample(x, y, 0) >> bits - 8;
        return OPAQUE | gray << 16 | gray << 8 | gray;
    }

    private void set(int x, int y, int colour) {
        if (upright.getType() != BufferedImage.TYPE_BYTE_GRAY) {
            upright.setRGB(x, y, colour);
            return;
        }
        // Rec. 601, in parts of 256.
        int gray = (77 * (colour >> 16 & WHITE) + 150 * (colour >> 8 & WHITE) + 29 * (colour & WHITE)) >> 8;
        upright.getRaster().setSample(x, y, 0, gray);
    }
}
