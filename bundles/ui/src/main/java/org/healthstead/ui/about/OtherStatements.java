// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.about;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.healthstead.api.access.Caller;
import org.healthstead.api.json.Json;
import org.healthstead.api.json.JsonArray;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.EntryLine;
import org.healthstead.api.record.EntryQuery;
import org.healthstead.api.record.EntryStore;
import org.healthstead.api.record.Person;
import org.healthstead.api.record.SourceRef;
import org.healthstead.platform.api.store.PersonQuery;

/**
 * What the Patients of files and portals say of a person that the household does not say, or says differently. Any of
 * it can be taken over, as the source wrote it.
 */
public final class OtherStatements {

    /** More sources than a family ever has. */
    private static final int LOOKED_AT = 20;

    private OtherStatements() {}

    /**
     * One thing that a source says.
     *
     * @param entry the Patient of the source
     * @param source who says it
     * @param what key of the field, or of the group and the position in it: {@code telecom.2}
     * @param words what it says
     */
    record Statement(EntryId entry, SourceRef source, String what, String words) {}

    /** Costs a page of a few lines and each Patient of the record. */
    static List<Statement> read(EntryStore entries, Person person, JsonObject own, Caller caller) {
        Map<EntryId, SourceRef> others = new LinkedHashMap<>();
        for (EntryLine line : entries.page(EntryQuery.of(person.id(), LOOKED_AT).ofType("Patient"), caller)
                .lines()) {
            if (!line.projection().negated()
                    && !line.id().value().equals(person.id().value())) {
                others.put(line.id(), line.source());
            }
        }
        Map<EntryId, JsonObject> bodies = entries.bodies(others.keySet(), caller);
        List<Statement> found = new ArrayList<>();
        others.forEach((id, source) -> Optional.ofNullable(bodies.get(id))
                .ifPresent(body -> differences(own, body)
                        .forEach((what, words) -> found.add(new Statement(id, source, what, words)))));
        return found;
    }

    /** What the other Patient says differently or alone, by field, or by group and position. */
    static Map<String, String> differences(JsonObject own, JsonObject other) {
        Map<String, String> found = new LinkedHashMap<>();
        for (PatientField field : PatientForm.SINGLE) {
            String said = field.read(other);
            String known = field.read(own);
            // 1974 says no more than 4 March 1974.
            boolean isLess = field == PatientForm.BORN && known.startsWith(said);
            if (!said.isBlank() && !isLess && !isSame(said, known)) {
                found.put(field.key(), said);
            }
        }
        for (PatientGroup group : PatientForm.GROUPS) {
            JsonArray items = other.array(group.key());
            for (int i = 0; i < items.size(); i++) {
                if (items.get(i) instanceof JsonObject item && group.isShown().test(other, item)) {
                    String said = words(group, item);
                    if (!said.isBlank() && !isKnown(group, own, item)) {
                        found.put(group.key() + "." + i, said);
                    }
                }
            }
        }
        return found;
    }

    private static boolean isKnown(PatientGroup group, JsonObject own, JsonObject item) {
        return own.array(group.key()).objects().stream()
                .anyMatch(known -> known.equals(item) || isSame(words(group, known), words(group, item)));
    }

    private static boolean isSame(String one, String other) {
        return PersonQuery.words(one).equals(PersonQuery.words(other));
    }

    /** What an item's text columns say. */
    private static String words(PatientGroup group, JsonObject item) {
        List<String> words = group.columns().stream()
                .filter(PatientField::isText)
                .map(column -> column.read(item).replace('\n', ' '))
                .filter(text -> !text.isBlank())
                .toList();
        return String.join(", ", words);
    }

    /**
     * The own Patient with something of another one, as that wrote it.
     *
     * @param what as in {@link Statement}
     * @return empty when the other one says no such thing
     */
    public static Optional<JsonObject> take(JsonObject own, JsonObject other, String what) {
        if (!differences(own, other).containsKey(what)) {
            return Optional.empty();
        }
        for (PatientField field : PatientForm.SINGLE) {
            if (field.key().equals(what)) {
                Place place = field == PatientForm.NAME ? PersonNames.MAIN : field.place();
                return Optional.of(place.put(own, place.get(other)));
            }
        }
        String key = what.substring(0, what.indexOf('.'));
        Json item = other.array(key).get(Integer.parseInt(what.substring(key.length() + 1)));
        List<Json> items = new ArrayList<>();
        own.array(key).forEach(items::add);
        items.add(item);
        return Optional.of(own.with(key, JsonArray.of(items)));
    }
}
