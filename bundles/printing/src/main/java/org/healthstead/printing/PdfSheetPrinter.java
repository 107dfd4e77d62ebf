// SPDX-License-Identifier: Apache-2.0
package org.healthstead.printing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.ref.SoftReference;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.healthstead.platform.api.sheets.Sheet;
import org.healthstead.platform.api.sheets.SheetPrinter;
import org.healthstead.printing.layout.SheetLayout;
import org.healthstead.printing.pdf.PagePicture;
import org.healthstead.printing.pdf.PdfDocumentWriter;
import org.healthstead.printing.text.FontFaces;
import org.healthstead.printing.text.Typesetter;
import org.osgi.service.component.annotations.Component;

/**
 * Prints one sheet after the other with the same fonts, which are read again when memory was needed for other things.
 */
@Component
public final class PdfSheetPrinter implements SheetPrinter {

    private static final Set<String> FROM_RIGHT = Set.of("ar", "fa", "he", "iw", "ur", "yi");

    private SoftReference<FontFaces> kept = new SoftReference<>(null);

    @Override
    public synchronized int pages(Sheet sheet) {
        return laidOut(sheet).pages().size();
    }

    @Override
    public synchronized void write(Sheet sheet, OutputStream out) throws IOException {
        PdfDocumentWriter.write(sheet, laidOut(sheet), runsFromRight(sheet.locale()), out);
    }

    @Override
    public synchronized byte[] picture(Sheet sheet, int width) throws IOException {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        write(sheet, pdf);
        return PagePicture.png(pdf.toByteArray(), width);
    }

    @Override
    public List<BitSet> code(String text) {
        return QrCode.dots(text);
    }

    private SheetLayout.Result laidOut(Sheet sheet) {
        return SheetLayout.of(sheet, new Typesetter(fonts(), sheet.locale(), runsFromRight(sheet.locale())));
    }

    private FontFaces fonts() {
        FontFaces fonts = kept.get();
        if (fonts == null) {
            fonts = new FontFaces();
            kept = new SoftReference<>(fonts);
        }
        return fonts;
    }

    private static boolean runsFromRight(Locale locale) {
        return FROM_RIGHT.contains(locale.getLanguage());
    }
}
