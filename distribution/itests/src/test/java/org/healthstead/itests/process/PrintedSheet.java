// SPDX-License-Identifier: Apache-2.0
package org.healthstead.itests.process;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

/** The PDF of a sheet, read by a program that has no part in making it. */
final class PrintedSheet implements AutoCloseable {

    private static final int DOTS_PER_INCH = 300;

    private final PDDocument document;

    private PrintedSheet(PDDocument document) {
        this.document = document;
    }

    static PrintedSheet open(Path file) throws IOException {
        return new PrintedSheet(Loader.loadPDF(file.toFile()));
    }

    String language() {
        return document.getDocumentCatalog().getLanguage();
    }

    String title() {
        return document.getDocumentInformation().getTitle();
    }

    /** Says what its parts mean, and every element does. */
    boolean isTagged() {
        return document.getDocumentCatalog().getMarkInfo().isMarked()
                && elements(document.getDocumentCatalog().getStructureTreeRoot()) > 1;
    }

    private static int elements(PDStructureNode node) {
        return node.getKids().stream()
                .filter(PDStructureElement.class::isInstance)
                .mapToInt(kid -> 1 + elements((PDStructureElement) kid))
                .sum();
    }

    /** What each figure shows, in words. */
    List<String> figures() {
        List<String> words = new ArrayList<>();
        figures(document.getDocumentCatalog().getStructureTreeRoot(), words);
        return words;
    }

    private static void figures(PDStructureNode node, List<String> words) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                if (element.getStructureType().equals("Figure")) {
                    words.add(element.getAlternateDescription());
                }
                figures(element, words);
            }
        }
    }

    int pages() {
        return document.getNumberOfPages();
    }

    /** Points of the first page: width, then height. */
    String size() {
        var box = document.getPage(0).getMediaBox();
        return Math.round(box.getWidth()) + " x " + Math.round(box.getHeight());
    }

    /** With plain blanks, also where lines end. */
    String text() throws IOException {
        return new PDFTextStripper().getText(document).replaceAll("[\\s\\u00a0]+", " ");
    }

    /** What a telephone reads of the code that is on one of the pages. */
    String code() throws Exception {
        for (int page = 0; page < pages(); page++) {
            BufferedImage image = new PDFRenderer(document).renderImageWithDPI(page, DOTS_PER_INCH);
            int width = image.getWidth();
            int height = image.getHeight();
            int[] pixels = image.getRGB(0, 0, width, height, null, 0, width);
            RGBLuminanceSource seen = new RGBLuminanceSource(width, height, pixels);
            try {
                return new QRCodeReader()
                        .decode(new BinaryBitmap(new HybridBinarizer(seen)))
                        .getText();
            } catch (com.google.zxing.NotFoundException ignored) {
                // On the next page, if it has more.
            }
        }
        throw new AssertionError("no code on " + pages() + " pages");
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
