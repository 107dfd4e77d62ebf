// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.record;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.healthstead.api.json.Json;
import org.healthstead.api.json.JsonArray;
import org.healthstead.api.json.JsonString;
import org.healthstead.api.record.AccessCategory;
import org.healthstead.platform.api.store.PersonQuery;
import org.healthstead.store.jpa.person.PersonKey;
import org.healthstead.store.jpa.person.Persons;
import org.healthstead.store.jpa.unit.CounterEntity;
import org.healthstead.store.jpa.unit.StoreUnit;

/** The table of the numbers of all persons, and up to which change it is right. Safe for several threads. */
final class NumberTable {

    private static final String COUNTER = "numbers";
    private static final String COLUMN = "numbers";
    private static final int MAX_SEALED = 8_000;

    /** More changes than anybody looks through: the table is then made anew. */
    private static final long FAR = 50_000;

    private final StoreUnit unit;
    private final Persons persons;

    NumberTable(StoreUnit unit, Persons persons) {
        this.unit = unit;
        this.persons = persons;
    }

    /**
     * @param number as {@link PersonQuery#number(String)} makes it
     * @param category of the Patient
     * @param confidential whether the Patient is
     */
    record Numbered(String number, AccessCategory category, boolean confidential) {}

    /**
     * What is right as of a change.
     *
     * @param to that change
     * @param numbers by person; one who is not there has to be read
     */
    record Snapshot(long to, Map<PersonKey, List<Numbered>> numbers) {}

    /** What the table says, without those whose record has changed since. */
    Snapshot read(long latest) {
        long to = unit.read(entities -> CounterEntity.last(entities, COUNTER));
        if (to == 0 || to > latest || latest - to > FAR) {
            return new Snapshot(0, Map.of());
        }
        Set<Integer> changed = unit.read(entities -> changedSince(entities, to));
        Map<PersonKey, List<Numbered>> numbers = new HashMap<>();
        for (Object[] row : unit.read(NumberTable::rows)) {
            int person = ((Number) row[0]).intValue();
            if (!changed.contains(person)) {
                PersonKey key = persons.get(person);
                numbers.put(key, unpacked(key.open(COLUMN, key.id().value(), (byte[]) row[1])));
            }
        }
        return new Snapshot(to, numbers);
    }

    @SuppressWarnings("unchecked")
    private static List<Object[]> rows(EntityManager entities) {
        return entities.createNativeQuery("SELECT PERSON, NUMBERS FROM PATIENT_NUMBERS")
                .getResultList();
    }

    private Set<Integer> changedSince(EntityManager entities, long to) {
        String sql = "SELECT DISTINCT PERSON FROM VERSION" + unit.dialect().primaryKey("PK_VERSION")
                + " WHERE CHANGE_NUMBER > ?";
        Set<Integer> changed = new HashSet<>();
        for (Object each : entities.createNativeQuery(sql).setParameter(1, to).getResultList()) {
            changed.add(((Number) each).intValue());
        }
        return changed;
    }

    /**
     * Replaces the rows of some persons.
     *
     * @param to change up to which the table is right with them
     */
    void write(Map<PersonKey, List<Numbered>> numbers, long to) {
        unit.writeInTurn(entities -> {
            numbers.forEach((key, list) -> {
                entities.createNativeQuery("DELETE FROM PATIENT_NUMBERS WHERE PERSON = ?")
                        .setParameter(1, key.number())
                        .executeUpdate();
                // One with so many numbers is read each time.
                packed(key, list)
                        .ifPresent(bytes -> entities.createNativeQuery(
                                        "INSERT INTO PATIENT_NUMBERS (PERSON, NUMBERS) VALUES (?, ?)")
                                .setParameter(1, key.number())
                                .setParameter(2, bytes)
                                .executeUpdate());
            });
            return entities.createNativeQuery("UPDATE COUNTER SET LAST_NUMBER = ? WHERE NAME = ?")
                    .setParameter(1, to)
                    .setParameter(2, COUNTER)
                    .executeUpdate();
        });
    }

    private static Optional<byte[]> packed(PersonKey key, List<Numbered> numbers) {
        List<Json> texts = new ArrayList<>();
        for (Numbered each : numbers) {
            texts.add(new JsonString(
                    (each.confidential() ? "1" : "0") + each.category().code() + " " + each.number()));
        }
        byte[] sealed = key.seal(COLUMN, key.id().value(), JsonArray.of(texts).toString());
        return Optional.of(sealed).filter(bytes -> bytes.length <= MAX_SEALED);
    }

    private static List<Numbered> unpacked(String text) {
        return ((JsonArray) Json.parse(text))
                .strings().stream()
                        .map(each -> new Numbered(
                                each.substring(each.indexOf(' ') + 1),
                                AccessCategory.ofCode(Integer.parseInt(each.substring(1, each.indexOf(' ')))),
                                each.charAt(0) == '1'))
                        .toList();
    }
}
