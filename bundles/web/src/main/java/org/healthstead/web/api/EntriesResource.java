// SPDX-License-Identifier: Apache-2.0
package org.healthstead.web.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.healthstead.api.json.JsonArray;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.Entry;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.EntryOrigin;
import org.healthstead.api.record.EntryPage;
import org.healthstead.api.record.EntryQuery;
import org.healthstead.api.record.EntryStore;
import org.healthstead.api.record.EntryVersion;
import org.healthstead.platform.api.store.ImportStore;
import org.healthstead.web.route.Route;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code /entries}: lists, and entries with their history and origin. */
@Component(service = ApiResource.class)
public final class EntriesResource implements ApiResource {

    private static final int ENTRIES = 50;

    private final EntryStore entries;
    private final EntryEditing editing;
    private final DanglingReferences references;

    @Activate
    public EntriesResource(@Reference EntryStore entries, @Reference ImportStore imports) {
        this.entries = entries;
        this.editing = new EntryEditing(entries);
        this.references = new DanglingReferences(imports);
    }

    @Override
    public Map<Route, Action> actions() {
        return Map.of(
                Route.ENTRIES_LIST, this::list,
                Route.ENTRIES_CREATE, editing::create,
                Route.ENTRIES_FIND, this::find,
                Route.ENTRIES_UPDATE, editing::update,
                Route.ENTRIES_ERROR, editing::markError,
                Route.ENTRIES_VERSIONS, this::versions,
                Route.ENTRIES_VERSION, this::version,
                Route.ENTRIES_SOURCES, this::sources);
    }

    private ApiAnswer list(ApiCall call) {
        EntryQuery query = query(call);
        TimedResult<EntryPage> page = TimedResult.of(() -> entries.page(query, call.caller()));
        return page.in(ApiAnswer.ok(JsonObject.builder()
                .put(
                        "entries",
                        JsonArray.of(
                                page.value().lines().stream().map(LineJson::of).toList()))
                .put("cursor", JsonValues.text(page.value().next()))
                .build()));
    }

    private static EntryQuery query(ApiCall call) {
        EntryQuery query = EntryQuery.of(call.requiredPerson(), call.number("limit", ENTRIES, 1, EntryQuery.MAX_LIMIT));
        query = SearchResource.type(call).map(query::ofType).orElse(query);
        query = DateParameters.from(call).map(query::since).orElse(query);
        query = DateParameters.to(call).map(query::until).orElse(query);
        query = call.truth("current") ? query.current() : query;
        return call.query().one("cursor").map(query::after).orElse(query);
    }

    private ApiAnswer find(ApiCall call) {
        Entry entry = entries.find(Ids.entry(call.path("id")), call.caller())
                .orElseThrow(() -> ApiRefusal.notFound(Ids.NO_ENTRY));
        return EntryJson.answer(200, entry, references.resolve(entry, call.caller()));
    }

    private ApiAnswer version(ApiCall call) {
        EntryId id = Ids.entry(call.path("id"));
        return version(call.path("version"))
                .flatMap(number -> entries.find(id, number, call.caller()))
                .map(entry -> EntryJson.answer(200, entry, entry.body()))
                .orElseThrow(() -> ApiRefusal.notFound(Ids.NO_ENTRY));
    }

    private static Optional<Integer> version(String text) {
        return text.matches("[1-9][0-9]{0,8}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    private ApiAnswer versions(ApiCall call) {
        List<EntryVersion> versions = entries.versions(Ids.entry(call.path("id")), call.caller());
        if (versions.isEmpty()) {
            throw ApiRefusal.notFound(Ids.NO_ENTRY);
        }
        return ApiAnswer.ok(JsonObject.builder()
                .put(
                        "versions",
                        JsonArray.of(versions.stream().map(EntryJson::version).toList()))
                .build());
    }

    private ApiAnswer sources(ApiCall call) {
        List<EntryOrigin> origins = entries.origins(Ids.entry(call.path("id")), call.caller());
        if (origins.isEmpty()) {
            throw ApiRefusal.notFound(Ids.NO_ENTRY);
        }
        return ApiAnswer.ok(JsonObject.builder()
                .put(
                        "sources",
                        JsonArray.of(origins.stream().map(EntryJson::origin).toList()))
                .build());
    }
}
