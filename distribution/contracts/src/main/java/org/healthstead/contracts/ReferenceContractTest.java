// SPDX-License-Identifier: Apache-2.0
package org.healthstead.contracts;

import static org.healthstead.contracts.fixture.FileOrder.ORDER;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.healthstead.api.access.Caller;
import org.healthstead.api.importing.ImportReport;
import org.healthstead.api.jobs.JobId;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.AccessCategory;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.Person;
import org.healthstead.api.record.SourceRef;
import org.healthstead.platform.api.access.Operation;
import org.healthstead.platform.api.store.ImportStore.ImportLedger;
import org.healthstead.platform.api.store.ImportStore.ImportedItem;
import org.healthstead.platform.api.store.ImportStore.ReversalProgress;
import org.junit.jupiter.api.Test;

/**
 * {@link org.healthstead.platform.api.store.ImportStore}: dangling references find what came later, and make no
 * difference when an item comes again.
 */
public abstract class ReferenceContractTest extends AbstractStoreContract {

    private static final JsonObject DOCTOR = json("{'resourceType':'Practitioner','active':true}");
    private static final String BY_ID = "Practitioner/p1";
    private static final String BY_ALIAS = "Practitioner?identifier=https://npi.example|77";

    @Test
    void findsWhatCameLaterFromTheSameSource() {
        EntryId result = save(person, "portal", "Observation/1", List.of(), observation("Ferritin", "2024"));
        assertEquals(Map.of(), resolve(result));

        EntryId doctor = save(person, "portal", BY_ID, List.of(), DOCTOR);
        assertEquals(Map.of(BY_ID, "Practitioner/" + doctor), resolve(result));
    }

    @Test
    void findsAnAliasInAnySourceAndAnIdentityOnlyInItsOwn() {
        EntryId result = save(person, "portal", "Observation/1", List.of(), observation("Ferritin", "2024"));
        EntryId doctor = save(person, "another portal", BY_ID, List.of(BY_ALIAS), DOCTOR);

        assertEquals(Map.of(BY_ALIAS, "Practitioner/" + doctor), resolve(result));
    }

    @Test
    void neverLeavesThePersonsRecord() {
        Person other = stores.persons().add("Ben", Optional.empty(), Optional.empty(), holder);
        EntryId result = save(person, "portal", "Observation/1", List.of(), observation("Ferritin", "2024"));
        save(other, "portal", BY_ID, List.of(BY_ALIAS), DOCTOR);

        assertEquals(Map.of(), resolve(result));
    }

    @Test
    void findsNothingThatIsClosedOrGone() {
        EntryId result = save(person, "portal", "Observation/1", List.of(), observation("Ferritin", "2024"));
        JobId job = new JobId(UUID.randomUUID());
        save(job, person, "portal", BY_ID, List.of(BY_ALIAS), DOCTOR);
        Caller results = granted(Set.of(Operation.READ), Set.of(AccessCategory.RESULTS), true);

        assertEquals(2, resolve(result).size());
        assertEquals(Map.of(), stores.imports().resolve(result, List.of(BY_ID, BY_ALIAS), results));
        assertEquals(Map.of(), stores.imports().resolve(result, List.of(BY_ID), stranger()));
        assertEquals(Map.of(), stores.imports().resolve(new EntryId(UUID.randomUUID()), List.of(BY_ID), holder));
        stores.imports().undo(job, ORDER, holder, ReversalProgress.TO_THE_END);
        assertEquals(Map.of(), resolve(result));
    }

    /** The same text has other links when it comes in other company: the source has said nothing new. */
    @Test
    void linkedOrDanglingIsTheSameContent() {
        EntryId doctor = save(person, "portal", BY_ID, List.of(BY_ALIAS), DOCTOR);
        String linked = "Practitioner/" + doctor;
        List<String> dangling = List.of(
                BY_ID, "https://portal.example/fhir/Practitioner/p1", "urn:uuid:p1", BY_ALIAS, linked + "#part");
        for (int i = 0; i < dangling.size(); i++) {
            String identity = "Observation/" + i;
            String text = dangling.get(i);
            boolean same = !text.contains("#");
            save(person, "portal", identity, List.of(), by(linked));
            assertEquals(same ? "0/1" : "1/0", again(identity, by(text)), text);
            assertEquals(same ? "0/1" : "1/0", again(identity, by(linked)), text);
            assertEquals("1/0", again(identity, by("Practitioner/another")), text);
            assertEquals("1/0", again(identity, by(text)), text);
            assertEquals(same ? "0/1" : "1/0", again(identity, by(linked)), text);
            assertEquals("1/0", again(identity, by(linked).with("status", "amended")), text);
        }
    }

    /** A person's change since, and an undo, do not hide that the source says what it said. */
    @Test
    void linkedOrDanglingIsNoNewsAgainstAPersonOrAnUndo() {
        EntryId doctor = save(person, "portal", BY_ID, List.of(), DOCTOR);
        String linked = "Practitioner/" + doctor;
        EntryId typed = save(person, "portal", "Observation/1", List.of(), by(linked));
        stores.entries().update(typed, 1, by(linked).with("status", "corrected"), holder);
        assertEquals("0/1", again("Observation/1", by(BY_ID)));

        save(person, "portal", "Observation/2", List.of(), by(linked));
        JobId job = new JobId(UUID.randomUUID());
        save(job, person, "portal", "Observation/2", List.of(), by(linked).with("status", "amended"));
        stores.imports().undo(job, ORDER, holder, ReversalProgress.TO_THE_END);
        assertEquals("0/1", again("Observation/2", by(BY_ID)));
        assertEquals("0/1", again("Observation/2", by(BY_ID).with("status", "amended")));
    }

    private static JsonObject by(String performer) {
        return json(
                "{'resourceType':'Observation','status':'final','code':{'text':'Ferritin'},'performer':[{'reference':'"
                        + performer + "'}]}");
    }

    /** {@code updated/unchanged} when the item comes again. */
    private String again(String identity, JsonObject body) {
        JobId job = new JobId(UUID.randomUUID());
        ImportReport report = ledger(job, person, "portal")
                .save(
                        List.of(ImportedItem.of(new EntryId(UUID.randomUUID()), identity, List.of(), body, "entry[0]")),
                        1,
                        ImportReport.EMPTY);
        return report.updated() + "/" + report.unchanged();
    }

    private ImportLedger ledger(JobId job, Person of, String source) {
        return stores.imports()
                .open(job, of.id(), artifact(of.id(), "file"), source, source, SourceRef.Kind.FILE, ORDER, holder);
    }

    private Map<String, String> resolve(EntryId from) {
        return stores.imports().resolve(from, List.of(BY_ID, BY_ALIAS, "Practitioner/unknown"), holder);
    }

    private EntryId save(Person of, String source, String identity, List<String> aliases, JsonObject body) {
        return save(new JobId(UUID.randomUUID()), of, source, identity, aliases, body);
    }

    private EntryId save(JobId job, Person of, String source, String identity, List<String> aliases, JsonObject body) {
        EntryId id = new EntryId(UUID.randomUUID());
        ledger(job, of, source)
                .save(List.of(ImportedItem.of(id, identity, aliases, body, "entry[0]")), 1, ImportReport.EMPTY);
        return id;
    }
}
