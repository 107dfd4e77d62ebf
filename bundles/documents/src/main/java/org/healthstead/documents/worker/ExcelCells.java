// SPDX-License-Identifier: Apache-2.0
package org.healthstead.documents.worker;

import java.io.IOException;
import java.util.List;
import javax.xml.stream.XMLStreamReader;

/** The cells of a sheet, a line for each row that has any. */
final class ExcelCells implements Markup.Listener {

    private final SheetText text;
    private final List<String> texts;
    private final ExcelStyles styles;
    private final StringBuilder value = new StringBuilder();
    private String type = "";
    private int style;
    private boolean isValue;

    ExcelCells(SheetText text, List<String> texts, ExcelStyles styles) {
        this.text = text;
        this.texts = texts;
        this.styles = styles;
    }

    @Override
    public void start(String element, XMLStreamReader attributes) {
        switch (element) {
            case "c" -> {
                type = Markup.attribute(attributes, "t");
                style = ExcelStyles.number(Markup.attribute(attributes, "s"));
                value.setLength(0);
            }
            case "v", "t" -> isValue = true;
            default -> {
                // Formulas, looks.
            }
        }
    }

    @Override
    public void end(String element) throws IOException {
        switch (element) {
            case "v", "t" -> isValue = false;
            case "c" -> {
                if (!value.isEmpty()) {
                    text.add(shown());
                    text.add("\t");
                }
            }
            case "row" -> text.line();
            default -> {
                // Formulas, looks.
            }
        }
    }

    private String shown() {
        String said = value.toString();
        return switch (type) {
            case "s" -> {
                int index = ExcelStyles.number(said);
                yield index < texts.size() ? texts.get(index).replace('\n', ' ') : "";
            }
            case "b" -> said.equals("1") ? "TRUE" : "FALSE";
            case "", "n" -> styles.show(said, style);
            // Text in the cell itself, results of formulas, errors, dates in ISO 8601.
            default -> said.replace('\n', ' ');
        };
    }

    @Override
    public void text(String more) {
        if (isValue && value.length() < 100_000) {
            value.append(more);
        }
    }
}
