// SPDX-License-Identifier: Apache-2.0
package org.healthstead.itests.process;

import org.openqa.selenium.Keys;

/** Somebody who has a keyboard and nothing else, and who must see at every step where they are. */
final class Keyboard {

    private static final int FAR = 150;

    /**
     * A ring, an underline or another border around what has the focus; true as well for fields, which have a caret.
     */
    private static final String IS_SEEN = """
        const at = document.activeElement, look = e => getComputedStyle(e);
        const ring = e => look(e).outlineStyle !== 'none' && parseFloat(look(e).outlineWidth) > 0
          || look(e).boxShadow !== 'none';
        for (let e = at, up = 0; e && up < 3; e = e.parentElement, up++) if (ring(e)) return true;
        return at.matches('body, input[type=text], input[type=search], input[type=password]');
        """;

    private final Browser browser;

    Keyboard(Browser browser) {
        this.browser = browser;
    }

    void press(CharSequence... keys) {
        browser.press(keys);
    }

    /** Goes on with Tab until something that the selector matches has the focus. */
    Keyboard to(String css) {
        StringBuilder passed = new StringBuilder();
        for (int i = 0; i < FAR; i++) {
            press(Keys.TAB);
            if (!Boolean.TRUE.equals(browser.run(IS_SEEN))) {
                throw new AssertionError("the focus cannot be seen at " + focused() + " of " + browser.address());
            }
            if (isAt(css)) {
                return this;
            }
            passed.append(focused()).append(' ');
        }
        throw new AssertionError("Tab never reaches " + css + " at " + browser.address() + ", only " + passed);
    }

    /** What was in the field is replaced. */
    Keyboard type(String text) {
        browser.press(Keys.CONTROL, "a");
        press(text);
        return this;
    }

    void enter() {
        press(Keys.ENTER);
    }

    boolean isAt(String css) {
        return Boolean.TRUE.equals(browser.run("return document.activeElement.matches(arguments[0])", css));
    }

    private Object focused() {
        return browser.run("const e = document.activeElement;"
                + " return e.tagName + (e.id ? '#' + e.id : '') + (e.className ? '.' + e.className : '')");
    }
}
