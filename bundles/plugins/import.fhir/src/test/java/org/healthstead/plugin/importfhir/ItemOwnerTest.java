// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.importfhir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.healthstead.api.importing.Owner;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.Kind;
import org.healthstead.api.record.ReferenceMember;
import org.healthstead.api.record.ReferenceMember.Role;
import org.healthstead.contracts.fixture.TestKinds;
import org.junit.jupiter.api.Test;

/** Whose an item is agrees with what the catalogue of kinds says about references. */
class ItemOwnerTest {

    private static List<String> persons(Kind kind) {
        return kind.uses().references().stream()
                .filter(reference -> reference.role() == Role.PERSON)
                .map(ReferenceMember::path)
                .toList();
    }

    private static Optional<Owner> owner(String type, String member) {
        return ItemOwner.of(JsonObject.parse("{\"resourceType\":\"" + type + "\",\"" + member
                + "\":{\"reference\":\"Patient/7\",\"display\":\"Ada\"}}"));
    }

    @Test
    void everyPersonOfARecordIsAnOwner() {
        int persons = 0;
        for (Kind kind : TestKinds.kinds().all()) {
            for (String member : persons(kind)) {
                persons++;
                assertEquals(
                        Optional.of("Patient/7"),
                        owner(kind.type(), member).map(Owner::reference),
                        kind.id() + "." + member);
            }
        }
        assertTrue(persons > 50, "persons: " + persons);
    }

    @Test
    void nobodyElseIs() {
        for (Kind kind : TestKinds.kinds().all()) {
            if (persons(kind).isEmpty()) {
                kind.uses().references().stream()
                        .filter(reference -> ItemOwner.MEMBERS.contains(reference.path()))
                        .filter(reference -> reference.targets().contains("Patient"))
                        .forEach(reference -> assertEquals(
                                Optional.empty(), owner(kind.type(), reference.path()), kind.id() + "." + reference));
            }
        }
    }
}
