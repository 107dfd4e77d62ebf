// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.plugins;

import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.HtmlComponent;
import org.healthstead.ui.api.Icon;

/** Something to know: a title and a sentence, {@code KEY.title} and {@code KEY.text}. */
final class PluginsNotice extends HtmlComponent {

    private final String key;

    PluginsNotice(String id, String key) {
        super(id);
        this.key = key;
    }

    @Override
    protected void write(Html html) {
        html.open("div", "class", "notice look", "role", "status")
                .icon(Icon.S_OFF)
                .open("div");
        html.element("b", null, messages().get(key + ".title"));
        html.element("p", null, messages().get(key + ".text")).close().close();
    }
}
