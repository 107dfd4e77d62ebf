// SPDX-License-Identifier: Apache-2.0
package org.healthstead.kinds;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.AccessCategory;
import org.healthstead.api.record.Category;
import org.healthstead.api.record.Judgement;
import org.healthstead.api.record.Kind;
import org.healthstead.api.record.KindList;
import org.healthstead.api.record.Label;
import org.healthstead.api.record.Projection;
import org.healthstead.api.record.RecordContext;
import org.healthstead.api.record.TextRoles;
import org.healthstead.api.record.Wording;

/** The kinds of one moment, compiled: the core's and those of plugins. Immutable. */
final class KindsCatalogue {

    /** Raise it when code of this bundle derives something else from the same files. */
    private static final int ENGINE = 9;

    /** The kind of what no file describes. */
    private static final String ANY = "Resource";

    private static final Set<AccessCategory> SENSITIVE = EnumSet.of(
            AccessCategory.MENTAL_HEALTH,
            AccessCategory.SEXUAL_AND_REPRODUCTIVE_HEALTH,
            AccessCategory.SUBSTANCE_USE,
            AccessCategory.GENETICS);

    private final Tables tables;
    private final CoreKinds core;
    private final Map<String, KindFile> contributed = new TreeMap<>();
    private final KindCompiler compiler;
    private final Map<String, List<CompiledKind>> byType = new ConcurrentHashMap<>();
    private final Map<String, Integer> numbers = new ConcurrentHashMap<>();
    private final Map<String, TextRoles> texts = new ConcurrentHashMap<>();
    private final Lazy<List<KindList>> lists = new Lazy<>(this::readLists);

    /**
     * Compiles the kinds of a type when it is first asked for, those of plugins at once.
     *
     * @param contributed of plugins
     * @throws KindFileException when a file of a plugin is wrong, or contradicts another
     */
    KindsCatalogue(Tables tables, CoreKinds core, List<KindFile> contributed) {
        this.tables = tables;
        this.core = core;
        this.compiler = new KindCompiler(tables, this::file);
        contributed.forEach(this::add);
        contributed.forEach(this::requireOwnConditions);
        this.contributed.values().forEach(compiler::checkUses);
    }

    private void add(KindFile file) {
        KindFile before = contributed.putIfAbsent(file.id(), file);
        if (before != null || core.has(file.id())) {
            throw file.wrong(
                    file.line("kind").orElseThrow(),
                    "\"" + file.id() + "\" is there already" + (before == null ? "" : ", by " + before.file())
                            + "; wanted an id of its own");
        }
    }

    private Optional<KindFile> file(String id) {
        return Optional.ofNullable(contributed.get(id)).or(() -> core.file(id));
    }

    private List<CompiledKind> kinds(String type) {
        List<CompiledKind> kinds = byType.get(type);
        return kinds == null && isDescribed(type) ? byType.computeIfAbsent(type, this::compile) : orNone(kinds);
    }

    private static List<CompiledKind> orNone(List<CompiledKind> kinds) {
        return kinds == null ? List.of() : kinds;
    }

    private boolean isDescribed(String type) {
        return core.types().contains(type);
    }

    private List<CompiledKind> compile(String type) {
        return compiler.compile(
                Stream.concat(core.files(type).stream(), contributed(type)).toList());
    }

    private Stream<KindFile> contributed(String type) {
        return contributed.values().stream().filter(file -> file.type().equals(type));
    }

    private CompiledKind any() {
        return kinds(ANY).stream()
                .filter(kind -> kind.kind().id().equals(ANY))
                .findFirst()
                .orElseThrow();
    }

    /** A plugin describes what nobody else does; it cannot take the place of another kind. */
    private void requireOwnConditions(KindFile file) {
        Set<List<String>> own = conditions(file.lines().stream(), KindFile.Line::name, KindFile.Line::text);
        kinds(file.type()).stream()
                .map(CompiledKind::kind)
                .filter(kind -> !kind.id().equals(file.id()))
                .filter(kind ->
                        !Collections.disjoint(own, conditions(kind.rules().stream(), Kind.Rule::name, Kind.Rule::text)))
                .findFirst()
                .ifPresent(kind -> {
                    throw file.wrong(
                            file.line("kind").orElseThrow(),
                            "it stands for the same entries as \"" + kind.id()
                                    + "\"; wanted conditions (when) of its own");
                });
    }

    /** What must hold together: the lines "when", and the lines "or-when" where there are any. */
    private static <L> Set<List<String>> conditions(
            Stream<L> lines, Function<L, String> name, Function<L, String> text) {
        Map<String, List<String>> byName = lines.filter(line -> KindFile.CONDITIONS.contains(name.apply(line)))
                .collect(Collectors.groupingBy(
                        name,
                        Collectors.mapping(line -> text.apply(line).replaceAll("\\s+", " "), Collectors.toList())));
        Set<List<String>> together = new HashSet<>();
        byName.putIfAbsent("when", List.of());
        byName.values()
                .forEach(
                        texts -> together.add(texts.stream().distinct().sorted().toList()));
        return together;
    }

    Projection project(JsonObject body, RecordContext context) {
        Projection line = project(body, new Reading(body, context, this::title));
        if (!ContainedResults.hasAny(body)) {
            return line;
        }
        ContainedResults contained = new ContainedResults(
                resource -> project(resource, new Reading(resource, context, this::title).inside(body)));
        return contained.addTo(line, body);
    }

    private Projection project(JsonObject body, Reading reading) {
        String type = body.string("resourceType").orElse("");
        CompiledKind kind = kind(type, body);
        Projection projection = kind.project(reading, number(type));
        if (core.has(kind.kind().id())) {
            return projection;
        }
        AccessCategory access = stricter(coreKind(type, body).access(reading), projection.accessCategory());
        return access == projection.accessCategory()
                ? projection
                : projection.toBuilder().category(projection.category(), access).build();
    }

    /** A plugin can put an entry under a right that opens less; no right of the core's is taken off. */
    static AccessCategory stricter(AccessCategory ours, AccessCategory theirs) {
        return ours == AccessCategory.GENERAL || SENSITIVE.contains(theirs) && !SENSITIVE.contains(ours)
                ? theirs
                : ours;
    }

    private Optional<Wording> title(Reading reading) {
        return kind(reading.body().string("resourceType").orElse(""), reading.body())
                .title(reading);
    }

    private CompiledKind kind(String type, JsonObject body) {
        for (CompiledKind kind : kinds(type)) {
            if (kind.fits(body)) {
                return kind;
            }
        }
        return any();
    }

    private CompiledKind coreKind(String type, JsonObject body) {
        return kinds(type).stream()
                .filter(kind -> core.has(kind.kind().id()) && kind.fits(body))
                .findFirst()
                .orElseGet(this::any);
    }

    Judgement judgement(String flag) {
        return tables.judge().judgement(flag);
    }

    int number(String type) {
        return numbers.computeIfAbsent(isDescribed(type) ? type : ANY, this::sum);
    }

    private int sum(String type) {
        CRC32 sum = new CRC32();
        sum.update(core.sums(type).getBytes(StandardCharsets.UTF_8));
        contributed(type)
                .map(file -> compiler.whole(file).canonical())
                .forEach(text -> sum.update(text.getBytes(StandardCharsets.UTF_8)));
        int mixed = Long.hashCode(31 * (31 * tables.number() + sum.getValue()) + ENGINE);
        return mixed == 0 ? 1 : mixed;
    }

    /** @throws KindFileException never: files of the core are tested, those of plugins were read before */
    Map<String, Wording> cells(Projection line, JsonObject body, RecordContext context) {
        String type = body.string("resourceType").orElse("");
        return kinds(type).stream()
                .filter(kind -> kind.kind().id().equals(line.kind()))
                .findFirst()
                .orElseGet(() -> kind(type, body))
                .cells(new Reading(body, context, this::title));
    }

    TextRoles texts(String type) {
        return texts.computeIfAbsent(isDescribed(type) ? type : ANY, this::readTexts);
    }

    private TextRoles readTexts(String type) {
        return tables.texts().of(type, contributed(type).map(compiler::whole).toList());
    }

    int textsNumber(String type) {
        return tables.texts().number(contributed(type).map(compiler::whole).toList());
    }

    List<Kind> of(String type) {
        List<CompiledKind> kinds = kinds(type);
        return (kinds.isEmpty() ? List.of(any()) : kinds)
                .stream().map(CompiledKind::kind).toList();
    }

    List<Kind> all() {
        return core.types().stream()
                .sorted()
                .flatMap(type -> kinds(type).stream())
                .map(CompiledKind::kind)
                .toList();
    }

    List<KindList> lists() {
        return lists.get();
    }

    private List<KindList> readLists() {
        Map<Label, List<String>> byTitle = new LinkedHashMap<>();
        core.lists()
                .forEach((id, name) -> byTitle.computeIfAbsent(
                                tables.labels().of(Labels.LIST + name), title -> new ArrayList<>())
                        .add(id));
        contributed
                .values()
                .forEach(file -> compiler.list(file)
                        .ifPresent(title -> byTitle.keySet().stream()
                                .filter(known -> known.key().equals(title.key()))
                                .findFirst()
                                .map(byTitle::get)
                                .orElseGet(() -> byTitle.computeIfAbsent(title, added -> new ArrayList<>()))
                                .add(file.id())));
        return byTitle.entrySet().stream()
                .map(list -> new KindList(
                        list.getKey().key().substring(Labels.LIST.length()), list.getKey(), list.getValue()))
                .toList();
    }

    Set<Category> categories(String type) {
        EnumSet<Category> categories = EnumSet.noneOf(Category.class);
        List<CompiledKind> kinds = kinds(type);
        kinds.forEach(kind -> categories.add(kind.kind().category()));
        if (kinds.stream().allMatch(kind -> !kind.rules().conditions().isEmpty())) {
            categories.add(any().kind().category());
        }
        return categories;
    }

    boolean hasState(String type) {
        return kinds(type).stream().anyMatch(kind -> kind.rules().current().isSaid());
    }

    boolean isNeeded(String type) {
        return kinds(type).stream().anyMatch(kind -> kind.rules().needed());
    }
}
