// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.importfhir;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.healthstead.api.importing.RejectedItem;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.json.JsonString;
import org.healthstead.api.record.ResourceTypes;

/**
 * A resource as it was found.
 *
 * @param type of FHIR R4
 * @param id logical id, of the resource or else of its RESTful or UUID fullUrl; empty when there is none
 * @param fullUrl of its entry, without version; empty when there is none
 * @param body whole or in part
 */
record FhirItem(String type, String id, String fullUrl, JsonObject body) {

    static final int MAX_ID = 256;
    private static final int MAX_IDENTIFIERS = 5;
    private static final String UUID_URN = "urn:uuid:";

    /** Types that others refer to by business identifier. For all types it would double the rows of an import. */
    static final Set<String> NAMED_BY_IDENTIFIER = Set.of(
            "Account",
            "CareTeam",
            "Coverage",
            "Device",
            "Encounter",
            "Endpoint",
            "EpisodeOfCare",
            "Group",
            "HealthcareService",
            "Location",
            "Medication",
            "Organization",
            "Patient",
            "Person",
            "Practitioner",
            "PractitionerRole",
            "RelatedPerson");

    static FhirItem of(JsonObject body, String fullUrl) {
        String type = body.string("resourceType").orElse("");
        String url = RestUrl.withoutVersion(fullUrl);
        return new FhirItem(type, body.string("id").orElseGet(() -> idOf(url, type)), url, body);
    }

    private static String idOf(String fullUrl, String type) {
        RestUrl rest = RestUrl.parse(fullUrl);
        return rest != null && rest.type().equals(type) ? rest.id() : "";
    }

    /** Why it cannot be taken in; null when it can. Needs no more than resourceType and id. */
    RejectedItem refusal(String place) {
        if (type.isEmpty()) {
            return Refusals.noType(place);
        }
        if (!ResourceTypes.isKnown(type)) {
            return Refusals.unknownType(place, type);
        }
        boolean badId = body.has("id") && !(body.member("id") instanceof JsonString);
        return badId || id.length() > MAX_ID || body.has("id") && id.isBlank() ? Refusals.badId(place) : null;
    }

    /** True when FHIR does not allow the id, though it names the item well enough. */
    boolean hasOddId() {
        for (int i = 0; i < id.length(); i++) {
            char c = id.charAt(i);
            boolean allowed =
                    c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-' || c == '.';
            if (!allowed) {
                return true;
            }
        }
        return id.length() > 64;
    }

    /** Every text by which other items of the file may mean this one. */
    List<String> references(String base) {
        List<String> texts = new ArrayList<>(4);
        if (!id.isEmpty()) {
            texts.add(type + '/' + id);
            if (!base.isEmpty() && !fullUrl.startsWith("http")) {
                texts.add(base + '/' + type + '/' + id);
            }
        } else if (fullUrl.startsWith(UUID_URN)) {
            texts.add(type + '/' + fullUrl.substring(UUID_URN.length()));
        }
        if (!fullUrl.isBlank() && !texts.contains(fullUrl)) {
            texts.add(fullUrl);
        }
        texts.addAll(aliases());
        return texts;
    }

    /** References by business identifier, as other files make them. */
    List<String> aliases() {
        if (!NAMED_BY_IDENTIFIER.contains(type)) {
            return List.of();
        }
        List<String> texts = new ArrayList<>(2);
        for (JsonObject identifier : body.array("identifier").objects()) {
            String text = byIdentifier(identifier);
            if (!text.isEmpty() && texts.size() < MAX_IDENTIFIERS && !texts.contains(text)) {
                texts.add(text);
            }
        }
        return texts;
    }

    /** The first identifier that says both system and value; empty when there is none. */
    String byFirstIdentifier() {
        for (JsonObject identifier : body.array("identifier").objects()) {
            String text = byIdentifier(identifier);
            if (!text.isEmpty()) {
                return text;
            }
        }
        return "";
    }

    private String byIdentifier(JsonObject identifier) {
        String system = identifier.string("system").orElse("");
        String value = identifier.string("value").orElse("");
        return system.isBlank() || value.isBlank() ? "" : type + "?identifier=" + system + '|' + value;
    }
}
