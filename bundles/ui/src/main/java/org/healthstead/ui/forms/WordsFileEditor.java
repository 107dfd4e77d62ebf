// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.forms;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.healthstead.api.json.Json;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.FieldType;
import org.healthstead.platform.api.content.AttachedFile;

/** A plain text that is kept as a file, because FHIR R4 has no type for a note: FHIR Attachment of text/plain. */
final class WordsFileEditor implements FieldEditor {

    private static final int MAX_BYTES = 1_000_000;
    private static final String TYPE = "text/plain";

    private final FormContext context;

    WordsFileEditor(FormContext context) {
        this.context = context;
    }

    @Override
    public FieldType input() {
        return FieldType.NOTE;
    }

    @Override
    public boolean fits(Json value) {
        return value instanceof JsonObject attachment
                && attachment
                        .string("contentType")
                        .filter(type -> type.startsWith(TYPE))
                        .isPresent()
                && AttachedFile.of(attachment).isPresent();
    }

    @Override
    public FieldInput show(Json value) {
        return FieldInput.of(AttachedFile.of((JsonObject) value)
                .map(file -> file.text(MAX_BYTES))
                .orElse(""));
    }

    @Override
    public Json read(FieldInput typed, Json before) throws FieldComplaint {
        byte[] text = TextEditor.bounded(typed.text(), context).getBytes(StandardCharsets.UTF_8);
        JsonObject attachment = before instanceof JsonObject object ? object : JsonObject.EMPTY;
        return attachment
                .without("hash")
                .without("size")
                .with("contentType", TYPE + "; charset=utf-8")
                .with("data", Base64.getEncoder().encodeToString(text));
    }
}
