// SPDX-License-Identifier: Apache-2.0
package org.healthstead.documents.worker;

import java.awt.image.BufferedImage;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.healthstead.documents.protocol.Failure;
import org.healthstead.documents.protocol.PageFrame;
import org.healthstead.documents.protocol.PageFrame.Origin;
import org.healthstead.documents.protocol.Request;

/** A PDF. Its scripts, forms of XFA and attached files are never looked at. */
final class PdfFile implements PagedFile {

    /** A stamp or a page number on a scan is no text of the page. */
    private static final int FEW_LETTERS = 60;

    private static final float POINTS_TO_PIXELS = 300 / 72f;

    private final PDDocument document;
    private final PDFRenderer renderer;
    private final Request request;
    private final PictureWords pictures;
    private final PdfText text = new PdfText();
    private final PdfFields fields;
    private boolean isWhole = true;

    private PdfFile(PDDocument document, Request request) {
        this.document = document;
        this.request = request;
        this.renderer = new PDFRenderer(document);
        this.pictures = new PictureWords(request);
        this.fields = new PdfFields(document);
        renderer.setSubsamplingAllowed(true);
    }

    static PdfFile open(ReceivedFile file, Request request) throws IOException {
        try {
            PDDocument document =
                    Loader.loadPDF(new PdfBytes(file), "", null, null, IOUtils.createMemoryOnlyStreamCache());
            return new PdfFile(document, request);
        } catch (InvalidPasswordException e) {
            throw new UnreadableException(Failure.LOCKED, e);
        }
    }

    @Override
    public String mediaType() {
        return "application/pdf";
    }

    @Override
    public boolean isWhole() {
        return isWhole;
    }

    @Override
    public int read(int first, Sink pages) throws IOException {
        int count = document.getNumberOfPages();
        int last = Math.min(count, request.bounds().maxPages());
        for (int page = first; page <= last; page++) {
            pages.page(read(page));
        }
        isWhole = last == count;
        return count;
    }

    private PageFrame read(int number) throws IOException {
        PDPage page = document.getPage(number - 1);
        PlacedText written = text.of(document, page);
        fields.addTo(written, page);
        int letters = written.letters();
        boolean isPicture = letters == 0 || letters < FEW_LETTERS && PdfPictures.cover(page);
        if (isPicture) {
            return readPicture(number, page, written);
        }
        Origin origin = text.wasHidden() && PdfPictures.cover(page) ? Origin.RECOGNIZED : Origin.WRITTEN;
        return new PageFrame(number, "", origin, written.text(), written.words());
    }

    private PageFrame readPicture(int number, PDPage page, PlacedText written) throws IOException {
        if (!page.hasContents()) {
            return PictureWords.empty(number);
        }
        float points = longerSide(page);
        float scale = Math.min(POINTS_TO_PIXELS, PictureWords.LONGER_SIDE / points);
        if (pictures.canRead()) {
            return pictures.read(number, renderer.renderImage(number - 1, scale, ImageType.GRAY));
        }
        // Drawn small: whether anything stands on the page at all.
        BufferedImage small = renderer.renderImage(number - 1, scale / 4, ImageType.GRAY);
        return PictureWords.isBlank(small)
                ? PictureWords.empty(number)
                : new PageFrame(number, "", Origin.UNREAD, written.text(), written.words());
    }

    @Override
    public BufferedImage draw(int page, int longerSide) throws IOException {
        if (page > document.getNumberOfPages()) {
            throw new UnreadableException(Failure.NO_SUCH_PAGE);
        }
        float points = longerSide(document.getPage(page - 1));
        return renderer.renderImage(page - 1, longerSide / points, ImageType.RGB);
    }

    private static float longerSide(PDPage page) {
        PDRectangle box = page.getCropBox();
        return Math.max(1, Math.max(box.getWidth(), box.getHeight()));
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
