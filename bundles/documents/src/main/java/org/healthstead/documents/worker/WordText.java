// SPDX-License-Identifier: Apache-2.0
package org.healthstead.documents.worker;

import java.io.IOException;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;

/**
 * The words of a part of Word or PowerPoint (ISO/IEC 29500-1: WordprocessingML and DrawingML call these elements
 * alike). What was deleted with changes tracked is left out.
 */
final class WordText implements Markup.Listener {

    /** Deleted or moved away; and what a program shows that cannot show the text before it. */
    private static final Set<String> LEFT_OUT = Set.of("del", "moveFrom", "Fallback");

    private final SheetText text;
    private int leftOut;
    private int cells;
    private boolean isText;

    WordText(SheetText text) {
        this.text = text;
    }

    @Override
    public void start(String element, XMLStreamReader attributes) throws IOException {
        leftOut += LEFT_OUT.contains(element) ? 1 : 0;
        switch (element) {
            case "t" -> isText = true;
            case "tc" -> cells++;
            case "tab" -> {
                if (leftOut == 0) {
                    text.add("\t");
                }
            }
            case "br", "cr" -> text.line();
            default -> {
                // Looks.
            }
        }
    }

    @Override
    public void end(String element) throws IOException {
        leftOut -= LEFT_OUT.contains(element) ? 1 : 0;
        switch (element) {
            case "t" -> isText = false;
            case "p" -> {
                if (cells > 0) {
                    text.add(" ");
                } else {
                    text.line();
                }
            }
            case "tc" -> {
                cells--;
                text.add("\t");
            }
            case "tr" -> text.line();
            default -> {
                // Looks.
            }
        }
    }

    @Override
    public void text(String more) throws IOException {
        if (isText && leftOut == 0) {
            text.add(more);
        }
    }
}
