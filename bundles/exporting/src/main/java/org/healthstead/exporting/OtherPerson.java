// SPDX-License-Identifier: Apache-2.0
package org.healthstead.exporting;

import java.util.ArrayList;
import java.util.List;
import org.healthstead.api.json.Json;
import org.healthstead.api.json.JsonArray;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.json.JsonString;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.FactDecision;
import org.healthstead.api.record.PersonId;
import org.healthstead.platform.api.archive.ArchivedVersion;

/**
 * Makes what is of a person in a file that of a person here: a person's own Patient has the id of the person.
 * Everything else keeps its id. When the two are the same, nothing is changed.
 */
final class OtherPerson {

    private final EntryId before;
    private final EntryId after;
    private final JsonString reference;
    private final JsonString referenceAfter;

    OtherPerson(PersonId inFile, PersonId here) {
        this.before = new EntryId(inFile.value());
        this.after = new EntryId(here.value());
        this.reference = new JsonString("Patient/" + inFile);
        this.referenceAfter = new JsonString("Patient/" + here);
    }

    boolean isSame() {
        return before.equals(after);
    }

    ArchivedVersion here(ArchivedVersion version) {
        if (isSame()) {
            return version;
        }
        boolean isOwn = version.entry().equals(before);
        return new ArchivedVersion(
                version.position(),
                here(version.entry()),
                version.version(),
                version.recordedAt(),
                version.operation(),
                version.importJob(),
                version.place(),
                version.reason(),
                version.shows(),
                version.body().map(body -> {
                    JsonObject linked = (JsonObject) linked(body);
                    return isOwn ? linked.with("id", after.toString()) : linked;
                }));
    }

    EntryId here(EntryId entry) {
        return entry.equals(before) ? after : entry;
    }

    FactDecision here(FactDecision decision) {
        return new FactDecision(
                decision.id(),
                decision.verdict(),
                decision.pairs().stream()
                        .map(pair -> new FactDecision.Pair(here(pair.one()), here(pair.other())))
                        .toList(),
                decision.decidedBy(),
                decision.decidedAt(),
                decision.undoneBy(),
                decision.undoneAt());
    }

    private Json linked(Json value) {
        return switch (value) {
            case JsonObject object -> linked(object);
            case JsonArray array -> linked(array);
            default -> value;
        };
    }

    private Json linked(JsonObject object) {
        JsonObject.Builder linked = JsonObject.builder();
        boolean isChanged = false;
        for (int i = 0; i < object.size(); i++) {
            Json member = object.valueAt(i);
            boolean isReference = object.nameAt(i).equals("reference") && member.equals(reference);
            Json now = isReference ? referenceAfter : linked(member);
            isChanged |= now != member;
            linked.put(object.nameAt(i), now);
        }
        return isChanged ? linked.build() : object;
    }

    private Json linked(JsonArray array) {
        List<Json> items = new ArrayList<>(array.size());
        boolean isChanged = false;
        for (Json item : array) {
            Json now = linked(item);
            isChanged |= now != item;
            items.add(now);
        }
        return isChanged ? JsonArray.of(items) : array;
    }
}
