// SPDX-License-Identifier: Apache-2.0
package org.healthstead.testkit.contract;

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
import org.healthstead.platform.api.store.ImportStore.ImportedItem;
import org.healthstead.platform.api.store.ImportStore.ReversalProgress;
import org.junit.jupiter.api.Test;

/** {@link org.healthstead.platform.api.store.ImportStore#resolve}: dangling references find what came later. */
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
        stores.imports().undo(job, holder, ReversalProgress.TO_THE_END);
        assertEquals(Map.of(), resolve(result));
    }

    private Map<String, String> resolve(EntryId from) {
        return stores.imports().resolve(from, List.of(BY_ID, BY_ALIAS, "Practitioner/unknown"), holder);
    }

    private EntryId save(Person of, String source, String identity, List<String> aliases, JsonObject body) {
        return save(new JobId(UUID.randomUUID()), of, source, identity, aliases, body);
    }

    private EntryId save(JobId job, Person of, String source, String identity, List<String> aliases, JsonObject body) {
        EntryId id = new EntryId(UUID.randomUUID());
        stores.imports()
                .open(job, of.id(), artifact(of.id(), "file"), source, source, SourceRef.Kind.FILE, holder)
                .save(List.of(new ImportedItem(id, identity, aliases, body, "entry[0]")), 1, ImportReport.EMPTY);
        return id;
    }
}
