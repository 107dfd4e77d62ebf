// SPDX-License-Identifier: Apache-2.0
package org.healthstead.kinds;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.AccessCategory;
import org.healthstead.api.record.Category;
import org.healthstead.api.record.Kind;
import org.healthstead.api.record.Projection;
import org.healthstead.api.record.RecordContext;
import org.healthstead.api.record.Wording;

/** The kinds of one moment, compiled: the core's and those of plugins. Immutable. */
final class KindsCatalogue {

    /** Raise it when code of this bundle derives something else from the same files. */
    private static final int ENGINE = 2;

    /** The kind of what no file describes. */
    private static final String ANY = "Resource";

    private static final Set<AccessCategory> SENSITIVE = EnumSet.of(
            AccessCategory.MENTAL_HEALTH,
            AccessCategory.SEXUAL_AND_REPRODUCTIVE_HEALTH,
            AccessCategory.SUBSTANCE_USE,
            AccessCategory.GENETICS);

    private final Tables tables;
    private final Map<String, List<CompiledKind>> byType = new HashMap<>();
    private final Set<String> core;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final CompiledKind any;
    private final int anyNumber;

    /**
     * @param coreFiles ours
     * @param contributed of plugins
     * @throws KindFileException when a file is wrong, or contradicts another
     */
    KindsCatalogue(Tables tables, List<KindFile> coreFiles, List<KindFile> contributed) {
        this.tables = tables;
        this.core = coreFiles.stream().map(KindFile::id).collect(Collectors.toUnmodifiableSet());
        List<KindFile> files = Stream.concat(coreFiles.stream(), contributed.stream())
                .sorted(Comparator.comparing(KindFile::id))
                .toList();
        Map<String, KindFile> byId = byId(files);
        Map<String, CRC32> sums = new HashMap<>();
        for (KindFile file : files) {
            CompiledKind compiled = compile(file, byId);
            byType.computeIfAbsent(file.type(), unknown -> new ArrayList<>()).add(compiled);
            sums.computeIfAbsent(file.type(), unknown -> new CRC32())
                    .update(whole(file, byId).canonical().getBytes(StandardCharsets.UTF_8));
        }
        byType.values()
                .forEach(kinds -> kinds.sort(Comparator.comparingInt(
                                (CompiledKind kind) -> kind.rules().conditions().size())
                        .reversed()
                        .thenComparing(kind -> kind.kind().id())));
        contributed.forEach(this::requireOwnConditions);
        sums.forEach((type, sum) -> numbers.put(type, number(sum.getValue())));
        this.any = byType.getOrDefault(ANY, List.of()).stream()
                .filter(kind -> kind.kind().id().equals(ANY))
                .findFirst()
                .orElseThrow();
        this.anyNumber = numbers.get(ANY);
    }

    private static Map<String, KindFile> byId(List<KindFile> files) {
        Map<String, KindFile> byId = new HashMap<>();
        for (KindFile file : files) {
            KindFile before = byId.put(file.id(), file);
            if (before != null) {
                throw file.wrong(
                        file.line("kind").orElseThrow(),
                        "\"" + file.id() + "\" is there already, by " + before.file() + "; wanted an id of its own");
            }
        }
        return byId;
    }

    /** A plugin describes what nobody else does; it cannot take the place of another kind. */
    private void requireOwnConditions(KindFile file) {
        List<String> conditions = conditions(file.all("when").stream().map(KindFile.Line::text));
        byType.get(file.type()).stream()
                .map(CompiledKind::kind)
                .filter(kind -> !kind.id().equals(file.id()))
                .filter(kind -> conditions(kind.rules().stream()
                                .filter(rule -> rule.name().equals("when"))
                                .map(Kind.Rule::text))
                        .equals(conditions))
                .findFirst()
                .ifPresent(kind -> {
                    throw file.wrong(
                            file.line("kind").orElseThrow(),
                            "it stands for the same entries as \"" + kind.id()
                                    + "\"; wanted conditions (when) of its own");
                });
    }

    private static List<String> conditions(Stream<String> texts) {
        return texts.map(text -> text.replaceAll("\\s+", " "))
                .distinct()
                .sorted()
                .toList();
    }

    private int number(long sum) {
        int mixed = Long.hashCode(31 * (31 * tables.number() + sum) + ENGINE);
        return mixed == 0 ? 1 : mixed;
    }

    private CompiledKind compile(KindFile file, Map<String, KindFile> byId) {
        KindFile whole = whole(file, byId);
        Kind kind = new Kind(
                file.id(),
                file.type(),
                named(whole, "category", Category.class, Category.OTHER),
                named(whole, "access", AccessCategory.class, AccessCategory.GENERAL),
                whole.line("source").orElseThrow().text(),
                whole.lines().stream()
                        .map(line -> new Kind.Rule(line.name(), line.text()))
                        .toList());
        return new CompiledKind(kind, KindRules.of(whole, tables.words()), tables);
    }

    private static KindFile whole(KindFile file, Map<String, KindFile> byId) {
        Optional<KindFile.Line> like = file.line("like");
        if (like.isEmpty()) {
            return file;
        }
        KindFile other = byId.get(like.get().text());
        if (other == null || other.line("like").isPresent()) {
            throw file.wrong(
                    like.get(),
                    "there is no kind \"" + like.get().text() + "\" that stands by itself; wanted the id of one");
        }
        return file.like(other);
    }

    private static <E extends Enum<E>> E named(KindFile file, String name, Class<E> type, E fallback) {
        Optional<KindFile.Line> line = file.line(name);
        if (line.isEmpty()) {
            return fallback;
        }
        try {
            return Enum.valueOf(type, line.get().text());
        } catch (IllegalArgumentException e) {
            throw file.wrong(line.get(), "\"" + line.get().text() + "\" is none; wanted one of " + EnumSet.allOf(type));
        }
    }

    Projection project(JsonObject body, RecordContext context) {
        String type = body.string("resourceType").orElse("");
        CompiledKind kind = kind(type, body);
        Projection projection = kind.project(new Reading(body, context, this::title), number(type));
        if (core.contains(kind.kind().id())) {
            return projection;
        }
        AccessCategory access = stricter(coreKind(type, body).access(body), projection.accessCategory());
        return access == projection.accessCategory()
                ? projection
                : projection.toBuilder().category(projection.category(), access).build();
    }

    /** A plugin can put an entry under a right that opens less; no right of the core's is taken off. */
    private static AccessCategory stricter(AccessCategory ours, AccessCategory theirs) {
        return ours == AccessCategory.GENERAL || SENSITIVE.contains(theirs) && !SENSITIVE.contains(ours)
                ? theirs
                : ours;
    }

    private Optional<Wording> title(Reading reading) {
        return kind(reading.body().string("resourceType").orElse(""), reading.body())
                .title(reading);
    }

    private CompiledKind kind(String type, JsonObject body) {
        for (CompiledKind kind : byType.getOrDefault(type, List.of())) {
            if (kind.fits(body)) {
                return kind;
            }
        }
        return any;
    }

    private CompiledKind coreKind(String type, JsonObject body) {
        return byType.getOrDefault(type, List.of()).stream()
                .filter(kind -> core.contains(kind.kind().id()) && kind.fits(body))
                .findFirst()
                .orElse(any);
    }

    int number(String type) {
        return numbers.getOrDefault(type, anyNumber);
    }

    List<Kind> all() {
        return byType.values().stream()
                .flatMap(List::stream)
                .map(CompiledKind::kind)
                .sorted(Comparator.comparing(Kind::type))
                .toList();
    }

    Set<Category> categories(String type) {
        EnumSet<Category> categories = EnumSet.noneOf(Category.class);
        List<CompiledKind> kinds = byType.getOrDefault(type, List.of());
        kinds.forEach(kind -> categories.add(kind.kind().category()));
        if (kinds.stream().allMatch(kind -> !kind.rules().conditions().isEmpty())) {
            categories.add(any.kind().category());
        }
        return categories;
    }

    boolean hasState(String type) {
        return byType.getOrDefault(type, List.of()).stream()
                .anyMatch(kind -> kind.rules().current());
    }

    boolean isNeeded(String type) {
        return byType.getOrDefault(type, List.of()).stream()
                .anyMatch(kind -> kind.rules().needed());
    }
}
