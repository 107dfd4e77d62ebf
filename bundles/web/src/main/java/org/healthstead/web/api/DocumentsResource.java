// SPDX-License-Identifier: Apache-2.0
package org.healthstead.web.api;

import java.io.IOException;
import java.util.Map;
import org.healthstead.api.record.Entry;
import org.healthstead.platform.api.documents.DocumentService;
import org.healthstead.platform.api.documents.DocumentService.AddedDocument;
import org.healthstead.platform.api.documents.NewDocument;
import org.healthstead.web.route.Route;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code /documents}: files in, streamed from the socket to the store. */
@Component(service = ApiResource.class)
public final class DocumentsResource implements ApiResource {

    private final DocumentService documents;

    @Activate
    public DocumentsResource(@Reference DocumentService documents) {
        this.documents = documents;
    }

    @Override
    public Map<Route, Action> actions() {
        return Map.of(Route.DOCUMENTS_ADD, this::add);
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
}
