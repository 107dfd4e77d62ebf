// SPDX-License-Identifier: Apache-2.0
package org.healthstead.contracts.memory;

import java.util.List;
import java.util.Optional;
import org.healthstead.api.json.Json;
import org.healthstead.api.json.JsonArray;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.json.JsonString;
import org.healthstead.platform.api.store.ItemIdentity;

/** Compares bodies, where a reference that dangles in one may be linked in the other. */
final class LinkedBodies {

    private final MemoryRecord record;
    private final StoredEntry entry;

    LinkedBodies(MemoryRecord record, StoredEntry entry) {
        this.record = record;
        this.entry = entry;
    }

    boolean areSame(JsonObject one, JsonObject other) {
        return areSame(said(one), said(other), "");
    }

    /** Without the server's bookkeeping: of {@code meta} only labels and our own tag say something. */
    private static JsonObject said(JsonObject body) {
        JsonObject meta = JsonObject.EMPTY;
        for (String name : List.of("security", "tag")) {
            Json value = body.object("meta").member(name);
            boolean counts = name.equals("security") || String.valueOf(value).contains("urn:healthstead:record");
            meta = value == null || !counts ? meta : meta.with(name, value);
        }
        JsonObject rest = body.without("id").without("meta");
        return meta.isEmpty() ? rest : rest.with("meta", meta);
    }

    private boolean areSame(Json one, Json other, String name) {
        if (one instanceof JsonObject first && other instanceof JsonObject second) {
            return first.names().equals(second.names())
                    && first.names().stream().allMatch(each -> areSame(first.member(each), second.member(each), each));
        }
        if (one instanceof JsonArray first && other instanceof JsonArray second) {
            for (int i = 0; i < first.size() && first.size() == second.size(); i++) {
                if (!areSame(first.get(i), second.get(i), name)) {
                    return false;
                }
            }
            return first.size() == second.size();
        }
        return one.equals(other)
                || List.of("reference", "url").contains(name)
                        && one instanceof JsonString first
                        && other instanceof JsonString second
                        && (isTarget(first.value(), second.value()) || isTarget(second.value(), first.value()));
    }

    /** True when the text means the entry that the other one is linked to. */
    private boolean isTarget(String text, String link) {
        String type = link.substring(0, Math.max(0, link.indexOf('/')));
        String id = text.substring(Math.max(text.lastIndexOf('/'), text.lastIndexOf(':')) + 1);
        Optional<ItemIdentity> anywhere = ItemIdentity.ofReference(type + '/' + id);
        Optional<StoredEntry> meant = record.entries.values().stream()
                .filter(each -> each.person.equals(entry.person))
                .filter(each -> each.source.equals(entry.source)
                                && (MemoryImportStore.isNamed(each, text)
                                        || MemoryImportStore.isNamed(each, type + '/' + id))
                        || anywhere.isPresent() && each.identity.equals(anywhere)
                        || each.aliases.contains(text))
                .findFirst();
        return meant.filter(each -> link.equals(type + '/' + each.id)).isPresent();
    }
}
