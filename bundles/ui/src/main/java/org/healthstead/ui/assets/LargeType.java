// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.assets;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes the style sheet for letters of one and a half times the size. Every length is in {@code rem}, so it grows with
 * the letters. Queries of the window do not: there a {@code rem} is always the browser's own. So each is made wider by
 * the same, and a page is laid out as in a window that is so much smaller.
 */
final class LargeType {

    private static final BigDecimal TIMES = new BigDecimal("1.5");
    private static final Pattern WIDTH = Pattern.compile("(\\((?:min|max)-width: )([0-9.]+)(rem\\))");

    /** What a thumb has to hit is at least 44 pixels high, and as wide; 1.875rem are 45. */
    private static final String MORE = """
        @media not print {
          html { font-size: 150% }
          .crumb a, .chip, .card > header a, summary:not(.btn) { min-block-size: 1.875rem }
          .crumb a, .card > header a { display: inline-flex; align-items: center }
        }
        """;

    private LargeType() {}

    static String of(String style) {
        Matcher widths = WIDTH.matcher(style);
        return widths.replaceAll(found -> found.group(1)
                        + new BigDecimal(found.group(2)).multiply(TIMES).toPlainString()
                        + found.group(3))
                + MORE;
    }
}
