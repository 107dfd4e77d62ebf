// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.api;

/**
 * Says what was done and offers to undo it, instead of asking beforehand. It is a part of the page that is shown after
 * the action, so it works without script and is gone on the next page.
 */
public final class UndoToast {

    private UndoToast() {}

    /**
     * Writes the toast at the lower edge of the window.
     *
     * @param done what was done: "Marked as entered in error"
     * @param address where the button posts to
     * @param name of the field that the button sends
     * @param value of the field that the button sends
     */
    public static void write(Html html, String done, String address, String name, String value, Messages messages) {
        html.open("div", "class", "toast last", "role", "status").element("span", null, done);
        html.open("form", "method", "post", "action", address);
        html.open("button", "class", "btn slim", "type", "submit", "name", name, "value", value);
        html.text(messages.get("undo")).close().close().close();
    }
}
