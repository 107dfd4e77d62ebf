// SPDX-License-Identifier: Apache-2.0
package org.healthstead.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.healthstead.api.access.Caller;
import org.healthstead.api.importing.ImportReport;
import org.healthstead.api.jobs.JobId;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.Fact;
import org.healthstead.api.record.FactMember;
import org.healthstead.api.record.FactRelation;
import org.healthstead.api.record.PersonId;
import org.healthstead.api.record.SourceRef;
import org.healthstead.platform.api.store.ImportStore.ImportLedger;
import org.healthstead.platform.api.store.ImportStore.ImportedItem;
import org.healthstead.platform.api.store.VersionOrder;

/** Entries of several sources in one record. */
abstract class AbstractFactContract extends AbstractStoreContract {

    static final VersionOrder ORDER = (before, next) -> VersionOrder.Relation.NEWER;

    JobId lastJob;

    /** Before something is read. */
    protected void settle() {}

    /** An import of one entry from a source of that name. */
    final EntryId take(PersonId of, String source, JsonObject body) {
        lastJob = new JobId(UUID.randomUUID());
        EntryId id = new EntryId(UUID.randomUUID());
        ImportLedger ledger = stores.imports()
                .open(
                        lastJob,
                        of,
                        artifact(of, lastJob.toString()),
                        source,
                        source,
                        SourceRef.Kind.FILE,
                        ORDER,
                        holder);
        String name = body.string("resourceType").orElseThrow() + "/" + id;
        ledger.save(
                List.of(ImportedItem.of(id, name, List.of(), body.with("id", id.toString()), "entry")),
                1,
                ImportReport.EMPTY);
        return id;
    }

    final EntryId take(String source, JsonObject body) {
        return take(person.id(), source, body);
    }

    static JsonObject vaccination(String code, String date, String more) {
        return json("{'resourceType':'Immunization','status':'completed','vaccineCode':{'coding':[{'code':'" + code
                + "','system':'http://hl7.org/fhir/sid/cvx'}]},'occurrenceDateTime':'" + date + "'" + more + "}");
    }

    static JsonObject vaccination(String date) {
        return vaccination("140", date, "");
    }

    static JsonObject result(String loinc, String date, String value, String unit, String more) {
        return json("{'resourceType':'Observation','status':'final','category':[{'coding':[{'code':'laboratory',"
                + "'system':'http://terminology.hl7.org/CodeSystem/observation-category'}]}],"
                + "'code':{'coding':[{'system':'http://loinc.org','code':'" + loinc + "'}]},"
                + "'effectiveDateTime':'" + date + "','valueQuantity':{'value':" + value + ",'unit':'" + unit
                + "','code':'" + unit + "','system':'http://unitsofmeasure.org'}" + more + "}");
    }

    static JsonObject ldl(String date, String value) {
        return result("2089-1", date, value, "mg/dL", "");
    }

    final Fact fact(EntryId entry) {
        return fact(entry, holder);
    }

    final Fact fact(EntryId entry, Caller caller) {
        settle();
        return stores.facts().find(entry, caller);
    }

    static Set<EntryId> entries(Fact fact) {
        return fact.members().stream().map(FactMember::entry).collect(Collectors.toSet());
    }

    final void assertOne(EntryId... all) {
        for (EntryId entry : all) {
            assertEquals(Set.of(all), entries(fact(entry)));
        }
    }

    final void assertApart(EntryId... all) {
        for (EntryId entry : all) {
            assertEquals(Set.of(entry), entries(fact(entry)));
        }
    }

    final Set<EntryId> related(EntryId entry, FactRelation.Kind kind) {
        return fact(entry).relations().stream()
                .filter(relation -> relation.kind() == kind)
                .map(FactRelation::entry)
                .collect(Collectors.toSet());
    }

    final void assertRelated(FactRelation.Kind kind, EntryId one, EntryId other) {
        assertApart(one, other);
        assertEquals(Set.of(other), related(one, kind));
        assertEquals(Set.of(one), related(other, kind));
        assertEquals(1, fact(one).relations().size());
    }

    final void assertUnrelated(EntryId... all) {
        for (EntryId entry : all) {
            assertTrue(fact(entry).isPlain(), () -> fact(entry) + "");
        }
    }
}
