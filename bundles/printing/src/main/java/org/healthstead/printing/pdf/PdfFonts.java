// SPDX-License-Identifier: Apache-2.0
package org.healthstead.printing.pdf;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.healthstead.printing.text.Face;

/** The fonts of one file; of each the characters that are used are embedded. */
final class PdfFonts {

    private final PDDocument document;
    private final Map<Face, PDFont> fonts = new HashMap<>();

    PdfFonts(PDDocument document) {
        this.document = document;
    }

    PDFont of(Face face) throws IOException {
        PDFont known = fonts.get(face);
        if (known == null) {
            known = PDType0Font.load(document, face.font(), true);
            fonts.put(face, known);
        }
        return known;
    }
}
