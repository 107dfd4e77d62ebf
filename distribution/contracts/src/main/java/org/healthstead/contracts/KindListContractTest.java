// SPDX-License-Identifier: Apache-2.0
package org.healthstead.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.healthstead.api.access.Caller;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.AccessCategory;
import org.healthstead.api.record.Category;
import org.healthstead.api.record.Entry;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.EntryLine;
import org.healthstead.api.record.EntryPage;
import org.healthstead.api.record.EntryQuery;
import org.healthstead.platform.api.access.Operation;
import org.junit.jupiter.api.Test;

/**
 * {@link org.healthstead.api.record.EntryStore#page} by what the kinds derive: what is sensitive, and what is so now.
 */
public abstract class KindListContractTest extends AbstractStoreContract {

    @Test
    void keepsWhatIsSensitiveClosedWhereAGrantLeavesItOut() {
        Map<AccessCategory, String> sensitive = Map.of(
                AccessCategory.MENTAL_HEALTH,
                "{'resourceType':'Condition','code':{'coding':[{'system':'http://hl7.org/fhir/sid/icd-10-cm','code':'F20.9'}],'text':'A"
                    + " diagnosis'}}",
                AccessCategory.SEXUAL_AND_REPRODUCTIVE_HEALTH,
                "{'resourceType':'Observation','status':'final','code':{'text':'Chlamydia trachomatis DNA'}}",
                AccessCategory.SUBSTANCE_USE,
                "{'resourceType':'Encounter','status':'finished','class':{'code':'AMB'},"
                        + "'reasonCode':[{'text':'Alcohol dependence'}]}",
                AccessCategory.GENETICS,
                "{'resourceType':'DiagnosticReport','status':'final','code':{'text':'Report'},'category':[{'coding':["
                        + "{'system':'http://terminology.hl7.org/CodeSystem/v2-0074','code':'GE'}]}]}");
        sensitive.forEach(this::assertClosed);
    }

    /** Nobody codes what a person writes down. */
    @Test
    void keepsMedicinesClosedThatAreGivenByNameAlone() {
        Map<AccessCategory, String> named = Map.of(
                AccessCategory.SEXUAL_AND_REPRODUCTIVE_HEALTH, "Dolutegravir/Lamivudin",
                AccessCategory.SUBSTANCE_USE, "Methadone 10 mg");
        named.forEach((category, name) -> assertClosed(
                category,
                "{'resourceType':'MedicationStatement','status':'active','medicationCodeableConcept':{'text':'" + name
                        + "'}}"));
        Entry open = add(json("{'resourceType':'MedicationStatement','status':'active',"
                + "'medicationCodeableConcept':{'text':'Aciclovir'}}"));
        Set<AccessCategory> others = EnumSet.allOf(AccessCategory.class);
        others.removeAll(named.keySet());
        Caller narrow = granted(Set.of(Operation.READ), others, true);
        assertEquals(List.of(open.id()), listed(EntryQuery.of(person.id(), 100).ofType("MedicationStatement"), narrow));
    }

    private void assertClosed(AccessCategory category, String json) {
        Entry entry = add(json(json));
        assertEquals(category, entry.projection().accessCategory(), json);
        Set<AccessCategory> others = EnumSet.allOf(AccessCategory.class);
        others.remove(category);
        Caller narrow = granted(Set.of(Operation.READ), others, true);
        Caller only = granted(Set.of(Operation.READ), Set.of(category), true);
        assertEquals(Optional.empty(), stores.entries().find(entry.id(), narrow));
        assertEquals(List.of(), stores.entries().lines(List.of(entry.id()), narrow));
        assertFalse(listed(EntryQuery.of(person.id(), 100), narrow).contains(entry.id()), json);
        assertEquals(List.of(entry.id()), listed(EntryQuery.of(person.id(), 100), only));
    }

    private List<EntryId> listed(EntryQuery query) {
        return listed(query, holder);
    }

    private List<EntryId> listed(EntryQuery query, Caller caller) {
        return stores.entries().page(query, caller).lines().stream()
                .map(EntryLine::id)
                .toList();
    }

    @Test
    void listsWhatIsSoNowWhateverItsAgeAndNothingElse() {
        String drug = "{'resourceType':'MedicationRequest','status':'%s','authoredOn':'%s',"
                + "'medicationCodeableConcept':{'text':'Drug'}}";
        Entry old = add(json(drug.formatted("active", "1999-01-01")));
        Entry held = add(json(drug.formatted("on-hold", "2010-01-01")));
        for (String status : List.of("completed", "stopped", "cancelled", "entered-in-error", "draft")) {
            add(json(drug.formatted(status, "2024-01-01")));
        }
        add(json("{'resourceType':'MedicationRequest','status':'active','doNotPerform':true,"
                + "'medicationCodeableConcept':{'text':'Aspirin'}}"));
        add(json("{'resourceType':'Observation','status':'final','code':{'text':'x'}}"));
        Entry statement = add(json("{'resourceType':'MedicationStatement','status':'active','effectiveDateTime':'2005',"
                + "'medicationCodeableConcept':{'text':'Tea'}}"));

        EntryQuery now =
                EntryQuery.of(person.id(), 50).of(Set.of(Category.MEDICATION)).current();
        assertEquals(List.of(held.id(), statement.id(), old.id()), listed(now));
        assertEquals(List.of(held.id(), old.id()), listed(now.ofType("MedicationRequest")));
        assertEquals(
                List.of(),
                listed(EntryQuery.of(person.id(), 5).ofType("Observation").current()));
    }

    @Test
    void listsWhatIsNotSoNowOfSeveralTypesInParts() {
        Entry current = add(json("{'resourceType':'Condition','code':{'text':'Asthma'},'recordedDate':'2022'}"));
        Entry over = add(json("{'resourceType':'Condition','code':{'text':'Cough'},'onsetDateTime':'2020',"
                + "'abatementDateTime':'2021'}"));
        Entry denied = add(json("{'resourceType':'Condition','code':{'text':'Cancer'},'recordedDate':'2023',"
                + "'verificationStatus':{'coding':[{'code':'refuted'}]}}"));
        Entry done = add(json("{'resourceType':'Procedure','status':'completed','code':{'text':'Biopsy'},"
                + "'performedDateTime':'2022-06-01'}"));
        add(json("{'resourceType':'Observation','status':'final','code':{'text':'x'},'effectiveDateTime':'2022'}"));

        EntryQuery both = EntryQuery.of(person.id(), 50).ofTypes(Set.of("Condition", "Procedure"));
        assertEquals(List.of(denied.id(), done.id(), current.id(), over.id()), listed(both));
        assertEquals(List.of(denied.id(), done.id(), over.id()), listed(both.notCurrent()));
        assertEquals(List.of(current.id()), listed(both.notCurrent().current()));
        assertEquals(List.of(done.id()), listed(both.notCurrent().of(Set.of(Category.PROCEDURE, Category.DOCUMENT))));
        EntryQuery inParts = EntryQuery.of(person.id(), 2)
                .ofTypes(Set.of("Condition", "Procedure"))
                .notCurrent();
        EntryPage first = stores.entries().page(inParts, holder);
        assertEquals(List.of(denied.id(), done.id()), ids(first));
        EntryPage second = stores.entries().page(inParts.after(first.next().orElseThrow()), holder);
        assertEquals(List.of(over.id()), ids(second));
        assertEquals(Optional.empty(), second.next());
    }

    @Test
    void readsManyBodiesAtOnceButNoneThatIsClosed() {
        List<EntryId> ids = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            ids.add(add(json("{'resourceType':'Condition','code':{'text':'Number " + i + "'}}"))
                    .id());
        }
        Entry closed = add(json("{'resourceType':'Condition','code':{'text':'Chlamydia'}}"));
        assertEquals(
                AccessCategory.SEXUAL_AND_REPRODUCTIVE_HEALTH,
                closed.projection().accessCategory());
        ids.add(closed.id());
        ids.add(new EntryId(UUID.randomUUID()));
        Map<EntryId, JsonObject> bodies = stores.entries().bodies(ids, holder);
        assertEquals(121, bodies.size());
        assertEquals(
                "Number 77",
                bodies.get(ids.get(77)).object("code").string("text").orElseThrow());
        Caller narrow = granted(Set.of(Operation.READ), Set.of(AccessCategory.GENERAL), true);
        assertEquals(120, stores.entries().bodies(ids, narrow).size());
        assertEquals(Map.of(), stores.entries().bodies(List.of(), holder));
        stores.entries()
                .update(ids.getFirst(), 1, json("{'resourceType':'Condition','code':{'text':'Newer'}}"), holder);
        assertEquals(
                "Newer",
                stores.entries()
                        .bodies(ids, holder)
                        .get(ids.getFirst())
                        .object("code")
                        .string("text")
                        .orElseThrow());
    }

    private static List<EntryId> ids(EntryPage page) {
        return page.lines().stream().map(EntryLine::id).toList();
    }

    private Entry add(JsonObject body) {
        return stores.entries().create(person.id(), body, holder);
    }
}
