// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.importfhir;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.healthstead.api.importing.FileItem;
import org.healthstead.api.importing.RejectedItem;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.json.JsonString;
import org.healthstead.api.record.ResourceTypes;

/**
 * A resource as it was found.
 *
 * @param type of FHIR R4
 * @param id logical id, of the resource or else of its RESTful fullUrl; empty when there is none
 * @param address its fullUrl, without version; empty when there is none
 * @param site where it stands
 * @param body whole or in part
 */
record FhirItem(String type, String id, String address, ItemSite site, JsonObject body) {

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

    static FhirItem of(JsonObject body, ItemSite site) {
        String type = body.string("resourceType").orElse("");
        String url = RestUrl.withoutVersion(site.fullUrl());
        return new FhirItem(type, body.string("id").orElseGet(() -> idOf(url, type)), url, site, body);
    }

    /** Everything that is known of it without its body. */
    FileItem.Builder facts() {
        FileItem.Builder facts = FileItem.of(type)
                .id(id)
                .address(address)
                .document(site.document())
                .identifier(firstIdentifier())
                .references(references())
                .aliases(aliases())
                .owner(ItemOwner.of(body))
                .version(site.version())
                .statedAt(site.changedAt());
        return type.equals("Patient") ? facts.person(PatientSubject.of(body)) : facts;
    }

    /** What a history says of a resource that is there no more. */
    static FileItem deleted(String type, String id, ItemSite site) {
        return FileItem.of(type)
                .id(id)
                .address(RestUrl.withoutVersion(site.fullUrl()))
                .document(site.document())
                .version(site.version())
                .statedAt(site.changedAt())
                .deleted()
                .build();
    }

    private static String idOf(String fullUrl, String type) {
        RestUrl rest = RestUrl.parse(fullUrl);
        return rest != null && rest.type().equals(type) ? rest.id() : "";
    }

    /** Why it cannot be taken in; null when it can. Needs no more than resourceType and id. */
    RejectedItem refusal() {
        String place = site.place();
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
    private List<String> references() {
        List<String> texts = new ArrayList<>(4);
        if (!id.isEmpty()) {
            texts.add(type + '/' + id);
        } else if (address.startsWith(UUID_URN)) {
            texts.add(type + '/' + address.substring(UUID_URN.length()));
        }
        if (!address.isBlank() && !texts.contains(address)) {
            texts.add(address);
        }
        texts.addAll(aliases());
        return texts;
    }

    /** References by business identifier, as other files make them. */
    private List<String> aliases() {
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

    /** The first identifier in use that says both system and value; empty when there is none. */
    private String firstIdentifier() {
        for (JsonObject identifier : body.array("identifier").objects()) {
            String use = identifier.string("use").orElse("");
            String text = use.equals("old") || use.equals("temp") ? "" : byIdentifier(identifier);
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
