// SPDX-License-Identifier: Apache-2.0
package org.healthstead.search.lucene.document;

import java.util.Set;
import java.util.function.Function;
import org.healthstead.api.json.Json;
import org.healthstead.api.json.JsonArray;
import org.healthstead.api.json.JsonNumber;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.json.JsonString;
import org.healthstead.api.record.Entry;
import org.healthstead.api.record.TextRole;
import org.healthstead.api.record.TextRoles;
import org.healthstead.platform.api.content.AttachedFile;
import org.healthstead.platform.api.content.PlainWords;

/**
 * Walks a FHIR R4 resource and collects what a person can read. It knows how FHIR's data types are built, and nothing
 * of the resource types: what their members are to a search the catalogue of kinds says. What a new type or an
 * extension says is found without a change here.
 */
final class EntryReader {

    private static final int MAX_DEPTH = 64;

    private final TextRoles roles;
    private final Function<String, Set<String>> names;
    private final Passages passages = new Passages();

    private EntryReader(TextRoles roles, Function<String, Set<String>> names) {
        this.roles = roles;
        this.names = names;
    }

    /**
     * @param roles of the members of entries of its type
     * @param names what people call that which a code means, by {@code system|code}
     */
    static Passages read(Entry entry, TextRoles roles, Function<String, Set<String>> names) {
        EntryReader reader = new EntryReader(roles, names);
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
            } else {
                TextRole role = roles.of(member);
                if (isWorthReading(role, value)) {
                    value(member, value, kind == Passage.OTHER ? passage(role) : kind, depth + 1);
                }
            }
        }
    }

    private static boolean isWorthReading(TextRole role, Json value) {
        return value instanceof JsonString
                ? role != TextRole.PROGRAM
                : role != TextRole.PERSON && role != TextRole.DATA;
    }

    private static Passage passage(TextRole role) {
        return switch (role) {
            case VALUE -> Passage.VALUE;
            case CODE -> Passage.CODE;
            case NOTE -> Passage.NOTE;
            case PEOPLE -> Passage.PRACTITIONER;
            default -> Passage.OTHER;
        };
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
                object.string("system").ifPresent(system -> {
                    DiseaseCodes.dotted(system, code).ifPresent(passages::addCode);
                    Set<String> words = names.apply(system + '|' + code);
                    if (!words.isEmpty()) {
                        passages.add(Passage.NAME, String.join(", ", words));
                    }
                });
            });
        }
        if (name.equals("identifier")) {
            object.string("value").filter(ReadableText::isIdentifier).ifPresent(passages::addCode);
        }
    }
}
