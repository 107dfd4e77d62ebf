// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.api;

/**
 * Tells what happened, what was not lost, and what to do. Show at most one filled notice at a time. A problem of a
 * single field belongs to that field ({@link FormField}).
 *
 * <pre>{@code
 * Notice.open(html, Notice.Tone.LOOK, whatHappened);
 * html.element("p", null, whatToDo);
 * Notice.close(html);
 * }</pre>
 */
public final class Notice {

    /** How urgent it is. */
    public enum Tone {
        /** For information. */
        PLAIN("", Icon.S_NONE),
        /** It went well. */
        GOOD("good", Icon.S_DONE),
        /** Somebody should look at it. */
        LOOK("look", Icon.S_DIFF),
        /** It went wrong. Screen readers read it out at once. */
        ALARM("alarm", Icon.S_ALARM);

        private final String look;
        private final Icon shape;

        Tone(String look, Icon shape) {
            this.look = look;
            this.shape = shape;
        }
    }

    private Notice() {}

    /** Begins a notice with its first sentence. End it with {@link #close}. */
    public static Html open(Html html, Tone tone, String title) {
        html.open("div", "class", tone == Tone.PLAIN ? "notice" : "notice " + tone.look, "role", role(tone));
        return html.icon(tone.shape).open("div").element("b", null, title);
    }

    /** Ends a notice. */
    public static Html close(Html html) {
        return html.close().close();
    }

    /** Writes a whole notice. */
    public static Html write(Html html, Tone tone, String title, String... sentences) {
        open(html, tone, title);
        for (String sentence : sentences) {
            html.element("p", null, sentence);
        }
        return close(html);
    }

    private static String role(Tone tone) {
        return tone == Tone.ALARM ? "alert" : "status";
    }
}
