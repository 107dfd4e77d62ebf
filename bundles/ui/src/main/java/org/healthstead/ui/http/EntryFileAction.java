// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.healthstead.api.access.Caller;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.json.JsonString;
import org.healthstead.api.record.Entry;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.EntryStore;
import org.healthstead.platform.api.content.AttachedFile;
import org.healthstead.ui.context.UiServices;
import org.healthstead.ui.files.FileNames;
import org.healthstead.ui.files.ResourceAttachment;
import org.healthstead.ui.narrative.NarrativeWords;

/**
 * Saves a part of an entry: {@code ?at=} is the path of an attachment, of a text, or of a narrative, which comes as
 * plain text; without it the whole resource comes as JSON. Always an attachment without a type: what it holds never
 * runs in our origin.
 */
final class EntryFileAction implements Action {

    private static final Pattern PATH =
            Pattern.compile("[A-Za-z_]{1,60}(\\[[0-9]{1,6}])?(\\.[A-Za-z_]{1,60}(\\[[0-9]{1,6}])?){0,60}");
    private static final Pattern VERSION = Pattern.compile("[0-9]{1,9}");
    private static final String ITSELF = "Binary";

    private final UiServices services;

    EntryFileAction(UiServices services) {
        this.services = services;
    }

    /** @param bytes to be saved under the name */
    private record SavedFile(String name, byte[] bytes) {}

    @Override
    public void handle(MatchResult path, HttpServletRequest request, HttpServletResponse response, Caller caller)
            throws IOException {
        Optional<SavedFile> saved =
                find(EntryId.parse(path.group(1)), request, caller).flatMap(entry -> part(entry, request));
        if (saved.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        byte[] bytes = saved.get().bytes();
        response.setContentType("application/octet-stream");
        response.setHeader(
                "Content-Disposition", OriginalAction.attachment(saved.get().name()));
        response.setContentLengthLong(bytes.length);
        response.getOutputStream().write(bytes);
    }

    private Optional<Entry> find(EntryId id, HttpServletRequest request, Caller caller) {
        EntryStore entries = services.entries();
        String version = request.getParameter("version");
        if (version == null) {
            return entries.find(id, caller);
        }
        return VERSION.matcher(version).matches()
                ? entries.find(id, Integer.parseInt(version), caller)
                : Optional.empty();
    }

    private static Optional<SavedFile> part(Entry entry, HttpServletRequest request) {
        String at = request.getParameter("at");
        JsonObject body = entry.body();
        String title = entry.projection().title().orElse(entry.type());
        if (at == null) {
            return Optional.of(new SavedFile(FileNames.of(title, "application/fhir+json"), body.toUtf8()));
        }
        if (!PATH.matcher(at).matches()) {
            return Optional.empty();
        }
        return ResourceAttachment.at(body, at.equals(ITSELF) ? "" : at)
                .flatMap(found -> file(found, title))
                .or(() -> text(body, at, title));
    }

    private static Optional<SavedFile> file(ResourceAttachment found, String title) {
        return AttachedFile.of(found.attachment())
                .map(file -> new SavedFile(
                        FileNames.of(found.attachment().string("title").orElse(title), file.mediaType()),
                        file.bytes()));
    }

    private static Optional<SavedFile> text(JsonObject body, String at, String title) {
        return body.at(at)
                .filter(JsonString.class::isInstance)
                .map(text -> ((JsonString) text).value())
                .map(text -> at.endsWith(".div") ? NarrativeWords.of(text) : text)
                .map(text -> new SavedFile(FileNames.of(title, "text/plain"), text.getBytes(StandardCharsets.UTF_8)));
    }
}
