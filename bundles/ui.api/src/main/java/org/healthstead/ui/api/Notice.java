// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.api;

/**
 * What happened, what was not lost, what to do. One filled notice at most is in view at a time; problems of a single
 * field stand beside it ({@link FormField}).
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
        /** To know. */
        PLAIN("", Icon.S_NONE),
        /** It went well. */
        GOOD("good", Icon.S_DONE),
        /** Somebody should look at it. */
        LOOK("look", Icon.S_DIFF),
        /** It went wrong. Read out at once by screen readers. */
        ALARM("alarm", Icon.S_ALARM);

        private final String look;
        private final Icon shape;

        Tone(String look, Icon shape) {
            this.look = look;
            this.shape = shape;
        }
    }

    private Notice() {}

    /** Begins a notice with its first sentence; {@link #close} ends it. */
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
