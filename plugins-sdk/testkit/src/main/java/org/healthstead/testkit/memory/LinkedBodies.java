// SPDX-License-Identifier: Apache-2.0
package org.healthstead.testkit.memory;

import java.util.List;
import java.util.Optional;
import org.healthstead.api.json.Json;
import org.healthstead.api.json.JsonArray;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.json.JsonString;

/** Compares bodies, where a reference that dangles in one may be linked in the other. */
final class LinkedBodies {

    private final MemoryRecord record;
    private final StoredEntry entry;

    LinkedBodies(MemoryRecord record, StoredEntry entry) {
        this.record = record;
        this.entry = entry;
    }

    boolean areSame(Json one, Json other) {
        return areSame(one, other, "");
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
        Optional<StoredEntry> meant = record.entries.values().stream()
                .filter(each -> each.source.equals(entry.source)
                                && List.of(text, type + '/' + id).contains(each.identity)
                        || each.person.equals(entry.person) && each.aliases.contains(text))
                .findFirst();
        return meant.filter(each -> link.equals(type + '/' + each.id)).isPresent();
    }
}
