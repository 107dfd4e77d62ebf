// SPDX-License-Identifier: Apache-2.0
package org.healthstead.search.lucene.document;

import java.util.Set;
import org.healthstead.api.json.Json;
import org.healthstead.api.json.JsonArray;
import org.healthstead.api.json.JsonNumber;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.json.JsonString;
import org.healthstead.api.record.Entry;
import org.healthstead.platform.api.content.AttachedFile;
import org.healthstead.platform.api.content.PlainWords;

/**
 * Walks a FHIR R4 resource and collects what a person can read. It knows FHIR's data types by their members, not the
 * resource types: what a new type or an extension says is found without a change here.
 */
final class EntryReader {

    private static final int MAX_DEPTH = 64;

    /** Members whose text is for programs: ids, addresses, codes. What they hold as objects is read. */
    private static final Set<String> CODED = Set.of(
            "id",
            "resourceType",
            "implicitRules",
            "language",
            "url",
            "system",
            "reference",
            "fullUrl",
            "contentType",
            "hash",
            "uri",
            "oid",
            "version",
            "profile",
            "use",
            "mode",
            "intent",
            "status",
            "currency",
            "fhir_comments",
            "data",
            "code",
            "valueCode",
            "valueUri",
            "valueUrl",
            "valueCanonical",
            "valueBase64Binary",
            "instantiatesCanonical",
            "instantiatesUri",
            "targetFormat",
            "sigFormat",
            "outcome",
            "comparator");

    /** References to the person of the record: their name would be found in every entry. */
    private static final Set<String> SELF = Set.of("subject", "patient", "beneficiary", "subscriber");

    private static final Set<String> PEOPLE = Set.of(
            "performer",
            "actor",
            "individual",
            "author",
            "requester",
            "recorder",
            "asserter",
            "provider",
            "prescriber",
            "practitioner",
            "serviceProvider",
            "custodian",
            "authenticator",
            "attester",
            "managingOrganization",
            "organization",
            "insurer",
            "payor",
            "facility",
            "location",
            "member",
            "participant",
            "generalPractitioner",
            "sender",
            "manufacturer",
            "collector",
            "interpreter",
            "resultsInterpreter",
            "onBehalfOf",
            "who");

    private final Passages passages = new Passages();

    private EntryReader() {}

    static Passages read(Entry entry) {
        EntryReader reader = new EntryReader();
        Passages passages = reader.passages;
        entry.projection().title().ifPresent(title -> passages.add(Passage.TITLE, title));
        entry.projection().value().ifPresent(value -> passages.add(Passage.VALUE, withUnit(entry, value)));
        reader.object("", entry.body(), Passage.OTHER, 0);
        return passages;
    }

    private static String withUnit(Entry entry, String value) {
        return entry.projection().unit().map(unit -> value + " " + unit).orElse(value);
    }

    private void object(String name, JsonObject object, Passage kind, int depth) {
        if (depth > MAX_DEPTH || takeAttachment(object) || takeQuantity(object)) {
            return;
        }
        takeCode(name, object);
        for (int i = 0; i < object.size(); i++) {
            String member = object.nameAt(i);
            Json value = object.valueAt(i);
            if (member.equals("div") && value instanceof JsonString html) {
                passages.add(Passage.TEXT, NarrativeText.of(html.value()));
            } else if (isWorthReading(member, value)) {
                value(member, value, kindOf(member, kind), depth + 1);
            }
        }
    }

    private static boolean isWorthReading(String member, Json value) {
        return value instanceof JsonString
                ? !CODED.contains(member)
                : !member.equals("meta") && !member.equals("adjudication") && !SELF.contains(member);
    }

    private void value(String member, Json value, Passage kind, int depth) {
        switch (value) {
            case JsonString text -> text(member, text.value(), kind);
            case JsonObject object -> object(member, object, kind, depth);
            case JsonArray array -> {
                for (Json item : array) {
                    value(member, item, kind, depth + 1);
                }
            }
            default -> {
                // Numbers without unit, truth values and null say nothing by themselves.
            }
        }
    }

    private void text(String member, String text, Passage kind) {
        if (ReadableText.isReadable(text)) {
            passages.add(kind == Passage.OTHER && member.equals("display") ? Passage.CODE : kind, PlainWords.of(text));
        }
    }

    private static Passage kindOf(String member, Passage kind) {
        if (kind != Passage.OTHER) {
            return kind;
        }
        return switch (member) {
            case "note", "comment", "comments", "conclusion", "patientInstruction", "dosageInstruction" -> Passage.NOTE;
            case "coding", "text" -> Passage.CODE;
            default -> {
                if (PEOPLE.contains(member)) {
                    yield Passage.PRACTITIONER;
                }
                yield member.startsWith("value") ? Passage.VALUE : kind;
            }
        };
    }

    private boolean takeAttachment(JsonObject object) {
        if (!object.has("data")) {
            return false;
        }
        AttachedFile.of(object).map(NarrativeText::of).ifPresent(text -> passages.add(Passage.DOCUMENT, text));
        object.string("title").filter(ReadableText::isReadable).ifPresent(t -> passages.add(Passage.DOCUMENT, t));
        return object.has("contentType") && !object.has("resourceType");
    }

    /** A number with its unit is one text: {@code 6.1 %}. */
    private boolean takeQuantity(JsonObject object) {
        if (!(object.member("value") instanceof JsonNumber number)) {
            return false;
        }
        String unit = object.string("unit").or(() -> object.string("code")).orElse("");
        if (!unit.isEmpty()) {
            passages.add(Passage.VALUE, object.string("comparator").orElse("") + number.lexeme() + " " + unit);
        }
        return unit.isEmpty() ? object.has("currency") : true;
    }

    private void takeCode(String name, JsonObject object) {
        if (object.has("system") || name.equals("coding")) {
            object.string("code").ifPresent(code -> {
                passages.addCode(code);
                object.string("system")
                        .flatMap(system -> DiseaseCodes.dotted(system, code))
                        .ifPresent(passages::addCode);
            });
        }
        if (name.equals("identifier")) {
            object.string("value").filter(ReadableText::isIdentifier).ifPresent(passages::addCode);
        }
    }
}
