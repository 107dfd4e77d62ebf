// SPDX-License-Identifier: Apache-2.0
package org.healthstead.web.api;

import org.healthstead.api.json.JsonArray;
import org.healthstead.api.json.JsonNumber;
import org.healthstead.api.json.JsonObject;
import org.healthstead.platform.api.documents.DocumentPage;
import org.healthstead.platform.api.documents.DocumentPage.Word;
import org.healthstead.platform.api.documents.DocumentReading;

/** The forms of what was read of files. */
final class DocumentJson {

    private DocumentJson() {}

    static JsonObject reading(DocumentReading reading) {
        return JsonObject.builder()
                .put("file", reading.file())
                .put("state", JsonValues.hyphened(reading.state()))
                .put("code", JsonValues.text(reading.code()))
                .put("mediaType", reading.mediaType())
                .put("pages", reading.pages())
                .put("pagesRead", reading.pagesRead())
                .put("whole", reading.isWhole())
                .build();
    }

    static JsonObject page(int file, DocumentPage page) {
        return JsonObject.builder()
                .put("file", file)
                .put("page", page.number())
                .put("name", page.name())
                .put("origin", JsonValues.hyphened(page.origin()))
                .put("text", page.text())
                .put(
                        "words",
                        JsonArray.of(
                                page.words().stream().map(DocumentJson::word).toList()))
                .build();
    }

    private static JsonObject word(Word word) {
        return JsonObject.builder()
                .put("from", word.from())
                .put("to", word.to())
                .put("left", part(word.left()))
                .put("top", part(word.top()))
                .put("width", part(word.width()))
                .put("height", part(word.height()))
                .put("sureness", word.sureness())
                .build();
    }

    private static JsonNumber part(float part) {
        return JsonNumber.of(String.format(java.util.Locale.ROOT, "%.5f", part));
    }
}
