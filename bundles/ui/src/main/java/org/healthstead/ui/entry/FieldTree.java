// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.entry;

import org.healthstead.api.json.Json;
import org.healthstead.api.json.JsonArray;
import org.healthstead.api.json.JsonObject;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.HtmlComponent;
import org.healthstead.ui.narrative.NarrativeWords;

/** Every element of a resource with its FHIR name, codes and extensions included. */
public final class FieldTree extends HtmlComponent {

    private static final int MAX_LINES = 2_000;
    private static final int MAX_TEXT = 500;
    private static final int MAX_DATA = 80;

    private final transient JsonObject body;
    private int lines;

    public FieldTree(String id, JsonObject body) {
        super(id);
        this.body = body;
    }

    @Override
    protected void write(Html html) {
        lines = 0;
        members(html, body);
        if (lines >= MAX_LINES) {
            html.element("p", "small mute", messages().get("entry.tree.cut", MAX_LINES));
        }
    }

    private void members(Html html, JsonObject object) {
        html.open("ul");
        for (int i = 0; i < object.size() && lines < MAX_LINES; i++) {
            line(html, object.nameAt(i), object.valueAt(i));
        }
        html.close();
    }

    private void line(Html html, String name, Json value) {
        if (value instanceof JsonArray array) {
            for (int i = 0; i < array.size() && lines < MAX_LINES; i++) {
                single(html, array.size() == 1 ? name : name + " " + (i + 1), array.get(i));
            }
        } else {
            single(html, name, value);
        }
    }

    private void single(Html html, String name, Json value) {
        lines++;
        html.open("li").element("span", "mute", name).text(" ");
        switch (value) {
            case JsonObject object -> members(html, object);
            case JsonArray array -> {
                html.open("ul");
                line(html, name, array);
                html.close();
            }
            default -> {
                String text = text(name, value.scalarText().orElse("–"));
                html.text(
                        text.length() <= MAX_TEXT
                                ? text
                                : text.substring(0, MAX_TEXT)
                                        + messages().get("entry.text.cut", text.length() - MAX_TEXT));
            }
        }
        html.close();
    }

    /** A narrative by its words, because it stands with its tags in the original below; data by its size. */
    private String text(String name, String text) {
        if (name.equals("div")) {
            return NarrativeWords.of(text);
        }
        boolean isData = name.equals("data") && text.length() > MAX_DATA && text.indexOf(' ') < 0;
        return isData ? messages().get("entry.data", text.length()) : text;
    }
}
