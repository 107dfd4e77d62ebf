// SPDX-License-Identifier: Apache-2.0
package org.healthstead.kinds;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    private static final int ENGINE = 1;

    /** The kind of what no file describes. */
    private static final String ANY = "Resource";

    private final Tables tables;
    private final Map<String, List<CompiledKind>> byType = new HashMap<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final CompiledKind any;
    private final int anyNumber;

    /** @throws KindFileException when a file is wrong, or contradicts another */
    KindsCatalogue(Tables tables, Collection<KindFile> files) {
        this.tables = tables;
        Map<String, KindFile> byId = new HashMap<>();
        for (KindFile file : files) {
            KindFile before = byId.put(file.id(), file);
            if (before != null) {
                throw file.wrong(
                        file.line("kind").orElseThrow(),
                        "\"" + file.id() + "\" is there already, by " + before.file() + "; wanted an id of its own");
            }
        }
        Map<String, CRC32> sums = new HashMap<>();
        for (KindFile file :
                files.stream().sorted(Comparator.comparing(KindFile::id)).toList()) {
            CompiledKind compiled = compile(file, byId);
            byType.computeIfAbsent(file.type(), unknown -> new ArrayList<>()).add(compiled);
            sums.computeIfAbsent(file.type(), unknown -> new CRC32())
                    .update(whole(file, byId).canonical().getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
        byType.values()
                .forEach(kinds -> kinds.sort(Comparator.comparingInt(
                                (CompiledKind kind) -> kind.rules().conditions().size())
                        .reversed()
                        .thenComparing(kind -> kind.kind().id())));
        sums.forEach((type, sum) -> numbers.put(type, number(sum.getValue())));
        this.any = byType.getOrDefault(ANY, List.of()).stream().findFirst().orElseThrow();
        this.anyNumber = numbers.get(ANY);
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
        return kind(type, body).project(new Reading(body, context, this::title), number(type));
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

    /** The kind of the core whose conditions are exactly those of a file, if there is one. */
    Optional<Kind> sameConditions(KindFile file) {
        List<String> conditions = conditions(file.all("when").stream().map(KindFile.Line::text));
        return byType.getOrDefault(file.type(), List.of()).stream()
                .map(CompiledKind::kind)
                .filter(kind -> conditions(kind.rules().stream()
                                .filter(rule -> rule.name().equals("when"))
                                .map(Kind.Rule::text))
                        .equals(conditions))
                .findFirst();
    }

    private static List<String> conditions(java.util.stream.Stream<String> texts) {
        return texts.sorted().toList();
    }
}
