// SPDX-License-Identifier: Apache-2.0
package org.healthstead.web.api;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.healthstead.api.json.JsonArray;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.Entry;
import org.healthstead.api.record.EntryId;
import org.healthstead.platform.api.documents.DocumentLimits;
import org.healthstead.platform.api.documents.DocumentPages;
import org.healthstead.platform.api.documents.DocumentReading;
import org.healthstead.platform.api.documents.DocumentService;
import org.healthstead.platform.api.documents.DocumentService.AddedDocument;
import org.healthstead.platform.api.documents.NewDocument;
import org.healthstead.web.route.Route;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code /documents}: files in, streamed from the socket to the store, and the pages that were read of them. */
@Component(service = ApiResource.class)
public final class DocumentsResource implements ApiResource {

    private static final int MAX_FILES = 200;
    private static final int MAX_PAGES = 1_000_000;
    private static final int SMALLEST = 32;
    private static final int USUAL = 1_600;

    private final DocumentService documents;
    private final DocumentPages pages;

    @Activate
    public DocumentsResource(@Reference DocumentService documents, @Reference DocumentPages pages) {
        this.documents = documents;
        this.pages = pages;
    }

    @Override
    public Map<Route, Action> actions() {
        return Map.of(
                Route.DOCUMENTS_ADD, this::add,
                Route.DOCUMENTS_READING, this::reading,
                Route.DOCUMENTS_PAGE, this::page,
                Route.DOCUMENTS_PICTURE, this::picture);
    }

    /** 201 with the new entry, 200 with the one that the same bytes have already. */
    private ApiAnswer add(ApiCall call) throws IOException {
        NewDocument document = new NewDocument(
                call.requiredPerson(),
                FileNames.safe(call.query().one("name")),
                call.header("Content-Type").orElse(""),
                call.query().one("title"),
                DateParameters.date(call));
        AddedDocument added = documents.add(document, call.body(), call.caller());
        Entry entry = added.entry();
        return EntryJson.answer(added.isNew() ? 201 : 200, entry, entry.body())
                .with("Location", "/api/v1/entries/" + entry.id());
    }

    /** An entry without files that are read is not there for this. */
    private ApiAnswer reading(ApiCall call) {
        EntryId id = Ids.entry(call.path("id"));
        List<DocumentReading> files = pages.readings(List.of(id), call.caller()).get(id);
        if (files == null) {
            throw ApiRefusal.notFound(Ids.NO_ENTRY);
        }
        return ApiAnswer.ok(JsonObject.builder()
                .put(
                        "files",
                        JsonArray.of(files.stream().map(DocumentJson::reading).toList()))
                .build());
    }

    private ApiAnswer page(ApiCall call) {
        int file = file(call);
        return pages.page(Ids.entry(call.path("id")), file, number(call), call.caller())
                .map(page -> ApiAnswer.ok(DocumentJson.page(file, page)))
                .orElseThrow(() -> ApiRefusal.notFound(Ids.NO_ENTRY));
    }

    private ApiAnswer picture(ApiCall call) throws IOException {
        int side = call.number("side", USUAL, SMALLEST, DocumentLimits.MAX_PIXELS);
        byte[] picture = pages.picture(Ids.entry(call.path("id")), file(call), number(call), side, call.caller())
                .orElseThrow(() -> ApiRefusal.notFound(Ids.NO_ENTRY));
        return new ApiAnswer(200, "image/jpeg", Map.of(), picture.length, out -> out.write(picture));
    }

    private static int file(ApiCall call) {
        return call.number("file", 0, 0, MAX_FILES);
    }

    private static int number(ApiCall call) {
        String page = call.path("page");
        if (!page.matches("[1-9][0-9]{0,6}") || Integer.parseInt(page) > MAX_PAGES) {
            throw ApiRefusal.notFound(Ids.NO_ENTRY);
        }
        return Integer.parseInt(page);
    }
}
