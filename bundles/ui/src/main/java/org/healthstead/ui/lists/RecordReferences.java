// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.lists;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.healthstead.api.access.Caller;
import org.healthstead.api.json.Json;
import org.healthstead.api.json.JsonArray;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.Entry;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.EntryStore;
import org.healthstead.api.record.PartialDate;
import org.healthstead.api.record.Person;
import org.healthstead.api.record.RecordContext;

/** What entries of a list refer to, as far as the reader may see it; each is read once for a page. For one thread. */
final class RecordReferences implements RecordContext {

    /** So many are followed for one page; the words of the others are those that stand beside the reference. */
    private static final int MOST = 150;

    /** References of a list stand near the root: {@code performer[0].actor}. */
    private static final int DEPTH = 4;

    private final EntryStore entries;
    private final Person person;
    private final Caller caller;
    private final Map<String, Optional<JsonObject>> read = new HashMap<>();

    RecordReferences(EntryStore entries, Person person, Caller caller) {
        this.entries = entries;
        this.person = person;
        this.caller = caller;
    }

    /**
     * Reads at once what these bodies refer to without saying what it is.
     *
     * @param members of the bodies that will be asked for
     */
    void prepare(Collection<JsonObject> bodies, Set<String> members) {
        Map<String, EntryId> wanted = new LinkedHashMap<>();
        bodies.forEach(body -> members.forEach(member -> collect(body.member(member), 0, wanted)));
        Map<EntryId, JsonObject> found = entries.bodies(new LinkedHashSet<>(wanted.values()), caller);
        wanted.forEach((reference, id) -> read.put(reference, Optional.ofNullable(found.get(id))));
    }

    private static void collect(Json value, int depth, Map<String, EntryId> wanted) {
        if (depth > DEPTH || wanted.size() >= MOST) {
            return;
        }
        if (value instanceof JsonArray array) {
            for (Json item : array) {
                collect(item, depth, wanted);
            }
        } else if (value instanceof JsonObject object) {
            if (!object.has("display")) {
                object.string("reference")
                        .filter(text -> !text.startsWith(RecordContext.PERSON + "/"))
                        .ifPresent(text -> id(text).ifPresent(id -> wanted.put(text, id)));
            }
            for (int i = 0; i < object.size(); i++) {
                collect(object.valueAt(i), depth + 1, wanted);
            }
        }
    }

    @Override
    public Optional<JsonObject> find(String reference) {
        Optional<JsonObject> known = read.get(reference);
        if (known != null) {
            return known;
        }
        Optional<JsonObject> body = read.size() < MOST
                ? id(reference).flatMap(id -> entries.find(id, caller)).map(Entry::body)
                : Optional.empty();
        read.put(reference, body);
        return body;
    }

    private static Optional<EntryId> id(String reference) {
        try {
            return Optional.of(new EntryId(UUID.fromString(reference.substring(reference.lastIndexOf('/') + 1))));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public Optional<PartialDate> birthDate() {
        return person.birthDate();
    }

    @Override
    public Optional<Person.Sex> sex() {
        return person.sex();
    }
}
