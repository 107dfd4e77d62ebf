// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.forms;

import org.healthstead.api.json.JsonObject;

/** A note without a title is called by its first words. */
final class NoteTitle {

    private static final String TITLE = "description";
    private static final int MAX = 80;

    private NoteTitle() {}

    static JsonObject of(EntryForm form, JsonObject body) {
        if (body.has(TITLE)) {
            return body;
        }
        String text = form.inputs(HandMadeForms.NOTE).stream()
                .map(FieldInput::text)
                .findFirst()
                .orElse("")
                .strip();
        String line = text.lines().findFirst().orElse("").strip();
        if (line.length() <= MAX) {
            return line.isEmpty() ? body : body.with(TITLE, line);
        }
        int space = line.lastIndexOf(' ', MAX);
        int end = space > MAX / 2 ? space : line.offsetByCodePoints(0, line.codePointCount(0, MAX));
        return body.with(TITLE, line.substring(0, end) + "…");
    }
}
