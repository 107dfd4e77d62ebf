// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.document;

import java.time.LocalDate;
import java.util.Base64;
import org.healthstead.api.json.JsonArray;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.PartialDate;
import org.healthstead.platform.api.content.ResourceAttachment;
import org.healthstead.platform.api.documents.NewDocument;
import org.healthstead.platform.api.store.ArtifactStore.Artifact;

/** The FHIR R4 DocumentReference of a file that somebody gave to a record. */
final class DocumentBody {

    private static final int MAX_ENDING = 5;

    private DocumentBody() {}

    /**
     * @param type by the content of the file
     * @param sha1 of the whole file: FHIR's hash of an attachment is SHA-1
     */
    static JsonObject of(NewDocument document, String type, Artifact kept, byte[] sha1, LocalDate today) {
        String name = document.name();
        JsonObject.Builder attachment = JsonObject.builder()
                .put("contentType", type)
                .put("url", ResourceAttachment.address(kept.id()))
                .put("size", kept.size())
                .put("hash", Base64.getEncoder().encodeToString(sha1));
        if (!name.isBlank()) {
            attachment.put("title", name);
        }
        attachment.put("creation", document.date().map(PartialDate::text).orElseGet(today::toString));
        JsonObject.Builder body =
                JsonObject.builder().put("resourceType", "DocumentReference").put("status", "current");
        String title = document.title()
                .map(String::strip)
                .filter(words -> !words.isEmpty())
                .orElseGet(() -> title(name));
        if (!title.isEmpty()) {
            body.put("description", title.substring(0, Math.min(title.length(), NewDocument.MAX_TITLE)));
        }
        return body.put(
                        "content",
                        JsonArray.of(JsonObject.builder()
                                .put("attachment", attachment.build())
                                .build()))
                .build();
    }

    /** The name of a file without its ending, in words. */
    private static String title(String name) {
        int dot = name.lastIndexOf('.');
        boolean hasEnding = dot > 0 && name.length() - dot - 1 <= MAX_ENDING;
        return (hasEnding ? name.substring(0, dot) : name).replace('_', ' ').strip();
    }
}
