// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.portrait;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.healthstead.api.problem.ProblemException;
import org.healthstead.platform.api.store.PersonPhoto;
import org.healthstead.ui.portrait.Portrait.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortraitTest {

    /** Red above, green below, with a blue left edge. */
    private static BufferedImage photo(int width, int height) {
        BufferedImage photo = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = photo.createGraphics();
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, width, height / 2);
        graphics.setColor(Color.GREEN);
        graphics.fillRect(0, height / 2, width, height - height / 2);
        graphics.setColor(Color.BLUE);
        graphics.fillRect(0, 0, width / 4, height);
        graphics.dispose();
        return photo;
    }

    private static byte[] file(BufferedImage photo, String format) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ImageIO.write(photo, format, file);
        return file.toByteArray();
    }

    private static BufferedImage portrait(byte[] file, Part part) throws IOException {
        byte[] made = Portrait.of(new ByteArrayInputStream(file), part);
        assertTrue(made.length <= PersonPhoto.MAX_BYTES, "bytes: " + made.length);
        BufferedImage read = ImageIO.read(new ByteArrayInputStream(made));
        assertEquals(Portrait.SIDE, read.getWidth());
        assertEquals(Portrait.SIDE, read.getHeight());
        return read;
    }

    private static String colour(BufferedImage picture, int x, int y) {
        Color colour = new Color(picture.getRGB(x, y));
        int most = Math.max(colour.getRed(), Math.max(colour.getGreen(), colour.getBlue()));
        return most == colour.getRed() ? "red" : most == colour.getGreen() ? "green" : "blue";
    }

    /** A JPEG file with an Exif segment that has this orientation and a place's name. */
    private static byte[] tagged(byte[] jpeg, int orientation, ByteOrder order) {
        ByteBuffer tiff = ByteBuffer.allocate(8 + 2 + 12 + 4).order(order);
        tiff.put((order == ByteOrder.LITTLE_ENDIAN ? "II" : "MM").getBytes(StandardCharsets.US_ASCII));
        tiff.putShort((short) 42).putInt(8).putShort((short) 1);
        tiff.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) orientation);
        byte[] rest = "\0\0Northfield".getBytes(StandardCharsets.US_ASCII);
        int length = 2 + 6 + tiff.capacity() + rest.length;
        ByteBuffer file = ByteBuffer.allocate(jpeg.length + 2 + length);
        file.put(jpeg, 0, 2).put((byte) 0xFF).put((byte) 0xE1).putShort((short) length);
        file.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII))
                .put(tiff.array())
                .put(rest);
        file.put(jpeg, 2, jpeg.length - 2);
        return file.array();
    }

    private static String code(byte[] file) {
        return assertThrows(ProblemException.class, () -> Portrait.of(new ByteArrayInputStream(file), Part.CENTRE))
                .problem()
                .code();
    }

    @Test
    void keepsASquareOfTheMiddleOrOfTheTop() throws IOException {
        byte[] tall = file(photo(300, 900), "jpeg");
        BufferedImage middle = portrait(tall, Part.CENTRE);
        assertEquals("red", colour(middle, 200, 60));
        assertEquals("green", colour(middle, 200, 200));
        assertEquals("red", colour(portrait(tall, Part.TOP), 200, 200));
        assertEquals("red", colour(portrait(file(photo(900, 300), "png"), Part.CENTRE), 128, 60));
        assertEquals("red", colour(portrait(file(photo(20, 20), "png"), Part.CENTRE), 200, 60));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void turnsAPhotoUprightAsItsTagSays(int orientation) throws IOException {
        byte[] jpeg = file(photo(400, 400), "jpeg");
        for (ByteOrder order : new ByteOrder[] {ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN}) {
            byte[] file = tagged(jpeg, orientation, order);
            assertEquals(orientation, ExifOrientation.of(file));
            BufferedImage upright = portrait(file, Part.CENTRE);
            BufferedImage expected = expected(orientation);
            for (int[] point : new int[][] {{128, 12}, {128, 244}, {12, 60}, {12, 200}, {244, 60}, {244, 200}}) {
                assertEquals(
                        colour(expected, point[0], point[1]),
                        colour(upright, point[0], point[1]),
                        "at " + point[0] + ", " + point[1]);
            }
        }
    }

    /** Turned pixel by pixel, as the specification words it: where the row 0 and the column 0 of the file are. */
    private static BufferedImage expected(int orientation) {
        BufferedImage stored = photo(Portrait.SIDE, Portrait.SIDE);
        int last = Portrait.SIDE - 1;
        BufferedImage upright = new BufferedImage(Portrait.SIDE, Portrait.SIDE, BufferedImage.TYPE_INT_RGB);
        for (int row = 0; row <= last; row++) {
            for (int column = 0; column <= last; column++) {
                int x = switch (orientation) {
                    case 1, 4 -> column;
                    case 2, 3 -> last - column;
                    case 5, 8 -> row;
                    default -> last - row;
                };
                int y = switch (orientation) {
                    case 1, 2 -> row;
                    case 3, 4 -> last - row;
                    case 5, 6 -> column;
                    default -> last - column;
                };
                upright.setRGB(x, y, stored.getRGB(column, row));
            }
        }
        return upright;
    }

    @Test
    void keepsNothingButPixels() throws IOException {
        byte[] file = tagged(file(photo(400, 400), "jpeg"), 1, ByteOrder.BIG_ENDIAN);
        assertTrue(new String(file, StandardCharsets.ISO_8859_1).contains("Northfield"));
        String made = new String(Portrait.of(new ByteArrayInputStream(file), Part.CENTRE), StandardCharsets.ISO_8859_1);
        assertFalse(made.contains("Northfield"));
        assertFalse(made.contains("Exif"));
    }

    @Test
    void damagedTagsMeanUpright() throws IOException {
        byte[] file = tagged(file(photo(40, 40), "jpeg"), 6, ByteOrder.BIG_ENDIAN);
        assertEquals(1, ExifOrientation.of(new byte[] {(byte) 0xFF, (byte) 0xD8}));
        assertEquals(1, ExifOrientation.of(tagged(file(photo(40, 40), "jpeg"), 99, ByteOrder.BIG_ENDIAN)));
        for (int length = 0; length < 50; length++) {
            assertEquals(1, ExifOrientation.of(Arrays.copyOf(file, length)), "of " + length + " bytes");
        }
    }

    @Test
    void refusesWhatIsNoPhotoInASentence() throws IOException {
        assertEquals("HS-PERSON-PHOTO-TYPE", code("\0\0\0\u0018ftypheic".getBytes(StandardCharsets.ISO_8859_1)));
        assertEquals("HS-PERSON-PHOTO-TYPE", code(new byte[0]));
        assertEquals("HS-PERSON-PHOTO-TYPE", code(file(photo(40, 40), "gif")));
        assertEquals("HS-PERSON-PHOTO-BROKEN", code(file(photo(9, 40), "png")));
        byte[] png = file(photo(400, 400), "png");
        assertEquals("HS-PERSON-PHOTO-BROKEN", code(Arrays.copyOf(png, 60)));
        assertEquals("HS-PERSON-PHOTO-LARGE", code(new byte[Portrait.MAX_FILE + 1]));
        assertEquals("HS-PERSON-PHOTO-LARGE", code(sized(png, 20_000, 20_000)));
    }

    /** The same file with another size in its header. */
    private static byte[] sized(byte[] png, int width, int height) {
        ByteBuffer file = ByteBuffer.wrap(png.clone());
        file.putInt(16, width).putInt(20, height);
        CRC32 sum = new CRC32();
        sum.update(file.array(), 12, 17);
        file.putInt(29, (int) sum.getValue());
        return file.array();
    }
}
