// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.content;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/**
 * Which words of XHTML, HTML and CDA narratives do not hold any more, or were never meant to be seen. Knows elements,
 * {@code style} attributes, the {@code strikethrough} class of FHIR R4 (Narrative, "Styling the XHTML") and
 * {@code revised="delete"} of CDA R2; rules of a style sheet within the text are not applied.
 */
public final class MarkedText {

    private static final Set<String> STRUCK = Set.of("del", "s", "strike");
    private static final Set<String> DECORATION = Set.of("text-decoration", "text-decoration-line");

    private MarkedText() {}

    /**
     * True when the element strikes out what is in it.
     *
     * @param tag lower case
     * @param style of the {@code style} attribute, empty without
     * @param cssClass of the {@code class} attribute, empty without
     * @param revised of CDA's {@code revised} attribute, empty without
     */
    public static boolean isStruck(String tag, String style, String cssClass, String revised) {
        return STRUCK.contains(tag)
                || revised.equals("delete")
                || words(cssClass).contains("strikethrough")
                || words(declared(style, DECORATION)).contains("line-through");
    }

    /** True when the element hides what is in it: {@code display:none} or {@code visibility:hidden}. */
    public static boolean isHidden(String style) {
        return words(declared(style, Set.of("display"))).contains("none")
                || words(declared(style, Set.of("visibility"))).contains("hidden");
    }

    /** The value of the last declaration of one of the properties, lower case; empty without. */
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
