// SPDX-License-Identifier: Apache-2.0
package org.healthstead.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.healthstead.api.access.Caller;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.AccessCategory;
import org.healthstead.api.record.Category;
import org.healthstead.api.record.Entry;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.EntryLine;
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

    private Entry add(JsonObject body) {
        return stores.entries().create(person.id(), body, holder);
    }
}
