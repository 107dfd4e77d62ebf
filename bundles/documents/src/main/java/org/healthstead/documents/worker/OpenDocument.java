// SPDX-License-Identifier: Apache-2.0
package org.healthstead.documents.worker;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;
import org.healthstead.documents.worker.OfficeFile.Sheet;

/** The words of the part {@code content.xml} of OpenDocument (ISO/IEC 26300): cells say their numbers as shown. */
final class OpenDocument implements Markup.Listener {

    /** What was deleted with changes tracked; notes that people stick on a text. */
    private static final Set<String> LEFT_OUT = Set.of("tracked-changes", "annotation");

    private static final int MAX_REPEATED = 100;

    private final String sheetElement;
    private final List<Sheet> sheets = new ArrayList<>();
    private SheetText text = new SheetText();
    private String name = "";
    private int leftOut;
    private int cells;
    private int paragraphs;

    private OpenDocument(String sheetElement) {
        this.sheetElement = sheetElement;
    }

    static List<Sheet> read(ReceivedFile file, ZipFormat format) throws IOException {
        OpenDocument document = new OpenDocument(
                switch (format) {
                    case SPREADSHEET -> "table";
                    case PRESENTATION -> "page";
                    default -> "";
                });
        new Archive(file).visit((name, content) -> {
            if (name.equals("content.xml")) {
                Markup.read(content, document);
            }
            return true;
        });
        return document.sheets();
    }

    private List<Sheet> sheets() {
        if (!text.isEmpty() || sheets.isEmpty()) {
            sheets.add(new Sheet(name, text.toString()));
        }
        return sheets;
    }

    @Override
    public void start(String element, XMLStreamReader attributes) throws IOException {
        leftOut += LEFT_OUT.contains(element) ? 1 : 0;
        if (element.equals(sheetElement)) {
            text = new SheetText();
            name = Markup.attribute(attributes, "name");
        }
        switch (element) {
            case "p", "h" -> paragraphs++;
            case "table-cell" -> cells++;
            case "tab" -> text("\t");
            case "line-break" -> text.line();
            case "s" -> text(" ".repeat(repeated(Markup.attribute(attributes, "c"))));
            default -> {
                // Looks.
            }
        }
    }

    private static int repeated(String count) {
        return count.matches("[0-9]{1,6}") ? Math.clamp(Integer.parseInt(count), 1, MAX_REPEATED) : 1;
    }

    @Override
    public void end(String element) throws IOException {
        leftOut -= LEFT_OUT.contains(element) ? 1 : 0;
        switch (element) {
            case "p", "h" -> {
                paragraphs--;
                if (cells > 0) {
                    text.add(" ");
                } else {
                    text.line();
                }
            }
            case "table-cell" -> {
                cells--;
                text.add("\t");
            }
            case "table-row" -> text.line();
            default -> {
                // Looks.
            }
        }
        if (element.equals(sheetElement)) {
            sheets.add(new Sheet(name, text.toString()));
            text = new SheetText();
            name = "";
        }
    }

    @Override
    public void text(String more) throws IOException {
        if (paragraphs > 0 && leftOut == 0) {
            text.add(more);
        }
    }
}
