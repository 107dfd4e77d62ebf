// SPDX-License-Identifier: Apache-2.0
package org.healthstead.documents.worker;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.IdentityHashMap;
import java.util.Map;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDChoice;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;

/** What somebody has filled into the fields of a form: it is no text of the page, but stands on it. */
final class PdfFields {

    private static final int MAX_FIELDS = 20_000;

    /** By the widget that shows it. */
    private final Map<COSDictionary, PDField> fields = new IdentityHashMap<>();

    PdfFields(PDDocument document) {
        // Without the repairs that PDFBox would make to the form.
        PDAcroForm form = document.getDocumentCatalog().getAcroForm(null);
        if (form != null) {
            for (PDField field : form.getFieldTree()) {
                if (fields.size() < MAX_FIELDS && (field instanceof PDTextField || field instanceof PDChoice)) {
                    field.getWidgets().forEach(widget -> fields.put(widget.getCOSObject(), field));
                }
            }
        }
    }

    /** Adds a line for each filled field of the page. */
    void addTo(PlacedText text, PDPage page) throws IOException {
        if (fields.isEmpty()) {
            return;
        }
        PdfPlaces places = new PdfPlaces(page);
        for (PDAnnotation annotation : page.getAnnotations()) {
            PDField field = fields.get(annotation.getCOSObject());
            PDRectangle rectangle = annotation.getRectangle();
            boolean isShown =
                    annotation instanceof PDAnnotationWidget && !annotation.isHidden() && !annotation.isNoView();
            if (field != null && rectangle != null && isShown && !isPassword(field)) {
                add(text, field.getValueAsString(), places.box(rectangle, page.getCropBox()));
            }
        }
    }

    private static boolean isPassword(PDField field) {
        return field instanceof PDTextField input && input.isPassword();
    }

    private static void add(PlacedText text, String value, Rectangle2D box) {
        text.line();
        for (String word : value.strip().split("\\s+")) {
            if (!word.isEmpty()) {
                text.space();
                text.word(word, box, 100);
            }
        }
    }
}
