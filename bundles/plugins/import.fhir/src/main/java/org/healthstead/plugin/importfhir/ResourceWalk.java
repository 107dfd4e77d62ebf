// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.importfhir;

import java.io.IOException;
import java.util.Set;
import java.util.function.Predicate;
import org.healthstead.api.importing.ImportException;
import org.healthstead.api.json.Json;
import org.healthstead.api.json.JsonArray;
import org.healthstead.api.json.JsonException;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.json.JsonReader;
import org.healthstead.api.json.JsonString;

/**
 * Reads resources out of a JSON text and opens every Bundle among them. A Bundle is streamed, however long, when its
 * text begins with the resourceType, as every program writes it; else it is read as one resource, within its limits. An
 * entry that was copied out of a Bundle counts as the resource in it.
 */
final class ResourceWalk {

    private static final int MAX_BUNDLES = 16;
    private static final Set<String> DOCUMENTS = Set.of("document", "message");

    private final JsonReader reader;
    private final ItemVisitor visitor;
    private final DocumentNumbers documents;

    ResourceWalk(JsonReader reader, ItemVisitor visitor, DocumentNumbers documents) {
        this.reader = reader;
        this.visitor = visitor;
        this.documents = documents;
    }

    /** Reads the next value, which should be a resource. */
    void resource(String place) throws IOException {
        NextResource found = next(ItemSite.at(place, 0), 1);
        if (found.body != null) {
            deliver(found.body, ItemSite.at(place, 0), 1);
        }
    }

    /** Reads the next value, without which the file is nothing. */
    void document(String place) throws IOException, ImportException {
        NextResource found = next(ItemSite.at(place, 0), 1);
        if (found.body != null && !found.body.has("resourceType") && !isCopiedEntry(found.body)) {
            throw Refusals.notFhir(found.body);
        }
        if (found.body != null) {
            deliver(found.body, ItemSite.at(place, 0), 1);
        }
    }

    private static boolean isCopiedEntry(JsonObject body) {
        return body.member("resource") instanceof JsonObject resource && resource.has("resourceType");
    }

    /** Reads the rest of a Bundle, after its opening brace. */
    void bundle(ItemSite site, int level) throws IOException {
        int document = site.document();
        while (reader.hasNext()) {
            String name = reader.nextName();
            if (name.equals("entry") && reader.atArray()) {
                reader.beginArray();
                for (int i = 0; reader.hasNext(); i++) {
                    entry(ItemSite.at(place(site.place(), i), document), level);
                }
                reader.endArray();
            } else if (name.equals("type")) {
                document = DOCUMENTS.contains(text(small())) ? documents.next(site) : document;
            } else {
                reader.skipValue();
            }
        }
        reader.endObject();
    }

    private static String place(String bundle, int index) {
        return (bundle.isEmpty() ? "entry[" : bundle + ", entry[") + index + "]";
    }

    private void entry(ItemSite at, int level) throws IOException {
        if (!reader.atObject()) {
            reader.skipValue();
            visitor.broken(Refusals.notAnObject(at.place()));
            return;
        }
        reader.beginObject();
        String fullUrl = "";
        JsonObject request = JsonObject.EMPTY;
        JsonObject response = JsonObject.EMPTY;
        NextResource found = null;
        while (reader.hasNext()) {
            switch (reader.nextName()) {
                case "fullUrl" -> fullUrl = text(small());
                case "request" -> request = object(small());
                case "response" -> response = object(small());
                case "resource" ->
                    found = found == null ? next(at.with(fullUrl, response), level + 1) : again(at.place());
                default -> reader.skipValue();
            }
        }
        reader.endObject();
        ItemSite site = at.with(fullUrl, response);
        if (found == null) {
            withoutResource(request, site);
        } else if (found.body != null) {
            deliver(found.body, site, level + 1);
        }
    }

    private void withoutResource(JsonObject request, ItemSite site) {
        String method = text(request.member("method"));
        RestUrl named = RestUrl.parse(site.fullUrl());
        if (named == null) {
            named = RestUrl.relative(text(request.member("url")));
        }
        if (named == null) {
            named = RestUrl.parse(text(request.member("url")));
        }
        if (method.equals("DELETE") && named != null && named.id().length() <= FhirItem.MAX_ID) {
            visitor.deleted(named.type(), named.id(), site);
        } else {
            visitor.broken(Refusals.noResource(site.place(), method));
        }
    }

    /** A second resource in one entry. */
    private NextResource again(String place) throws IOException {
        reader.skipValue();
        visitor.broken(Refusals.twoResources(place));
        return NextResource.DEALT_WITH;
    }

    /** A value beside the resource; what breaks a limit counts as missing. */
    private Json small() throws IOException {
        try {
            return reader.readValue();
        } catch (JsonException e) {
            rethrowIfBroken(e);
            return null;
        }
    }

    private static String text(Json value) {
        return value instanceof JsonString string ? string.value() : "";
    }

    private static JsonObject object(Json value) {
        return value instanceof JsonObject object ? object : JsonObject.EMPTY;
    }

    private void rethrowIfBroken(JsonException e) {
        if (reader.isBroken()) {
            throw e;
        }
    }

    private NextResource next(ItemSite site, int level) throws IOException {
        if (!reader.atObject()) {
            reader.skipValue();
            visitor.broken(Refusals.notAnObject(site.place()));
            return NextResource.DEALT_WITH;
        }
        reader.beginObject();
        if (!reader.hasNext()) {
            reader.endObject();
            visitor.broken(Refusals.noType(site.place()));
            return NextResource.DEALT_WITH;
        }
        String name = reader.nextName();
        JsonObject begun;
        try {
            begun = JsonObject.EMPTY.with(name, reader.readValue());
        } catch (JsonException e) {
            return broken(site, e);
        }
        String type = name.equals("resourceType") ? text(begun.valueAt(0)) : "";
        if (type.equals("Bundle")) {
            open(site, level);
            return NextResource.DEALT_WITH;
        }
        return type.isEmpty() ? rest(begun, type, site) : withId(begun, type, site);
    }

    /** A member of the resource breaks a limit: the rest is passed over. */
    private NextResource broken(ItemSite site, JsonException e) throws IOException {
        rethrowIfBroken(e);
        reader.skipRest();
        visitor.broken(Refusals.ofLimit(site.place(), e));
        return NextResource.DEALT_WITH;
    }

    private void open(ItemSite site, int level) throws IOException {
        if (level > MAX_BUNDLES) {
            reader.skipRest();
            visitor.broken(Refusals.tooManyBundles(site.place(), MAX_BUNDLES));
        } else {
            bundle(site, level);
        }
    }

    /** The id comes second nearly always: then it says whether more is wanted. */
    private NextResource withId(JsonObject begun, String type, ItemSite site) throws IOException {
        if (!reader.hasNext()) {
            return rest(begun, type, site);
        }
        String name = reader.nextName();
        if (begun.has(name)) {
            reader.skipValue();
            reader.skipRest();
            visitor.broken(Refusals.duplicateMember(site.place()));
            return NextResource.DEALT_WITH;
        }
        JsonObject named;
        try {
            named = begun.with(name, reader.readValue());
        } catch (JsonException e) {
            return broken(site, e);
        }
        return rest(named, type, site);
    }

    private NextResource rest(JsonObject begun, String type, ItemSite site) throws IOException {
        Predicate<String> wanted = visitor.wanted(type, begun.string("id").orElse(""), site);
        try {
            return new NextResource(reader.readMembers(begun, wanted));
        } catch (JsonException e) {
            rethrowIfBroken(e);
            visitor.broken(Refusals.ofLimit(site.place(), e));
            return NextResource.DEALT_WITH;
        }
    }

    /** Hands a resource over, or what is in it when it is a Bundle or an entry that was read as one value. */
    private void deliver(JsonObject body, ItemSite site, int level) {
        if (!body.has("resourceType") && isCopiedEntry(body)) {
            deliverEntry(body, site, level);
        } else if (!body.string("resourceType").orElse("").equals("Bundle")) {
            visitor.item(body, site);
        } else if (level > MAX_BUNDLES) {
            visitor.broken(Refusals.tooManyBundles(site.place(), MAX_BUNDLES));
        } else {
            int document = DOCUMENTS.contains(body.string("type").orElse("")) ? documents.next(site) : site.document();
            JsonArray entries = body.array("entry");
            for (int i = 0; i < entries.size(); i++) {
                deliverEntry(entries.get(i), ItemSite.at(place(site.place(), i), document), level);
            }
        }
    }

    private void deliverEntry(Json entry, ItemSite at, int level) {
        if (!(entry instanceof JsonObject object)) {
            visitor.broken(Refusals.notAnObject(at.place()));
            return;
        }
        ItemSite site = at.with(text(object.member("fullUrl")), object.object("response"));
        if (!object.has("resource")) {
            withoutResource(object.object("request"), site);
        } else if (object.member("resource") instanceof JsonObject resource) {
            deliver(resource, site, level + 1);
        } else {
            visitor.broken(Refusals.notAnObject(at.place()));
        }
    }

    /** @param body null when the resource was dealt with already */
    private record NextResource(JsonObject body) {
        private static final NextResource DEALT_WITH = new NextResource(null);
    }
}
