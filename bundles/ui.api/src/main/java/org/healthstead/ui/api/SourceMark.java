// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.api;

import java.util.Objects;
import org.healthstead.api.record.SourceRef;

/** Who says so. */
public final class SourceMark extends HtmlComponent {

    private final transient SourceRef source;

    public SourceMark(String id, SourceRef source) {
        super(id);
        this.source = Objects.requireNonNull(source, "source");
    }

    @Override
    protected void write(Html html) {
        html.open("span", "class", "src").icon(Icon.of(source.kind()));
        html.text(words(source, messages())).close();
    }

    /** The name of the source, or words for its kind when it has none. */
    public static String words(SourceRef source, Messages messages) {
        return source.label().isBlank() ? messages.get("source." + source.kind()) : source.label();
    }
}
