// SPDX-License-Identifier: Apache-2.0
package org.healthstead.printing;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

/** Text as a QR code with the quiet zone that readers need. Level M: 15 % of it may be dirty. */
final class QrCode {

    private static final Map<EncodeHintType, Object> HINTS = Map.of(
            EncodeHintType.CHARACTER_SET,
            "UTF-8",
            EncodeHintType.ERROR_CORRECTION,
            ErrorCorrectionLevel.M,
            EncodeHintType.MARGIN,
            4);

    private QrCode() {}

    /** @throws IllegalArgumentException for more text than a code can hold, about 2,300 bytes */
    static List<BitSet> dots(String text) {
        BitMatrix matrix;
        try {
            matrix = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 1, 1, HINTS);
        } catch (WriterException e) {
            throw new IllegalArgumentException("too much text for a code", e);
        }
        List<BitSet> rows = new ArrayList<>();
        for (int y = 0; y < matrix.getHeight(); y++) {
            BitSet row = new BitSet();
            for (int x = 0; x < matrix.getWidth(); x++) {
                row.set(x, matrix.get(x, y));
            }
            rows.add(row);
        }
        return rows;
    }
}
