// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.healthstead.api.access.Caller;
import org.healthstead.api.json.JsonArray;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.ArtifactId;
import org.healthstead.api.record.Entry;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.EntryStore;
import org.healthstead.platform.api.content.FileType;
import org.healthstead.platform.api.content.ResourceAttachment;
import org.healthstead.platform.api.documents.DocumentService;
import org.healthstead.platform.api.documents.FileContent;
import org.healthstead.platform.api.documents.NewDocument;
import org.healthstead.platform.api.problem.ProblemCode;

/** Documents in memory, the same bytes once. */
public final class MemoryDocuments implements DocumentService {

    private final EntryStore entries;
    private final Map<String, Entry> byBytes = new HashMap<>();
    private final Map<ArtifactId, byte[]> files = new HashMap<>();
    private NewDocument last;

    public MemoryDocuments(EntryStore entries) {
        this.entries = entries;
    }

    /** What was added last. */
    public NewDocument last() {
        return last;
    }

    @Override
    public AddedDocument add(NewDocument document, InputStream in, Caller caller) throws IOException {
        byte[] bytes = in.readAllBytes();
        if (bytes.length == 0) {
            throw ProblemCode.DOCUMENT_EMPTY.problem("").exception();
        }
        last = document;
        Entry known = byBytes.get(new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1));
        if (known != null) {
            return new AddedDocument(known, false);
        }
        ArtifactId id = new ArtifactId(UUID.randomUUID());
        files.put(id, bytes);
        JsonObject attachment = JsonObject.builder()
                .put("contentType", FileType.of(bytes, "", document.name()))
                .put("title", document.name())
                .put("url", ResourceAttachment.address(id))
                .build();
        JsonObject body = JsonObject.builder()
                .put("resourceType", "DocumentReference")
                .put(
                        "content",
                        JsonArray.of(JsonObject.builder()
                                .put("attachment", attachment)
                                .build()))
                .build();
        Entry entry = entries.create(document.person(), body, caller);
        byBytes.put(new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1), entry);
        return new AddedDocument(entry, true);
    }

    @Override
    public Optional<FileContent> file(EntryId entry, ArtifactId artifact, Caller caller) {
        return entries.find(entry, caller)
                .flatMap(found -> Optional.ofNullable(files.get(artifact)))
                .map(FileContent::of);
    }
}
