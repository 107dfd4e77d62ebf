// SPDX-License-Identifier: Apache-2.0
package org.healthstead.kinds;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.healthstead.api.json.JsonObject;
import org.healthstead.kinds.KindFile.Line;
import org.healthstead.kinds.fact.FactLine;

/**
 * The rules of a kind's file, parsed.
 *
 * @param conditions all must hold
 * @param alternatives or all of these, where there are any
 * @param titles paths in order of preference
 * @param narrated whether the narrative is taken for a title where there is no other
 * @param codes likewise
 * @param statuses likewise
 * @param practitioners likewise
 * @param dates likewise, with words
 * @param ends when it was or will be over; empty where only a period among the dates says it
 * @param value what stands beside the title
 * @param judged whether a result's interpretation and range are read
 * @param states what is not plain
 * @param sensitive where concepts stand that may be sensitive
 * @param current which entries are or are not so now
 * @param needed whether other entries depend on entries of the type
 */
record KindRules(
        List<Condition> conditions,
        List<Condition> alternatives,
        List<TitlePath> titles,
        boolean narrated,
        List<Path> codes,
        List<Path> statuses,
        List<Path> practitioners,
        DateReader dates,
        Optional<EndReader> ends,
        ValueReader value,
        boolean judged,
        List<StateRule> states,
        List<Path> sensitive,
        CurrentRule current,
        boolean needed) {

    /** Concepts that tell what an entry is about whatever its kind. */
    private static final List<Path> ALWAYS_SENSITIVE = paths("category|type|reasonCode|serviceType|specialty");

    /** Nothing that is said about them is said about somebody's health. */
    private static final Set<String> NEVER_SENSITIVE = Set.of("PEOPLE", "DEFINITION", "TRACE", "COVERAGE");

    /** Whose narratives do not name them. */
    private static final Set<String> WITHOUT_NARRATIVE = Set.of("PEOPLE", "DEFINITION", "TRACE");

    static KindRules of(KindFile file, Words words) {
        String category = file.line("category").map(Line::text).orElse("");
        List<Path> codes = paths(file, "code");
        List<Path> sensitive = NEVER_SENSITIVE.contains(category)
                ? List.of()
                : Stream.of(
                                codes.stream(),
                                ALWAYS_SENSITIVE.stream(),
                                file.all("sensitive").stream().flatMap(line -> paths(file, line).stream()))
                        .flatMap(paths -> paths)
                        .toList();
        String value = file.line("value").map(Line::text).orElse("");
        // Others read them as rules of the kind; what cannot be read is refused here.
        parsed(file, "fact", FactLine::parse);
        return new KindRules(
                parsed(file, "when", Condition::parse),
                parsed(file, "or-when", Condition::parse),
                file.line("title")
                        .map(line -> checked(file, line, text -> TitlePath.list(text, words)))
                        .orElse(List.of()),
                !WITHOUT_NARRATIVE.contains(category),
                codes,
                paths(file, "status"),
                paths(file, "practitioner"),
                file.line("date")
                        .map(line -> checked(file, line, DateReader::of))
                        .orElse(DateReader.NONE),
                file.line("until").map(line -> checked(file, line, EndReader::of)),
                file.line("value")
                        .map(line -> checked(file, line, text -> ValueReaders.parse(text, words)))
                        .orElse(reading -> Shown.NOTHING),
                value.startsWith("observed"),
                parsed(file, "state", StateRule::parse),
                sensitive,
                file.line("current")
                        .map(line -> checked(file, line, CurrentRule::parse))
                        .orElse(CurrentRule.NO),
                file.line("needed").map(Line::text).filter("yes"::equals).isPresent());
    }

    /** True for an entry that is of the kind. */
    boolean fit(JsonObject body) {
        return holds(conditions, body) || !alternatives.isEmpty() && holds(alternatives, body);
    }

    private static boolean holds(List<Condition> all, JsonObject body) {
        for (Condition condition : all) {
            if (!condition.holds(body)) {
                return false;
            }
        }
        return true;
    }

    private static List<Path> paths(KindFile file, String name) {
        return file.line(name).map(line -> paths(file, line)).orElse(List.of());
    }

    private static List<Path> paths(KindFile file, Line line) {
        return checked(file, line, KindRules::paths);
    }

    static List<Path> paths(String text) {
        return text.isBlank()
                ? List.of()
                : Arrays.stream(text.split("\\|"))
                        .map(String::strip)
                        .map(Path::parse)
                        .toList();
    }

    private static <T> List<T> parsed(KindFile file, String name, Function<String, T> parser) {
        return file.all(name).stream().map(line -> checked(file, line, parser)).toList();
    }

    private static <T> T checked(KindFile file, Line line, Function<String, T> parser) {
        try {
            return parser.apply(line.text());
        } catch (IllegalArgumentException e) {
            throw file.wrong(line, e.getMessage());
        }
    }

    Optional<String> text(List<Path> paths, JsonObject body) {
        for (Path path : paths) {
            Optional<String> text = path.text(body);
            if (text.isPresent()) {
                return text;
            }
        }
        return Optional.empty();
    }
}
