// SPDX-License-Identifier: Apache-2.0
package org.healthstead.printing.pdf;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** The first page of a PDF of ours as a picture. The fonts are in the file, so those of the machine are never asked. */
public final class PagePicture {

    private PagePicture() {}

    /**
     * @param width in pixels
     * @return a PNG in shades of grey, without metadata
     */
    public static byte[] png(byte[] pdf, int width) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            float scale = width / document.getPage(0).getMediaBox().getWidth();
            BufferedImage image = new PDFRenderer(document).renderImage(0, scale, ImageType.GRAY);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(image, "png", out);
            return out.toByteArray();
        }
    }
}
