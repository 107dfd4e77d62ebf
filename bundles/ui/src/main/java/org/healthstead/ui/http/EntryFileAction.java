// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
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
import org.healthstead.platform.api.content.FileType;
import org.healthstead.platform.api.documents.EntryFile;
import org.healthstead.platform.api.documents.FileContent;
import org.healthstead.ui.context.UiServices;
import org.healthstead.ui.files.FileNames;
import org.healthstead.ui.files.VisibleFiles;
import org.healthstead.ui.narrative.NarrativeWords;

/**
 * Saves a part of an entry: {@code ?at=} is the path of an attachment, of a text, or of a narrative, which comes as
 * plain text; without it the whole resource comes as JSON. With {@code show} a PDF or a picture, as its first bytes
 * say, is opened in the browser. Anything else is always an attachment without a type: what it holds never runs in our
 * origin.
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

    /**
     * @param type empty for what is saved and not opened
     * @param size -1 when it is not known
     */
    private record SavedFile(String name, String type, long size, FileContent content) {}

    @Override
    public void handle(MatchResult path, HttpServletRequest request, HttpServletResponse response, Caller caller)
            throws IOException {
        Optional<Entry> entry = find(EntryId.parse(path.group(1)), request, caller);
        Optional<SavedFile> saved = entry.isEmpty() ? Optional.empty() : part(entry.get(), request, caller);
        if (saved.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        SavedFile file = saved.get();
        boolean isShown = !file.type().isEmpty();
        String disposition = OriginalAction.attachment(file.name());
        // Before the first byte is sent: a damaged file is a problem, not half an answer.
        try (InputStream bytes = file.content().open()) {
            response.setContentType(isShown ? file.type() : "application/octet-stream");
            response.setHeader(
                    "Content-Disposition", isShown ? disposition.replaceFirst("attachment", "inline") : disposition);
            if (file.size() >= 0) {
                response.setContentLengthLong(file.size());
            }
            bytes.transferTo(response.getOutputStream());
        }
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

    private Optional<SavedFile> part(Entry entry, HttpServletRequest request, Caller caller) throws IOException {
        String at = request.getParameter("at");
        String title = entry.projection().title().orElse(entry.type());
        if (at == null) {
            return Optional.of(saved(
                    FileNames.of(title, "application/fhir+json"), entry.body().toUtf8()));
        }
        if (!PATH.matcher(at).matches()) {
            return Optional.empty();
        }
        Optional<EntryFile> file = VisibleFiles.at(entry, at.equals(ITSELF) ? "" : at, services, caller)
                .filter(found -> found.content().isPresent());
        return file.isPresent()
                ? Optional.of(file(file.get(), title, request.getParameter("show") != null))
                : text(entry.body(), at, title);
    }

    private static SavedFile file(EntryFile file, String title, boolean isToShow) throws IOException {
        String type = file.type();
        String known = type.equals(FileType.UNKNOWN)
                ? file.text(FileType.BEGINNING).orElseThrow().mediaType()
                : type;
        String name = file.attachment().title();
        FileContent content = file.content().orElseThrow();
        return new SavedFile(
                FileNames.of(name.isBlank() ? title : name, known),
                isToShow && FileType.isShown(type) ? type : "",
                content.size(),
                content);
    }

    private static Optional<SavedFile> text(JsonObject body, String at, String title) {
        return body.at(at)
                .filter(JsonString.class::isInstance)
                .map(text -> ((JsonString) text).value())
                .map(text -> at.endsWith(".div") ? NarrativeWords.of(text) : text)
                .map(text -> saved(FileNames.of(title, "text/plain"), text.getBytes(StandardCharsets.UTF_8)));
    }

    private static SavedFile saved(String name, byte[] bytes) {
        return new SavedFile(name, "", bytes.length, FileContent.of(bytes));
    }
}
