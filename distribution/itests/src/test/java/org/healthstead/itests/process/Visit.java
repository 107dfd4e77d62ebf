// SPDX-License-Identifier: Apache-2.0
package org.healthstead.itests.process;

/** With what somebody comes. */
enum Visit {
    DESKTOP,
    WITHOUT_SCRIPT,
    /** The narrowest screen that everything has to fit. */
    PHONE;

    private static final int NARROW = 320;
    private static final int HIGH = 640;

    Browser open() {
        if (this == WITHOUT_SCRIPT) {
            return Browser.open(Browser.Setting.NO_SCRIPT);
        }
        Browser browser = Browser.open();
        if (this == PHONE) {
            browser.screen(NARROW, HIGH);
        }
        return browser;
    }

    boolean hasScript() {
        return this != WITHOUT_SCRIPT;
    }
}
