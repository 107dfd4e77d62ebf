// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.importfhir;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.healthstead.api.importing.Owner;
import org.healthstead.api.importing.Subject;
import org.healthstead.api.json.Json;
import org.healthstead.api.json.JsonArray;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.ResourceTypes;

/**
 * Reads whom a resource is about. The members are those by which a resource is in a patient's compartment as the one it
 * is about (CompartmentDefinition/patient of FHIR R4, hl7.org/fhir/R4/compartmentdefinition-patient.html), not as
 * somebody who takes part.
 */
final class ItemOwner {

    /** In the order in which they are looked for; a type has one of them. */
    static final List<String> MEMBERS = List.of("subject", "patient", "beneficiary", "for", "individual");

    /** Their patient is a relative's or keeper's other one, or they have no owner at all. */
    private static final Set<String> UNOWNED = Set.of("RelatedPerson", "Device", "Patient", "Person", "Group");

    private ItemOwner() {}

    static Optional<Owner> of(JsonObject body) {
        if (UNOWNED.contains(body.string("resourceType").orElse(""))) {
            return Optional.empty();
        }
        for (String member : MEMBERS) {
            JsonObject named = first(body.member(member));
            if (named != null) {
                return of(named, body);
            }
        }
        return Optional.empty();
    }

    private static JsonObject first(Json value) {
        if (value instanceof JsonArray array) {
            return array.size() == 1 && array.get(0) instanceof JsonObject only ? only : null;
        }
        return value instanceof JsonObject object ? object : null;
    }

    private static Optional<Owner> of(JsonObject named, JsonObject body) {
        String reference = named.string("reference").orElse("").strip();
        Optional<Subject> shown =
                named.string("display").filter(text -> !text.isBlank()).map(Subject::named);
        if (reference.startsWith("#")) {
            return contained(body, reference.substring(1), shown);
        }
        if (reference.isEmpty()) {
            reference = identifier(named.object("identifier"));
        }
        if (isSomethingElse(reference, named.string("type").orElse(""))) {
            return Optional.empty();
        }
        return reference.isEmpty() && shown.isEmpty() ? Optional.empty() : Optional.of(new Owner(reference, shown));
    }

    private static Optional<Owner> contained(JsonObject body, String id, Optional<Subject> shown) {
        for (JsonObject resource : body.array("contained").objects()) {
            if (resource.string("id").orElse("").equals(id)) {
                return resource.string("resourceType").orElse("").equals("Patient")
                        ? Optional.of(new Owner("", Optional.of(PatientSubject.of(resource))))
                        : Optional.empty();
            }
        }
        return shown.map(subject -> new Owner("", Optional.of(subject)));
    }

    private static String identifier(JsonObject identifier) {
        String system = identifier.string("system").orElse("");
        String value = identifier.string("value").orElse("");
        return system.isBlank() || value.isBlank() ? "" : "Patient?identifier=" + system + '|' + value;
    }

    /** A group, a device, a place ... */
    private static boolean isSomethingElse(String reference, String type) {
        if (!type.isEmpty() && !type.equals("Patient")) {
            return true;
        }
        String text = RestUrl.withoutVersion(reference);
        int beforeId = text.lastIndexOf('/');
        if (beforeId < 0) {
            return false;
        }
        String named = text.substring(text.lastIndexOf('/', beforeId - 1) + 1, beforeId);
        return ResourceTypes.isKnown(named) && !named.equals("Patient");
    }
}
