// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.documents;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.healthstead.api.json.Json;
import org.healthstead.api.json.JsonArray;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.EntryId;

/**
 * The entries that a document belongs to: what FHIR R4 has in {@code DocumentReference.context.related} and
 * {@code context.encounter} (hl7.org/fhir/R4/documentreference.html).
 */
public final class RelatedEntries {

    private static final String DOCUMENT = "DocumentReference";
    private static final String CONTEXT = "context";
    private static final String RELATED = "related";
    private static final Pattern LINK =
            Pattern.compile("[A-Za-z]+/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:/_history/.*)?");

    private RelatedEntries() {}

    /** True for what can be linked to entries. */
    public static boolean isDocument(JsonObject body) {
        return body.string("resourceType").filter(DOCUMENT::equals).isPresent();
    }

    /** In their order; none for what is no document. */
    public static List<EntryId> of(JsonObject body) {
        if (!isDocument(body)) {
            return List.of();
        }
        Set<EntryId> found = new LinkedHashSet<>();
        JsonObject context = body.object(CONTEXT);
        for (String member : List.of("encounter", RELATED)) {
            context.array(member).objects().forEach(each -> id(each).ifPresent(found::add));
        }
        return List.copyOf(found);
    }

    /**
     * The document with one link more; the same when it has that already.
     *
     * @param type FHIR type of the entry
     * @param title what the entry is called; empty for none
     */
    public static JsonObject with(JsonObject body, String type, EntryId entry, String title) {
        if (of(body).contains(entry)) {
            return body;
        }
        JsonObject.Builder link = JsonObject.builder().put("reference", type + "/" + entry);
        if (!title.isEmpty()) {
            link.put("display", title);
        }
        JsonObject context = body.object(CONTEXT);
        List<Json> related = new ArrayList<>();
        context.array(RELATED).forEach(related::add);
        related.add(link.build());
        return body.with(CONTEXT, context.with(RELATED, JsonArray.of(related)));
    }

    /** The document without the links to an entry. */
    public static JsonObject without(JsonObject body, EntryId entry) {
        JsonObject context = body.object(CONTEXT);
        for (String member : List.of("encounter", RELATED)) {
            JsonArray all = context.array(member);
            List<Json> others = new ArrayList<>();
            all.forEach(each -> {
                if (!(each instanceof JsonObject link) || !id(link).equals(Optional.of(entry))) {
                    others.add(each);
                }
            });
            if (others.size() < all.size()) {
                context = others.isEmpty() ? context.without(member) : context.with(member, JsonArray.of(others));
            }
        }
        return context.isEmpty() ? body.without(CONTEXT) : body.with(CONTEXT, context);
    }

    private static Optional<EntryId> id(JsonObject link) {
        return link.string("reference")
                .map(LINK::matcher)
                .filter(Matcher::matches)
                .map(found -> new EntryId(UUID.fromString(found.group(1))));
    }
}
