// SPDX-License-Identifier: Apache-2.0
package org.healthstead.documents.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.healthstead.api.problem.ProblemException;
import org.healthstead.platform.api.documents.DocumentPage;
import org.healthstead.platform.api.documents.DocumentPage.Origin;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PictureReadingTest {

    @TempDir
    private static Path folder;

    private static ProcessDocumentReader reader;

    @BeforeAll
    static void start() {
        reader = Readers.withoutRecognition(folder);
    }

    @AfterAll
    static void stop() {
        reader.close();
    }

    /** Wide, with a black mark in its upper left corner. */
    private static BufferedImage marked() {
        BufferedImage picture = new BufferedImage(400, 200, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = picture.createGraphics();
        canvas.setColor(Color.WHITE);
        canvas.fillRect(0, 0, 400, 200);
        canvas.setColor(Color.BLACK);
        canvas.fillRect(0, 0, 40, 40);
        canvas.dispose();
        return picture;
    }

    private static byte[] bytes(BufferedImage picture, String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertTrue(ImageIO.write(picture, format, out));
        return out.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "png", "gif", "bmp", "tiff"})
    void aPictureIsAPage(String format) throws Exception {
        byte[] file = bytes(marked(), format);
        Readers.Result result = Readers.read(reader, file, "application/pdf", 1);
        assertEquals("image/" + format, result.summary().mediaType());
        assertEquals(
                List.of(Origin.UNREAD),
                result.pages().stream().map(DocumentPage::origin).toList());
        BufferedImage small = ImageIO.read(new ByteArrayInputStream(Readers.picture(reader, file, 1, 100)));
        assertEquals(100, small.getWidth());
        assertEquals(50, small.getHeight());
        assertTrue(Ink.of(small).getMaxX() < 0.2);
    }

    /** Which corner of the upright page the mark comes to: EXIF 2.32, tag 274. */
    @ParameterizedTest
    @CsvSource({
        "1, 0, 0, true", "2, 1, 0, true", "3, 1, 1, true", "4, 0, 1, true",
        "5, 0, 0, false", "6, 1, 0, false", "7, 1, 1, false", "8, 0, 1, false"
    })
    void aPhotoIsTurnedAsItsTagSays(int tag, int right, int bottom, boolean isWide) throws Exception {
        byte[] photo = withExif(bytes(marked(), "jpeg"), tag);
        byte[] jpeg = Readers.picture(reader, photo, 1, 200);
        BufferedImage upright = ImageIO.read(new ByteArrayInputStream(jpeg));
        assertEquals(isWide, upright.getWidth() > upright.getHeight());
        Rectangle2D ink = Ink.of(upright);
        assertEquals(right == 1, ink.getCenterX() > 0.5, ink::toString);
        assertEquals(bottom == 1, ink.getCenterY() > 0.5, ink::toString);
        assertFalse(new String(jpeg, StandardCharsets.ISO_8859_1).contains("Exif"));
        assertFalse(new String(jpeg, StandardCharsets.ISO_8859_1).contains("Berlin"));
    }

    /** A photo with an EXIF segment that has an orientation, and says where it was taken. */
    private static byte[] withExif(byte[] jpeg, int tag) throws IOException {
        ByteArrayOutputStream exif = new ByteArrayOutputStream();
        exif.write("Exif\0\0MM\0*\0\0\0\b\0\1".getBytes(StandardCharsets.ISO_8859_1));
        exif.write(new byte[] {1, 18, 0, 3, 0, 0, 0, 1, 0, (byte) tag, 0, 0, 0, 0, 0, 0});
        exif.write("taken in Berlin".getBytes(StandardCharsets.ISO_8859_1));
        ByteArrayOutputStream photo = new ByteArrayOutputStream();
        photo.write(jpeg, 0, 2);
        photo.write(new byte[] {(byte) 0xff, (byte) 0xe1, 0, (byte) (exif.size() + 2)});
        photo.write(exif.toByteArray());
        photo.write(jpeg, 2, jpeg.length - 2);
        return photo.toByteArray();
    }

    @Test
    void tonesStayWhenAPictureIsMadeSmaller() throws Exception {
        BufferedImage gray = new BufferedImage(1_000, 500, BufferedImage.TYPE_BYTE_GRAY);
        for (int x = 0; x < 500; x++) {
            for (int y = 0; y < 500; y++) {
                gray.getRaster().setSample(x, y, 0, 100);
            }
        }
        BufferedImage small =
                ImageIO.read(new ByteArrayInputStream(Readers.picture(reader, bytes(gray, "png"), 1, 100)));
        assertEquals(100, small.getRGB(20, 20) & 0xff, 4);
        assertEquals(0, small.getRGB(80, 20) & 0xff, 4);
        BufferedImage clear = new BufferedImage(1_000, 500, BufferedImage.TYPE_INT_ARGB);
        BufferedImage onWhite =
                ImageIO.read(new ByteArrayInputStream(Readers.picture(reader, bytes(clear, "png"), 1, 100)));
        assertEquals(255, onWhite.getRGB(20, 20) & 0xff, 4);
    }

    @Test
    void theSheetsOfATiffArePages() throws Exception {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("tiff").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.prepareWriteSequence(null);
            for (int i = 0; i < 3; i++) {
                writer.writeToSequence(new IIOImage(marked(), null, null), null);
            }
            writer.endWriteSequence();
        }
        Readers.Result result = Readers.read(reader, bytes.toByteArray());
        assertEquals(3, result.summary().pages());
        assertEquals(
                List.of(1, 2, 3),
                result.pages().stream().map(DocumentPage::number).toList());
        assertTrue(Readers.picture(reader, bytes.toByteArray(), 3, 100).length > 0);
        assertProblem("HS-DOCUMENT-DAMAGED", () -> Readers.picture(reader, bytes.toByteArray(), 4, 100));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\0\0\0\u0018ftypheic", "RIFF\0\0\0\0WEBPVP8 ", "Rar!\u001a\u0007", "\u00d0\u00cf\u0011\u00e0"})
    void whatIsNotReadIsSaidWithWhatToDo(String head) {
        byte[] file = head.getBytes(StandardCharsets.ISO_8859_1);
        String detail = assertProblem("HS-DOCUMENT-TYPE", () -> Readers.read(reader, file));
        assertTrue(detail.contains("Save") || detail.contains("Unpack"), detail);
    }

    private static String assertProblem(String code, Executable call) {
        ProblemException problem = assertThrows(ProblemException.class, call);
        assertEquals(code, problem.problem().code());
        return problem.problem().detail();
    }
}
