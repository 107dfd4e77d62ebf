// SPDX-License-Identifier: Apache-2.0
package org.healthstead.kinds;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.healthstead.api.record.AccessCategory;
import org.healthstead.api.record.Category;
import org.healthstead.api.record.Kind;
import org.healthstead.api.record.Label;

/** Makes kinds ready to project from their files. */
final class KindCompiler {

    private final Tables tables;
    private final Function<String, Optional<KindFile>> byId;

    /** @param byId the files that others may be like */
    KindCompiler(Tables tables, Function<String, Optional<KindFile>> byId) {
        this.tables = tables;
        this.byId = byId;
    }

    /**
     * The kinds of one type, those with the most conditions first.
     *
     * @throws KindFileException when a file is wrong
     */
    List<CompiledKind> compile(List<KindFile> files) {
        List<CompiledKind> kinds = new ArrayList<>(files.size());
        files.forEach(file -> kinds.add(compile(file)));
        kinds.sort(Comparator.comparingInt(
                        (CompiledKind kind) -> kind.rules().conditions().size())
                .reversed()
                .thenComparing(kind -> kind.kind().id()));
        return List.copyOf(kinds);
    }

    private CompiledKind compile(KindFile file) {
        KindFile whole = whole(file);
        String id = file.id();
        // Read anew, so that no text is kept for what is hardly ever asked for.
        Lazy<CompiledUses> uses = new Lazy<>(() -> uses(whole(byId.apply(id).orElseThrow())));
        Kind kind = new Kind(
                file.id(),
                file.type(),
                named(whole, "category", Category.class, Category.OTHER),
                named(whole, "access", AccessCategory.class, AccessCategory.GENERAL),
                whole.line("source").orElseThrow().text(),
                whole.lines().stream()
                        .map(line -> new Kind.Rule(line.name(), line.text()))
                        .toList(),
                () -> uses.get().uses());
        return new CompiledKind(kind, KindRules.of(whole, tables.words()), tables, uses);
    }

    private CompiledUses uses(KindFile whole) {
        return CompiledUses.of(whole.uses(), tables.labels(), tables.words());
    }

    /**
     * Reads the lower part of a file, which is otherwise read when it is needed.
     *
     * @throws KindFileException when it is wrong
     */
    void checkUses(KindFile file) {
        KindFile whole = whole(file);
        uses(whole);
        tables.texts().of(whole.type(), List.of(whole));
    }

    /** In which list a file puts its entries, under the title that the list has in that file. */
    Optional<Label> list(KindFile file) {
        KindFile whole = whole(file);
        return uses(whole)
                .uses()
                .list()
                .map(name -> tables.labels().with(whole.uses()).of(Labels.LIST + name));
    }

    /** With the lines of the file that it is like. */
    KindFile whole(KindFile file) {
        Optional<KindFile.Line> like = file.line("like");
        if (like.isEmpty()) {
            return file;
        }
        KindFile other = byId.apply(like.get().text())
                .filter(found -> found.line("like").isEmpty())
                .orElseThrow(() -> file.wrong(
                        like.get(),
                        "there is no kind \"" + like.get().text() + "\" that stands by itself; wanted the id of one"));
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
}
