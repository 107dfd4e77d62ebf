// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.values;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.healthstead.api.access.Caller;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.CodedText;
import org.healthstead.api.record.Coding;
import org.healthstead.api.record.Entry;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.EntryLine;
import org.healthstead.api.record.EntryStore;
import org.healthstead.api.record.RecordContext;
import org.healthstead.ui.api.EntryWords;
import org.healthstead.ui.api.Messages;
import org.healthstead.ui.context.UiServices;

/**
 * What tells results apart that stand in one list under one title and have different codes: glucose in serum from
 * glucose in urine. Of specimen, words of the code, method, unit and the code itself, it is the first that differs.
 * Nothing is said of a title that stands for one thing only.
 */
public final class NameDifferences {

    /** So many entries are read for a list. */
    private static final int MOST = 60;

    private static final String RESULT = "Observation";

    private final EntryStore entries;
    private final UiServices services;
    private final Caller caller;
    private final Messages messages;

    public NameDifferences(UiServices services, Caller caller, Messages messages) {
        this.services = services;
        this.entries = services.entries();
        this.caller = caller;
        this.messages = messages;
    }

    /** A name of an entry that is more than its title; null where it is not known. */
    private interface Fact {
        String of(EntryLine line, JsonObject body);
    }

    /**
     * @param lines of one list
     * @return words for those that need them
     */
    public Map<EntryId, String> of(List<EntryLine> lines) {
        Map<String, List<EntryLine>> byTitle = new LinkedHashMap<>();
        for (EntryLine line : lines) {
            if (line.type().equals(RESULT)) {
                byTitle.computeIfAbsent(EntryWords.title(line.projection(), messages), title -> new ArrayList<>())
                        .add(line);
            }
        }
        Map<EntryId, String> differences = new HashMap<>();
        int read = 0;
        for (Map.Entry<String, List<EntryLine>> group : byTitle.entrySet()) {
            List<EntryLine> alike = group.getValue();
            if (alike.stream().map(NameDifferences::code).distinct().count() > 1 && read + alike.size() <= MOST) {
                read += alike.size();
                differences.putAll(differences(group.getKey(), alike));
            }
        }
        return differences;
    }

    private static String code(EntryLine line) {
        return line.projection().code().orElse("");
    }

    private Map<EntryId, String> differences(String title, List<EntryLine> alike) {
        Map<EntryId, JsonObject> bodies = new HashMap<>();
        alike.forEach(line ->
                entries.find(line.id(), caller).map(Entry::body).ifPresent(body -> bodies.put(line.id(), body)));
        List<Fact> facts = List.of(
                (line, body) -> specimen(body),
                (line, body) -> display(title, body),
                (line, body) -> CodedText.of(body.member("method")).words().orElse(null),
                (line, body) -> line.projection().unit().orElse(null),
                (line, body) -> token(body));
        for (Fact fact : facts) {
            Map<EntryId, String> said = new HashMap<>();
            for (EntryLine line : alike) {
                said.put(line.id(), fact.of(line, bodies.getOrDefault(line.id(), JsonObject.EMPTY)));
            }
            if (tellsApart(alike, said)) {
                said.values().removeIf(Objects::isNull);
                return said;
            }
        }
        return Map.of();
    }

    /** True when no two codes have the same words; where one has none, that is a difference as well. */
    private static boolean tellsApart(List<EntryLine> alike, Map<EntryId, String> said) {
        Map<String, Set<String>> byCode = new HashMap<>();
        alike.forEach(line -> byCode.computeIfAbsent(code(line), code -> new HashSet<>())
                .add(Optional.ofNullable(said.get(line.id())).orElse("")));
        Set<String> before = new HashSet<>();
        return byCode.values().stream().flatMap(Set::stream).allMatch(before::add);
    }

    private String specimen(JsonObject body) {
        if (!body.has("specimen")) {
            return null;
        }
        References references = new References(
                body,
                ids -> entries.lines(ids, caller),
                inside -> services.kinds().find().map(kinds -> kinds.project(inside, RecordContext.NONE)));
        return references.words(body.object("specimen"), messages).orElse(null);
    }

    private static String display(String title, JsonObject body) {
        CodedText code = CodedText.of(body.member("code"));
        return code.codings().stream()
                .flatMap(coding -> coding.display().stream())
                .filter(words -> !words.isBlank() && !words.equalsIgnoreCase(title))
                .findFirst()
                .orElse(null);
    }

    /** {@code LOINC 5792-7}. */
    private static String token(JsonObject body) {
        return CodedText.of(body.member("code")).codings().stream()
                .filter(coding -> coding.code().isPresent())
                .findFirst()
                .map(NameDifferences::words)
                .orElse(null);
    }

    private static String words(Coding coding) {
        String code = coding.code().orElseThrow();
        return coding.system()
                .flatMap(Codes::systemName)
                .map(system -> system + " " + code)
                .orElse(code);
    }
}
