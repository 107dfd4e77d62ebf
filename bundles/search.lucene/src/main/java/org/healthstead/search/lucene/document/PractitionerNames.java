// SPDX-License-Identifier: Apache-2.0
package org.healthstead.search.lucene.document;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.healthstead.api.json.Json;
import org.healthstead.api.json.JsonArray;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.EntryId;

/**
 * Who asked for an entry, did it or wrote it: each by the name that stands with the reference or in a contained
 * resource, else by the entry that the reference leads to.
 */
public final class PractitionerNames {

    /** Between names in one text: no name has it. */
    public static final char SEPARATOR = '\n';

    /** Before the id of an entry that has the name: no name begins with it. */
    private static final char ENTRY = '\u0001';

    private static final int MOST = 20;
    private static final int MAX_NAME = 200;

    /** A reference to one of these names nobody who did something for the person. */
    private static final Set<String> NOBODY = Set.of("Patient", "Location", "Device", "HealthcareService", "Group");

    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Cntrl}]+");

    private final JsonObject body;
    private final Set<String> names = new LinkedHashSet<>();

    private PractitionerNames(JsonObject body) {
        this.body = body;
    }

    /** @param paths members that hold references to such people, each as the names that lead to it */
    static List<String> of(JsonObject body, List<List<String>> paths) {
        PractitionerNames read = new PractitionerNames(body);
        paths.forEach(path -> read.walk(body, path));
        return List.copyOf(read.names);
    }

    /** What the index looks for. */
    public static String term(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** The entry whose title is the name, where the name itself is not known. */
    public static Optional<EntryId> entry(String name) {
        return name.charAt(0) == ENTRY
                ? Optional.of(new EntryId(UUID.fromString(name.substring(1))))
                : Optional.empty();
    }

    private void walk(Json value, List<String> path) {
        if (value instanceof JsonArray array) {
            array.forEach(item -> walk(item, path));
        } else if (value instanceof JsonObject object) {
            if (path.isEmpty()) {
                take(object);
            } else {
                walk(object.member(path.getFirst()), path.subList(1, path.size()));
            }
        }
    }

    private void take(JsonObject reference) {
        String target = reference.string("reference").orElse("");
        String[] parts = target.split("/");
        String type = reference.string("type").orElse(parts.length > 1 ? parts[parts.length - 2] : "");
        if (NOBODY.contains(type) || names.size() >= MOST) {
            return;
        }
        Optional<String> name = reference
                .string("display")
                .flatMap(PractitionerNames::clean)
                .or(() -> target.startsWith("#") ? contained(target.substring(1)) : Optional.empty());
        if (name.isPresent()) {
            names.add(name.get());
        } else if (parts.length > 1 && ReadableText.isUuid(parts[parts.length - 1])) {
            id(parts[parts.length - 1]).ifPresent(id -> names.add(ENTRY + id.toString()));
        }
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Optional<String> contained(String id) {
        return body.array("contained").objects().stream()
                .filter(resource -> resource.string("id").filter(id::equals).isPresent())
                .filter(resource ->
                        !NOBODY.contains(resource.string("resourceType").orElse("")))
                .findFirst()
                .flatMap(PractitionerNames::name);
    }

    private static Optional<String> name(JsonObject resource) {
        JsonObject human = resource.array("name").firstObject();
        List<String> parts = new ArrayList<>(human.array("prefix").strings());
        parts.addAll(human.array("given").strings());
        human.string("family").ifPresent(parts::add);
        return resource.string("name")
                .or(() -> human.string("text"))
                .or(() -> resource.object("practitioner").string("display"))
                .or(() -> Optional.of(String.join(" ", parts)))
                .flatMap(PractitionerNames::clean);
    }

    /** One line without spare spaces; nothing for what is no name. */
    private static Optional<String> clean(String text) {
        String line = SPACE.matcher(text).replaceAll(" ").strip();
        return Optional.of(Passages.cut(line, MAX_NAME))
                .filter(name -> name.codePoints().anyMatch(Character::isLetter));
    }
}
