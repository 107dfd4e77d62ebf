// SPDX-License-Identifier: Apache-2.0
package org.healthstead.printing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.imageio.ImageIO;
import org.healthstead.platform.api.sheets.Paper;
import org.healthstead.platform.api.sheets.Sheet;
import org.healthstead.platform.api.sheets.SheetSection.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Sheets as pictures: what a telephone reads from them, and where nothing may stand. */
class SheetPictureTest {

    private static final String TEXT = "Helen Marlow, born 4 March 1974\n"
            + "Allergies: Penicillin (Severe); Haselnuß\n"
            + "Medications: Levothyroxine 75 µg\n"
            + "Call: Idris 0151 496 0117 ≥ فاطمة";

    private final PdfSheetPrinter printer = new PdfSheetPrinter();

    private BufferedImage picture(Sheet sheet, int width) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(printer.picture(sheet, width)));
    }

    private static Sheet withCode(Paper paper) {
        return Sheets.of(
                Locale.ENGLISH, paper, "Helen Marlow", List.of(Sheets.section(Place.WHOLE, Sheets.code(TEXT))));
    }

    @ParameterizedTest
    @EnumSource(
            value = Paper.class,
            names = {"A4", "LETTER"})
    void aTelephoneReadsTheCodeFromPaper(Paper paper) throws Exception {
        BufferedImage image = picture(withCode(paper), 1_700);
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        BinaryBitmap bitmap = new BinaryBitmap(
                new HybridBinarizer(new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels)));
        assertEquals(
                TEXT,
                new QRCodeReader()
                        .decode(bitmap, Map.of(DecodeHintType.TRY_HARDER, true))
                        .getText());
    }

    @Test
    void theLockScreenIsEmptyWhereTheTimeStands() throws IOException {
        BufferedImage image = picture(Sheets.full(Locale.ENGLISH, Paper.PHONE, "Helen Marlow", 1), 540);
        assertEquals(540, image.getWidth());
        assertEquals(1_170, image.getHeight());
        boolean isDrawn = false;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                boolean isWhite = (image.getRGB(x, y) & 0xFF) > 250;
                assertTrue(isWhite || y > 330, "something at " + y);
                isDrawn |= !isWhite;
            }
        }
        assertTrue(isDrawn);
    }

    @Test
    void moreThanACodeCanHoldIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> printer.code("x".repeat(3_000)));
    }
}
