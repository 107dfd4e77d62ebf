// SPDX-License-Identifier: Apache-2.0
package org.healthstead.itests.process;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/**
 * A JPEG as phones make it: the pixels lie on their side, and Exif says so and by what it was taken. Upright it is 400
 * pixels wide and 600 high, red above and blue in the lower third.
 */
final class PhotoOfAPhone {

    /** What Exif says of the camera. */
    static final String CAMERA = "Whose phone this is";

    private static final int LONG = 600;
    private static final int SHORT = 400;

    private static final int START_OF_IMAGE = 2;
    private static final int APP1 = 0xFFE1;
    private static final int MAKE = 0x010F;
    private static final int ORIENTATION = 0x0112;
    private static final int ASCII = 2;
    private static final int SHORT_NUMBER = 3;
    private static final int TURN_RIGHT = 6;
    /** Behind the header and a directory of two entries. */
    private static final int TEXTS = 38;

    private PhotoOfAPhone() {}

    static Path at(Path file) throws IOException {
        BufferedImage lying = new BufferedImage(LONG, SHORT, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = lying.createGraphics();
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, SHORT, SHORT);
        graphics.setColor(Color.BLUE);
        graphics.fillRect(SHORT, 0, LONG - SHORT, SHORT);
        graphics.dispose();
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        ImageIO.write(lying, "jpeg", plain);
        byte[] bytes = plain.toByteArray();
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.write(bytes, 0, START_OF_IMAGE);
        whole.writeBytes(exif());
        whole.write(bytes, START_OF_IMAGE, bytes.length - START_OF_IMAGE);
        return Files.write(file, whole.toByteArray());
    }

    /** CIPA DC-008: an APP1 segment with a TIFF directory. */
    private static byte[] exif() throws IOException {
        byte[] camera = (CAMERA + "\0").getBytes(US_ASCII);
        ByteArrayOutputStream tiff = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(tiff);
        out.write("Exif\0\0MM\0*".getBytes(US_ASCII));
        out.writeInt(8);
        out.writeShort(2);
        out.writeShort(MAKE);
        out.writeShort(ASCII);
        out.writeInt(camera.length);
        out.writeInt(TEXTS);
        out.writeShort(ORIENTATION);
        out.writeShort(SHORT_NUMBER);
        out.writeInt(1);
        out.writeShort(TURN_RIGHT);
        out.writeShort(0);
        out.writeInt(0);
        out.write(camera);
        ByteArrayOutputStream segment = new ByteArrayOutputStream();
        DataOutputStream head = new DataOutputStream(segment);
        head.writeShort(APP1);
        head.writeShort(tiff.size() + 2);
        head.write(tiff.toByteArray());
        return segment.toByteArray();
    }
}
