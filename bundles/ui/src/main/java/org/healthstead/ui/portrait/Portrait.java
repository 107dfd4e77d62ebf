// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.portrait;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.Semaphore;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.healthstead.api.problem.ProblemException;
import org.healthstead.platform.api.problem.ProblemCode;
import org.healthstead.platform.api.store.PersonPhoto;

/**
 * The small square picture of a person, made from a photo. One at a time, because a photo takes memory. Safe for
 * several threads.
 */
public final class Portrait {

    /** Side of the picture in pixels. */
    public static final int SIDE = 256;

    /** Of the photo, in bytes. */
    public static final int MAX_FILE = 20_000_000;

    /** Of the photo: more than telephones make, less than would hold up a small server. */
    static final long MAX_PIXELS = 60_000_000;

    private static final int MIN_SIDE = 16;
    private static final Semaphore ONE = new Semaphore(1);
    private static final float[] QUALITIES = {.86f, .7f, .5f, .3f};

    /** Which part of a photo that is not square is kept. */
    public enum Part {
        CENTRE,
        TOP
    }

    private Portrait() {}

    /**
     * @param file a JPEG or PNG file
     * @return a JPEG file of at most {@link PersonPhoto#MAX_BYTES} bytes, without any metadata
     * @throws ProblemException {@code HS-PERSON-PHOTO-TYPE}, {@code HS-PERSON-PHOTO-LARGE},
     *     {@code HS-PERSON-PHOTO-BROKEN}
     */
    public static byte[] of(InputStream file, Part part) throws IOException {
        byte[] bytes = file.readNBytes(MAX_FILE + 1);
        if (bytes.length > MAX_FILE) {
            throw ProblemCode.PERSON_PHOTO_LARGE
                    .problem("The photo has more than " + MAX_FILE + " bytes.")
                    .exception();
        }
        String format = format(bytes);
        ONE.acquireUninterruptibly();
        try {
            return jpeg(square(decoded(bytes, format), part, format.equals("jpeg") ? ExifOrientation.of(bytes) : 1));
        } catch (IOException | RuntimeException e) {
            if (e instanceof ProblemException known) {
                throw known;
            }
            throw broken();
        } finally {
            ONE.release();
        }
    }

    private static String format(byte[] bytes) {
        if (begins(bytes, 0xFF, 0xD8, 0xFF)) {
            return "jpeg";
        }
        if (begins(bytes, 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A)) {
            return "png";
        }
        throw ProblemCode.PERSON_PHOTO_TYPE
                .problem("The file is neither a JPEG nor a PNG picture.")
                .exception();
    }

    private static boolean begins(byte[] bytes, int... start) {
        for (int i = 0; i < start.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != start[i]) {
                return false;
            }
        }
        return true;
    }

    /** Read with gaps where it is larger than needed, so that a large photo takes as little memory as a small one. */
    private static BufferedImage decoded(byte[] bytes, String format) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName(format).next();
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            reader.setInput(in, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if ((long) width * height > MAX_PIXELS) {
                throw ProblemCode.PERSON_PHOTO_LARGE
                        .problem("The photo has " + width + " x " + height + " pixels, at most " + MAX_PIXELS
                                + " in all are read.")
                        .exception();
            }
            if (Math.min(width, height) < MIN_SIDE) {
                throw broken();
            }
            int step = Math.max(1, Math.min(width, height) / (2 * SIDE));
            ImageReadParam parameters = reader.getDefaultReadParam();
            parameters.setSourceSubsampling(step, step, 0, 0);
            return reader.read(0, parameters);
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage square(BufferedImage photo, Part part, int orientation) {
        BufferedImage upright = upright(photo, orientation);
        int side = Math.min(upright.getWidth(), upright.getHeight());
        int x = (upright.getWidth() - side) / 2;
        int y = part == Part.TOP ? 0 : (upright.getHeight() - side) / 2;
        BufferedImage square = upright.getSubimage(x, y, side, side);
        // Halving first: one large step would leave out pixels.
        while (square.getWidth() >= 2 * SIDE) {
            square = scaled(square, square.getWidth() / 2);
        }
        return scaled(square, SIDE);
    }

    private static BufferedImage scaled(BufferedImage image, int side) {
        BufferedImage scaled = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = scaled.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, side, side);
        graphics.drawImage(image, 0, 0, side, side, null);
        graphics.dispose();
        return scaled;
    }

    /** Orientations 5 to 8 lie on their side; 2, 4, 5 and 7 are mirrored. */
    private static BufferedImage upright(BufferedImage photo, int orientation) {
        if (orientation == ExifOrientation.UPRIGHT) {
            return photo;
        }
        int width = photo.getWidth();
        int height = photo.getHeight();
        AffineTransform turn = switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            default -> new AffineTransform(0, -1, 1, 0, 0, width);
        };
        boolean isLying = orientation >= 5;
        BufferedImage upright =
                new BufferedImage(isLying ? height : width, isLying ? width : height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = upright.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, upright.getWidth(), upright.getHeight());
        graphics.drawImage(photo, turn, null);
        graphics.dispose();
        return upright;
    }

    private static byte[] jpeg(BufferedImage picture) throws IOException {
        for (float quality : QUALITIES) {
            byte[] file = jpeg(picture, quality);
            if (file.length <= PersonPhoto.MAX_BYTES) {
                return file;
            }
        }
        throw broken();
    }

    private static byte[] jpeg(BufferedImage picture, float quality) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(file)) {
            ImageWriteParam parameters = writer.getDefaultWriteParam();
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionQuality(quality);
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), parameters);
        } finally {
            writer.dispose();
        }
        return file.toByteArray();
    }

    private static ProblemException broken() {
        return ProblemCode.PERSON_PHOTO_BROKEN
                .problem("The picture could not be read.")
                .exception();
    }
}
