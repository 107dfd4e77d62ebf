// SPDX-License-Identifier: Apache-2.0
package org.healthstead.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.healthstead.api.access.Caller;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.AccessCategory;
import org.healthstead.api.record.DayRange;
import org.healthstead.api.record.Entry;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.EntryLine;
import org.healthstead.api.record.Person;
import org.healthstead.api.record.PersonId;
import org.healthstead.platform.api.access.Operation;
import org.junit.jupiter.api.Test;

/** {@link org.healthstead.api.record.EntryStore#newest}: what a list of people asks for. */
public abstract class NewestLinesContractTest extends AbstractStoreContract {

    @Test
    void givesTheNewestOfSeveralPeople() {
        Person other = stores.persons().add("Ida", Optional.empty(), Optional.empty(), holder);
        Person nobody = stores.persons().add("Emil", Optional.empty(), Optional.empty(), holder);
        add(observation("Ferritin", "2001"));
        Entry second = add(observation("Ferritin", "2010"));
        Entry newest = add(observation("Ferritin", "2020"));
        Entry current = add(json("{'resourceType':'Condition','recordedDate':'2012-03','clinicalStatus':{'coding':"
                + "[{'system':'http://terminology.hl7.org/CodeSystem/condition-clinical','code':'active'}]}}"));
        Entry over = add(json("{'resourceType':'Condition','recordedDate':'2015-03','clinicalStatus':{'coding':"
                + "[{'system':'http://terminology.hl7.org/CodeSystem/condition-clinical','code':'resolved'}]}}"));
        Entry theirs = stores.entries().create(other.id(), observation("Ferritin", "2005"), holder);
        List<PersonId> people = List.of(person.id(), other.id(), nobody.id(), new PersonId(UUID.randomUUID()));

        assertEquals(
                Map.of(
                        person.id(), List.of(newest.id(), second.id()),
                        other.id(), List.of(theirs.id()),
                        nobody.id(), List.of()),
                newest(people, "Observation", DayRange.OPEN, 2, holder));
        assertEquals(
                List.of(over.id(), current.id()),
                newest(people, "Condition", DayRange.OPEN, 5, holder).get(person.id()));
        DayRange tens = DayRange.OPEN.since(LocalDate.of(2002, 1, 1)).until(LocalDate.of(2019, 12, 31));
        assertEquals(
                List.of(second.id()),
                newest(people, "Observation", tens, 5, holder).get(person.id()));
        assertEquals(Map.of(), newest(List.of(), "Observation", DayRange.OPEN, 1, holder));
        assertEquals(Map.of(), newest(people, "Observation", DayRange.OPEN, 1, stranger()));
    }

    @Test
    void givesTheNewestOfWhatIsOpen() {
        Entry result = add(observation("Ferritin", "2024"));
        add(json("{'resourceType':'Observation','status':'final','effectiveDateTime':'2025','meta':{'security':["
                + "{'system':'http://terminology.hl7.org/CodeSystem/v3-Confidentiality','code':'R'}]}}"));
        add(json("{'resourceType':'MedicationRequest','status':'active'}"));
        Caller results = granted(Set.of(Operation.READ), Set.of(AccessCategory.RESULTS), false);

        assertEquals(
                Map.of(person.id(), List.of(result.id())),
                newest(List.of(person.id()), "Observation", DayRange.OPEN, 1, results));
        assertEquals(
                Map.of(person.id(), List.of()),
                newest(List.of(person.id()), "MedicationRequest", DayRange.OPEN, 1, results));
    }

    private Map<PersonId, List<EntryId>> newest(
            List<PersonId> people, String type, DayRange days, int perPerson, Caller caller) {
        Map<PersonId, List<EntryId>> ids = new HashMap<>();
        stores.entries()
                .newest(people, type, days, perPerson, caller)
                .forEach((id, lines) ->
                        ids.put(id, lines.stream().map(EntryLine::id).toList()));
        return ids;
    }

    private Entry add(JsonObject body) {
        return stores.entries().create(person.id(), body, holder);
    }
}
