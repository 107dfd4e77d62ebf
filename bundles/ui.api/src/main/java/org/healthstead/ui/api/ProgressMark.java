// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.api;

/** Shows how far a job has come. */
public final class ProgressMark {

    private ProgressMark() {}

    /**
     * Writes a bar with its words below.
     *
     * @param done 0 to 1; below 0 when the total is not known
     * @param words the words below the bar, for example "40 percent"
     */
    public static void write(Html html, double done, String words) {
        String value = done < 0 ? null : Integer.toString((int) Math.floor(100 * Math.min(1, done)));
        html.open("progress", "max", "100", "value", value, "aria-label", words);
        html.text(words).close().element("p", "small mute", words);
    }

    /**
     * Writes grey lines as a placeholder for something that is being fetched.
     *
     * @param words for screen readers
     */
    public static void waiting(Html html, String words) {
        html.open("div", "aria-busy", "true").element("span", "vh", words);
        html.element("div", "wait", "").element("div", "wait w2", "").element("div", "wait w3", "");
        html.close();
    }
}
