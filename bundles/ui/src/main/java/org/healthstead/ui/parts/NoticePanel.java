// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.parts;

import java.util.function.Supplier;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.HtmlComponent;
import org.healthstead.ui.api.Icon;

/** A sentence about what went wrong, read out by screen readers; nothing when there is none. */
public final class NoticePanel extends HtmlComponent {

    private final transient Supplier<String> words;

    public NoticePanel(String id, Supplier<String> words) {
        super(id);
        this.words = words;
    }

    @Override
    protected void onConfigure() {
        super.onConfigure();
        setVisible(!words.get().isEmpty());
    }

    @Override
    protected void write(Html html) {
        write(html, "alarm", Icon.S_ALARM, words.get());
    }

    /** Writes a notice. */
    public static void write(Html html, String tone, Icon shape, String words) {
        html.open("div", "class", "notice " + tone, "role", "alert").icon(shape);
        html.open("div").element("p", null, words).close().close();
    }
}
