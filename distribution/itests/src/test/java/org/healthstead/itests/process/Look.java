// SPDX-License-Identifier: Apache-2.0
package org.healthstead.itests.process;

/** How a browser shows a page; the page that is open changes with it. */
enum Look {
    LIGHT,
    /** Other colours, and nothing else. */
    DARK,
    /** Letters of twice the usual size, as a person sets it once for all pages. */
    LARGE_TYPE;

    /** The narrowest screen that everything has to fit, in CSS pixels. */
    static final int NARROW = 320;

    void on(Browser browser) {
        browser.dark(this == DARK);
        browser.largeType(this == LARGE_TYPE);
    }

    /** What is wider than the narrow screen that the browser has; empty when everything fits. */
    static String tooWide(Browser browser) {
        int width = ((Number) browser.run("return document.documentElement.scrollWidth")).intValue();
        return width > NARROW ? width + " wide: " + browser.run(WIDEST) : "";
    }

    /** Names what sticks out furthest. */
    private static final String WIDEST = """
        return [...document.querySelectorAll('body *')].filter(e => {
          const box = e.getBoundingClientRect(); return box.right > 321 || box.left < -1;
        }).slice(0, 4).map(e => e.tagName + '.' + e.className).join(' ');
        """;
}
