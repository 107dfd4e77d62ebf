// SPDX-License-Identifier: Apache-2.0
package org.healthstead.documents.worker;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamReader;
import org.healthstead.documents.protocol.Failure;
import org.healthstead.documents.worker.OfficeFile.Sheet;

/** The sheets of an Excel file (ISO/IEC 29500-1, SpreadsheetML), with numbers as their formats show them. */
final class ExcelFile {

    private final List<String> texts = new ArrayList<>();
    private final ExcelStyles styles = new ExcelStyles();

    /** By the id of the relation. */
    private final Map<String, String> targets = new HashMap<>();

    private final List<SheetName> names = new ArrayList<>();

    private ExcelFile() {}

    private record SheetName(String name, String relation) {}

    static List<Sheet> read(ReceivedFile file) throws IOException {
        ExcelFile book = new ExcelFile();
        // What the sheets refer to may stand after them.
        new Archive(file).visit((name, content) -> {
            switch (name) {
                case "xl/workbook.xml" -> Markup.read(content, book.new Names());
                case "xl/_rels/workbook.xml.rels" -> Markup.read(content, book.new Targets());
                case "xl/sharedStrings.xml" -> Markup.read(content, book.new Texts());
                case "xl/styles.xml" -> Markup.read(content, book.styles);
                default -> {
                    // Sheets, and what has no words.
                }
            }
            return true;
        });
        Map<String, String> sheets = new HashMap<>();
        new Archive(file).visit((name, content) -> {
            if (book.targets.containsValue(name) && name.startsWith("xl/worksheets/")) {
                SheetText text = new SheetText();
                Markup.read(content, new ExcelCells(text, book.texts, book.styles));
                sheets.put(name, text.toString());
            }
            return true;
        });
        return book.names.stream()
                .map(sheet -> new Sheet(
                        sheet.name(), sheets.getOrDefault(book.targets.getOrDefault(sheet.relation(), ""), "")))
                .toList();
    }

    private final class Names implements Markup.Listener {
        @Override
        public void start(String element, XMLStreamReader attributes) {
            if (element.equals("sheet")) {
                names.add(new SheetName(Markup.attribute(attributes, "name"), Markup.attribute(attributes, "id")));
            } else if (element.equals("workbookPr")) {
                String said = Markup.attribute(attributes, "date1904");
                styles.countFrom1904(said.equals("1") || said.equals("true"));
            }
        }

        @Override
        public void end(String element) {
            // Nothing is open.
        }

        @Override
        public void text(String text) {
            // There is none.
        }
    }

    private final class Targets implements Markup.Listener {
        @Override
        public void start(String element, XMLStreamReader attributes) {
            if (element.equals("Relationship")) {
                String target = Markup.attribute(attributes, "Target");
                targets.put(
                        Markup.attribute(attributes, "Id"),
                        target.startsWith("/") ? target.substring(1) : "xl/" + target);
            }
        }

        @Override
        public void end(String element) {
            // Nothing is open.
        }

        @Override
        public void text(String text) {
            // There is none.
        }
    }

    /** Each item in parts of equal looks; how a word is spoken stands beside it. */
    private final class Texts implements Markup.Listener {
        private SheetText item = new SheetText();
        private long characters;
        private boolean isText;
        private boolean isSpoken;

        @Override
        public void start(String element, XMLStreamReader attributes) {
            switch (element) {
                case "si" -> item = new SheetText();
                case "rPh" -> isSpoken = true;
                case "t" -> isText = true;
                default -> {
                    // Looks.
                }
            }
        }

        @Override
        public void end(String element) {
            switch (element) {
                case "si" -> texts.add(item.toString());
                case "rPh" -> isSpoken = false;
                case "t" -> isText = false;
                default -> {
                    // Looks.
                }
            }
        }

        @Override
        public void text(String text) throws IOException {
            if (isText && !isSpoken) {
                item.add(text);
                characters += text.length();
                if (characters > SheetText.MAX) {
                    throw new UnreadableException(Failure.UNPACKS_TOO_LARGE);
                }
            }
        }
    }
}
