// SPDX-License-Identifier: Apache-2.0
package org.healthstead.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.healthstead.api.jobs.JobId;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.Fact;
import org.healthstead.api.record.FactMember;
import org.healthstead.api.record.FactRelation;
import org.healthstead.api.record.PersonId;
import org.healthstead.platform.api.store.ImportStore.ReversalProgress;
import org.junit.jupiter.api.Test;

/** {@link org.healthstead.api.record.FactStore}, once its keys are there: what the rules make of entries. */
public abstract class FactStoreContractTest extends AbstractFactContract {

    @Test
    void aVaccinationFromTwoSourcesIsOneFactWithItsSources() {
        EntryId one = take("clinic.json", vaccination("2020-10-01T09:30:00+02:00"));
        EntryId other = take("registry.json", vaccination("2020-10-01"));
        EntryId next = take("registry.json", vaccination("2021-10-01"));
        assertOne(one, other);
        assertEquals(2, fact(one).sources());
        assertEquals(one, fact(other).lead(), "who knows the time says more");
        assertTrue(fact(one).members().stream().noneMatch(FactMember::isContrary));
        settle();
        Map<EntryId, Fact> listed = stores.facts().of(person.id(), List.of(one, next, other), holder);
        assertEquals(Set.of(one, other), listed.keySet());
        assertEquals(listed.get(one), listed.get(other));
        assertUnrelated(next);
    }

    @Test
    void codeSystemsZonesAndUnitsMayBeWrittenInOtherWays() {
        EntryId one = take("a", result("2089-1", "2020-03-01T23:30:00-05:00", "100", "mg/dL", ""));
        JsonObject other = json(result("2089-1", "2020-03-02T04:30:12Z", "1.00", "g/L", "")
                .toString()
                .replace("http://loinc.org", "urn:oid:2.16.840.1.113883.6.1"));
        EntryId second = take("b", other);
        assertOne(one, second);
    }

    @Test
    void anotherValueAtTheSameTimeIsAConflictAndNeverMerged() {
        EntryId one = take("a", ldl("2020-03-01T08:00:00Z", "100"));
        EntryId other = take("b", ldl("2020-03-01T08:00:00Z", "101"));
        assertRelated(FactRelation.Kind.CONFLICT, one, other);
        EntryId third = take("c", ldl("2020-03-01T08:00:00Z", "100"));
        assertOne(one, third);
        assertEquals(Set.of(fact(one).lead()), related(other, FactRelation.Kind.CONFLICT));
    }

    @Test
    void aRoundedConversionIsAskedAbout() {
        EntryId one = take("a", result("2345-7", "2020-03-01T08:00:00Z", "94", "mg/dL", ""));
        EntryId other = take("b", result("14749-6", "2020-03-01T08:00:00Z", "5.2", "mmol/L", ""));
        assertRelated(FactRelation.Kind.SUSPECT, one, other);
        EntryId third = take("c", result("14749-6", "2020-03-01T08:00:00Z", "5.4", "mmol/L", ""));
        assertEquals(
                FactRelation.Kind.CONFLICT,
                fact(third).relations().stream()
                        .filter(relation -> relation.entry().equals(one))
                        .findFirst()
                        .orElseThrow()
                        .kind());
    }

    @Test
    void aDayAndATimeOfThatDayAreAskedAbout() {
        EntryId one = take("a", ldl("2020-03-01T08:00:00Z", "100"));
        EntryId other = take("b", ldl("2020-03-01", "100"));
        EntryId later = take("a", ldl("2020-03-02T08:00:00Z", "100"));
        assertRelated(FactRelation.Kind.SUSPECT, one, other);
        assertUnrelated(later);
    }

    @Test
    void whatIsNotSoIsNeverOneWithWhatIsSo() {
        EntryId given = take("a", vaccination("2020-10-01"));
        EntryId notGiven = take("b", json(vaccination("2020-10-01").toString().replace("completed", "not-done")));
        EntryId none = take(
                "a",
                json("{'resourceType':'AllergyIntolerance','code':{'coding':[{'code':'716186003',"
                        + "'system':'http://snomed.info/sct'}]}}"));
        EntryId allergy = take(
                "b",
                json("{'resourceType':'AllergyIntolerance','code':{'coding':[{'code':'91936005',"
                        + "'system':'http://snomed.info/sct'}]}}"));
        assertUnrelated(given, notGiven, none, allergy);
        assertCode("HS-FACT-IMPOSSIBLE", () -> stores.facts().join(given, notGiven, holder));
        assertCode("HS-FACT-IMPOSSIBLE", () -> stores.facts().join(given, allergy, holder));
        assertCode("HS-FACT-IMPOSSIBLE", () -> stores.facts().join(given, given, holder));
    }

    /** Two fetuses can have the same heart rate in the same minute. */
    @Test
    void whatIsAboutSomebodyElseIsPartOfNothing() {
        String focus = ",'focus':[{'display':'Fetus A'}]";
        EntryId one = take("a", result("8867-4", "2020-03-01T08:00:00Z", "140", "/min", focus));
        EntryId other = take("b", result("8867-4", "2020-03-01T08:00:00Z", "140", "/min", focus));
        EntryId own = take("c", result("8867-4", "2020-03-01T08:00:00Z", "140", "/min", ""));
        assertUnrelated(one, other, own);
    }

    @Test
    void leftAndRightAreTwoThings() {
        String site = ",'bodySite':{'coding':[{'system':'http://snomed.info/sct','code':'%s'}]}";
        EntryId left =
                take("a", result("8480-6", "2020-03-01T08:00:00Z", "120", "mm[Hg]", site.formatted("368208006")));
        EntryId right =
                take("b", result("8480-6", "2020-03-01T08:00:00Z", "120", "mm[Hg]", site.formatted("368209003")));
        assertApart(left, right);
        assertEquals(Set.of(), related(left, FactRelation.Kind.CONFLICT));
    }

    @Test
    void whatOneSourceTellsApartIsNotDecided() {
        EntryId first = take("a", ldl("2020-03-01T08:00:00Z", "100"));
        EntryId second = take("a", ldl("2020-03-01T08:00:20Z", "100"));
        EntryId other = take("b", ldl("2020-03-01T08:00:00Z", "100"));
        assertApart(first, second, other);
        assertEquals(Set.of(first, second), related(other, FactRelation.Kind.SUSPECT));
        stores.facts().join(second, other, holder);
        assertOne(second, other);
        assertApart(first);
    }

    @Test
    void twoCopiesOfADocumentInOneFileAreOne() {
        EntryId report = take(
                "a",
                json("{'resourceType':'DiagnosticReport','status':'final','code':{'text':'Progress note'},"
                        + "'effectiveDateTime':'2020-03-01T08:00:00Z','presentedForm':[{'data':'VGhlIG5v\\ndGU='}]}"));
        EntryId document = take("a", note("VGhlIG5vdGU="));
        EntryId another = take("a", note("VGhlIG5vdEU="));
        assertOne(report, document);
        assertEquals(1, fact(report).sources());
        assertUnrelated(another);
    }

    @Test
    void aCorrectedEntryLeavesItsFact() {
        EntryId one = take("a", ldl("2020-03-01T08:00:00Z", "100"));
        EntryId other = take("b", ldl("2020-03-01T08:00:00Z", "100"));
        assertOne(one, other);
        stores.entries().update(other, 1, ldl("2020-03-01T08:00:00Z", "110"), holder);
        assertRelated(FactRelation.Kind.CONFLICT, one, other);
        stores.entries().update(other, 2, ldl("2020-03-01T08:00:00Z", "100"), holder);
        assertOne(one, other);
        stores.facts().join(one, take("c", ldl("2020-03-05T08:00:00Z", "90")), holder);
        stores.entries().markEnteredInError(other, 3, holder);
        assertApart(other);
        assertEquals(2, fact(one).members().size());
    }

    @Test
    void anUndoneImportLeavesAndComesBack() {
        EntryId one = take("a", vaccination("2020-10-01"));
        EntryId other = take("b", vaccination("2020-10-01"));
        JobId job = lastJob;
        assertOne(one, other);
        stores.imports().undo(job, ORDER, holder, ReversalProgress.TO_THE_END);
        assertUnrelated(one);
        assertCode("HS-ENTRY-NOT-FOUND", () -> fact(other));
        stores.imports().redo(job, ORDER, holder, ReversalProgress.TO_THE_END);
        assertOne(one, other);
    }

    @Test
    void whatAPersonTypedIsASourceLikeOthers() {
        EntryId typed = stores.entries()
                .create(person.id(), vaccination("2020-10-01"), holder)
                .id();
        settle();
        EntryId other = take("registry.json", vaccination("2020-10-01"));
        assertOne(typed, other);
        assertEquals(other, fact(typed).lead());
    }

    /** Whatever came first; the seed is in the message. */
    @Test
    void theOrderOfImportsDoesNotMatter() {
        long seed = ThreadLocalRandom.current().nextLong();
        Random random = new Random(seed);
        Set<Set<String>> wanted = null;
        for (int round = 0; round < 4; round++) {
            PersonId of = stores.persons()
                    .add("Round " + round, Optional.empty(), Optional.empty(), holder)
                    .id();
            Map<String, JsonObject> bodies = disordered();
            List<String> order = new ArrayList<>(new TreeSet<>(bodies.keySet()));
            Collections.shuffle(order, random);
            Map<EntryId, String> names = new HashMap<>();
            for (String name : order) {
                names.put(take(of, name.substring(0, 1), bodies.get(name)), name);
                if (random.nextInt(3) == 0) {
                    settle();
                }
            }
            Set<Set<String>> found = new HashSet<>();
            for (EntryId entry : names.keySet()) {
                found.add(entries(fact(entry)).stream().map(names::get).collect(Collectors.toSet()));
            }
            wanted = wanted == null ? found : wanted;
            assertEquals(wanted, found, "seed " + seed);
        }
        assertTrue(wanted.contains(Set.of("a3", "b2", "c1")), () -> "seed " + seed);
        assertTrue(wanted.contains(Set.of("a1")), () -> "seed " + seed);
    }

    private static JsonObject note(String base64) {
        return json("{'resourceType':'DocumentReference','status':'current','type':{'text':'Progress note'},"
                + "'date':'2020-03-01T08:00:00Z','content':[{'attachment':{'contentType':'text/plain','data':'" + base64
                + "'}}]}");
    }

    /** By the source and a number. */
    private static Map<String, JsonObject> disordered() {
        return Map.of(
                "a1", ldl("2020-03-01T08:00:00Z", "100"),
                "a2", ldl("2020-03-01T08:00:10Z", "100"),
                "a3", ldl("2020-03-02T08:00:00Z", "90"),
                "b1", ldl("2020-03-01T08:00:00Z", "100"),
                "b2", ldl("2020-03-02T08:00:00Z", "90"),
                "c1", ldl("2020-03-02T09:00:00+01:00", "90"),
                "c2", ldl("2020-03-02", "90"),
                "d1", ldl("2020-03-02T08:00:00Z", "91"));
    }
}
