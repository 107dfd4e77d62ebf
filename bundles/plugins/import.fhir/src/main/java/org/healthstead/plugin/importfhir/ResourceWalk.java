// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.importfhir;

import java.io.IOException;
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
 * text begins with the resourceType, as every program writes it; else it is read as one resource, within its limits.
 */
final class ResourceWalk {

    private static final int MAX_BUNDLES = 16;

    private final JsonReader reader;
    private final ItemVisitor visitor;

    ResourceWalk(JsonReader reader, ItemVisitor visitor) {
        this.reader = reader;
        this.visitor = visitor;
    }

    /** Reads the next value, which should be a resource. */
    void resource(String place) throws IOException {
        Found found = next(place, 1);
        if (found.body != null) {
            deliver(found.body, "", place, 1);
        }
    }

    /** Reads the next value, without which the file is nothing. */
    void document(String place) throws IOException, ImportException {
        Found found = next(place, 1);
        if (found.body != null && !found.body.has("resourceType")) {
            throw Refusals.notFhir(found.body);
        }
        if (found.body != null) {
            deliver(found.body, "", place, 1);
        }
    }

    /** Reads the rest of a Bundle, behind its opening brace. */
    void bundle(String place, int level) throws IOException {
        while (reader.hasNext()) {
            if (reader.nextName().equals("entry") && reader.atArray()) {
                reader.beginArray();
                for (int i = 0; reader.hasNext(); i++) {
                    entry(place(place, i), level);
                }
                reader.endArray();
            } else {
                reader.skipValue();
            }
        }
        reader.endObject();
    }

    private static String place(String bundle, int index) {
        return (bundle.isEmpty() ? "entry[" : bundle + ", entry[") + index + "]";
    }

    private void entry(String place, int level) throws IOException {
        if (!reader.atObject()) {
            reader.skipValue();
            visitor.broken(Refusals.notAnObject(place));
            return;
        }
        reader.beginObject();
        String fullUrl = "";
        String method = "";
        Found found = null;
        while (reader.hasNext()) {
            switch (reader.nextName()) {
                case "fullUrl" -> fullUrl = text(small());
                case "request" -> method = small() instanceof JsonObject request ? text(request.member("method")) : "";
                case "resource" -> found = found == null ? next(place, level + 1) : again(place);
                default -> reader.skipValue();
            }
        }
        reader.endObject();
        if (found == null) {
            visitor.broken(Refusals.noResource(place, method));
        } else if (found.body != null) {
            deliver(found.body, fullUrl, place, level + 1);
        }
    }

    /** A second resource in one entry. */
    private Found again(String place) throws IOException {
        reader.skipValue();
        visitor.broken(Refusals.twoResources(place));
        return Found.DEALT_WITH;
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

    private void rethrowIfBroken(JsonException e) {
        if (reader.isBroken()) {
            throw e;
        }
    }

    private Found next(String place, int level) throws IOException {
        if (!reader.atObject()) {
            reader.skipValue();
            visitor.broken(Refusals.notAnObject(place));
            return Found.DEALT_WITH;
        }
        reader.beginObject();
        if (!reader.hasNext()) {
            reader.endObject();
            visitor.broken(Refusals.noType(place));
            return Found.DEALT_WITH;
        }
        JsonObject begun;
        String name = reader.nextName();
        try {
            begun = JsonObject.EMPTY.with(name, reader.readValue());
        } catch (JsonException e) {
            rethrowIfBroken(e);
            reader.skipRest();
            visitor.broken(Refusals.ofLimit(place, e));
            return Found.DEALT_WITH;
        }
        String type = name.equals("resourceType") ? text(begun.valueAt(0)) : "";
        if (type.equals("Bundle")) {
            open(place, level);
            return Found.DEALT_WITH;
        }
        return rest(begun, type, place);
    }

    private void open(String place, int level) throws IOException {
        if (level > MAX_BUNDLES) {
            reader.skipRest();
            visitor.broken(Refusals.tooManyBundles(place, MAX_BUNDLES));
        } else {
            bundle(place, level);
        }
    }

    private Found rest(JsonObject begun, String type, String place) throws IOException {
        Predicate<String> wanted = visitor.wanted(type);
        wanted.test(begun.nameAt(0));
        try {
            return new Found(reader.readMembers(begun, wanted));
        } catch (JsonException e) {
            rethrowIfBroken(e);
            visitor.broken(Refusals.ofLimit(place, e));
            return Found.DEALT_WITH;
        }
    }

    /** Hands a resource over, or what is in it when it is a Bundle that was read as one value. */
    private void deliver(JsonObject body, String fullUrl, String place, int level) {
        if (!body.string("resourceType").orElse("").equals("Bundle")) {
            visitor.item(body, fullUrl, place);
        } else if (level > MAX_BUNDLES) {
            visitor.broken(Refusals.tooManyBundles(place, MAX_BUNDLES));
        } else {
            JsonArray entries = body.array("entry");
            for (int i = 0; i < entries.size(); i++) {
                deliverEntry(entries.get(i), place(place, i), level);
            }
        }
    }

    private void deliverEntry(Json entry, String place, int level) {
        if (!(entry instanceof JsonObject object)) {
            visitor.broken(Refusals.notAnObject(place));
        } else if (!object.has("resource")) {
            visitor.broken(
                    Refusals.noResource(place, text(object.object("request").member("method"))));
        } else if (object.member("resource") instanceof JsonObject resource) {
            deliver(resource, text(object.member("fullUrl")), place, level + 1);
        } else {
            visitor.broken(Refusals.notAnObject(place));
        }
    }

    /** @param body null when the resource was dealt with already */
    private record Found(JsonObject body) {
        private static final Found DEALT_WITH = new Found(null);
    }
}
