// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.entry;

import org.healthstead.api.json.Json;
import org.healthstead.api.json.JsonArray;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.json.JsonString;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.HtmlComponent;

/**
 * The resource as it was received, indented. Very long texts are cut, because a page with a scan in it helps nobody.
 */
public final class PrettyJson extends HtmlComponent {

    private static final int MAX_TEXT = 4_000;
    private static final int MAX_ALL = 300_000;

    private final transient Json value;

    public PrettyJson(String id, Json value) {
        super(id);
        this.value = value;
    }

    @Override
    protected void write(Html html) {
        StringBuilder out = new StringBuilder();
        append(out, value, "\n");
        html.text(out.length() <= MAX_ALL ? out : out.substring(0, MAX_ALL) + "…");
    }

    private void append(StringBuilder out, Json json, String indent) {
        if (out.length() > MAX_ALL) {
            return;
        }
        switch (json) {
            case JsonObject object -> {
                out.append('{');
                for (int i = 0; i < object.size(); i++) {
                    out.append(i == 0 ? "" : ",").append(indent).append("  ");
                    out.append(new JsonString(object.nameAt(i))).append(": ");
                    append(out, object.valueAt(i), indent + "  ");
                }
                out.append(object.isEmpty() ? "" : indent).append('}');
            }
            case JsonArray array -> {
                out.append('[');
                for (int i = 0; i < array.size(); i++) {
                    out.append(i == 0 ? "" : ",").append(indent).append("  ");
                    append(out, array.get(i), indent + "  ");
                }
                out.append(array.isEmpty() ? "" : indent).append(']');
            }
            case JsonString text
            when text.value().length() > MAX_TEXT ->
                out.append(new JsonString(text.value().substring(0, MAX_TEXT)))
                        .append(messages().get("entry.text.cut", text.value().length() - MAX_TEXT));
            default -> out.append(json);
        }
    }
}
