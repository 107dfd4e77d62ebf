// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.content;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/**
 * Tells which words of an XHTML, HTML or CDA narrative are struck out or hidden. Looks at elements, {@code style}
 * attributes, the {@code strikethrough} class of FHIR R4 (Narrative, "Styling the XHTML") and {@code revised="delete"}
 * of CDA R2. Rules of a style sheet inside the text are not applied.
 */
public final class MarkedText {

    private static final Set<String> STRUCK = Set.of("del", "s", "strike");
    private static final Set<String> DECORATION = Set.of("text-decoration", "text-decoration-line");

    private MarkedText() {}

    /**
     * True when the element strikes out its content.
     *
     * @param tag lower case
     * @param style value of the {@code style} attribute; empty for none
     * @param cssClass value of the {@code class} attribute; empty for none
     * @param revised value of CDA's {@code revised} attribute; empty for none
     */
    public static boolean isStruck(String tag, String style, String cssClass, String revised) {
        return STRUCK.contains(tag)
                || revised.equals("delete")
                || words(cssClass).contains("strikethrough")
                || words(declared(style, DECORATION)).contains("line-through");
    }

    /** True when the element hides its content: {@code display:none} or {@code visibility:hidden}. */
    public static boolean isHidden(String style) {
        return words(declared(style, Set.of("display"))).contains("none")
                || words(declared(style, Set.of("visibility"))).contains("hidden");
    }

    /** The value of the last declaration of one of the properties, in lower case; empty for none. */
    private static String declared(String style, Set<String> properties) {
        String value = "";
        if (style.isEmpty()) {
            return value;
        }
        for (String declaration : style.toLowerCase(Locale.ROOT).split(";")) {
            int colon = declaration.indexOf(':');
            if (colon > 0 && properties.contains(declaration.substring(0, colon).strip())) {
                value = declaration.substring(colon + 1).replace("!important", " ");
            }
        }
        return value;
    }

    private static Set<String> words(String text) {
        return text.isEmpty()
                ? Set.of()
                : Set.copyOf(Arrays.asList(text.toLowerCase(Locale.ROOT).strip().split("\\s+")));
    }
}
