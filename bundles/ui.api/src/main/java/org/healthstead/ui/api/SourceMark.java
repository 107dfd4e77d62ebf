// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.api;

import java.util.Objects;
import java.util.regex.Pattern;
import org.healthstead.api.record.SourceRef;

/** Shows where an entry comes from. */
public final class SourceMark extends HtmlComponent {

    private static final int SHORT = 24;
    private static final Pattern NOISE = Pattern.compile(
            "[ _.-]*[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|\\.(?:json|ndjson|xml|zip|pdf|txt|csv)$",
            Pattern.CASE_INSENSITIVE);

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

    /** A short name of the source, for a line of a list. */
    public static String brief(SourceRef source, Messages messages) {
        return brief(words(source, messages));
    }

    /** The name of a file without its ending and without the long ids that exports put into it. */
    public static String brief(String label) {
        if (label.length() <= SHORT) {
            return label;
        }
        String brief = NOISE.matcher(label).replaceAll("");
        return brief.isBlank() ? label : brief;
    }
}
