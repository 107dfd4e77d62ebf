// SPDX-License-Identifier: Apache-2.0
package org.healthstead.kinds.fact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.Analytes;
import org.healthstead.api.record.Category;
import org.healthstead.api.record.FactKey;
import org.healthstead.api.record.FactRules;
import org.healthstead.api.record.Kind;
import org.healthstead.api.record.Kinds;
import org.healthstead.api.record.Projection;
import org.healthstead.api.record.Qualifier;
import org.healthstead.api.record.SeriesRules;
import org.healthstead.kinds.fact.FactLine.Part;
import org.healthstead.kinds.fact.FactLine.Source;
import org.healthstead.kinds.tables.DataTable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Makes the keys of entries by the lines {@code fact} of their kinds. Safe for several threads. */
@Component(service = FactRules.class)
public final class KeyedFacts implements FactRules {

    /** Of the rules in this package: count up when the same lines give other keys. */
    private static final int RULES = 1;

    /** Those whose kinds have lines {@code fact}; a test compares. */
    private static final Set<String> TYPES = Set.of(
            "AllergyIntolerance",
            "Condition",
            "DiagnosticReport",
            "DocumentReference",
            "Encounter",
            "Immunization",
            "MedicationRequest",
            "MedicationStatement",
            "Observation",
            "Procedure");

    private static final Set<Qualifier> OF_NO_FACT =
            Set.of(Qualifier.IN_ERROR, Qualifier.OTHER_SUBJECT, Qualifier.MODIFIED);

    private static final int MAX_KEYS_OF_LINE = 32;

    /**
     * What a kind says of facts.
     *
     * @param number of the rules of its type when it was read
     * @param codePaths where its concept stands
     */
    private record KindLines(int number, List<FactLine> lines, List<String> codePaths) {}

    private final Kinds kinds;
    private final SeriesRules series;
    private final Analytes analytes;
    private final CodeSystems systems = new CodeSystems();
    private final ResultSaying results;
    private final int tables = DataTable.sum(CodeSystems.TABLE);
    private final Map<String, KindLines> known = new ConcurrentHashMap<>();

    @Activate
    public KeyedFacts(@Reference Kinds kinds, @Reference SeriesRules series, @Reference Analytes analytes) {
        this.kinds = kinds;
        this.series = series;
        this.analytes = analytes;
        this.results = new ResultSaying(series, analytes, systems);
    }

    @Override
    public Set<String> types() {
        return TYPES;
    }

    @Override
    public int number() {
        int number = RULES + 31 * (series.number() + 31 * tables);
        for (String type : new TreeSet<>(TYPES)) {
            number = number * 31 + kinds.number(type);
        }
        return number == 0 ? 1 : number;
    }

    @Override
    public Optional<String> family(Projection line) {
        if (!TYPES.contains(line.type()) || line.qualifiers().stream().anyMatch(OF_NO_FACT::contains)) {
            return Optional.empty();
        }
        StringBuilder family = new StringBuilder(line.category() == Category.DOCUMENT ? "document" : line.type());
        line.qualifiers().stream()
                .filter(qualifier -> qualifier.negates() || qualifier == Qualifier.ABSENT)
                .forEach(qualifier -> family.append(' ').append(qualifier));
        return Optional.of(family.toString());
    }

    @Override
    public List<FactKey> keys(Projection line, JsonObject body) {
        Optional<String> family = family(line);
        if (family.isEmpty()) {
            return List.of();
        }
        KindLines own = lines(line);
        FactParts parts = new FactParts(line, body, own.codePaths(), systems, analytes, results);
        List<FactKey> keys = new ArrayList<>(own.lines().size());
        own.lines().forEach(fact -> addKeys(fact, family.get(), parts, keys));
        return keys;
    }

    @Override
    public boolean isKeyedWithinSource(Projection line) {
        return TYPES.contains(line.type()) && lines(line).lines().stream().anyMatch(fact -> fact.has(Source.FILE));
    }

    private KindLines lines(Projection line) {
        int number = kinds.number(line.type());
        KindLines lines = known.get(line.kind());
        if (lines == null || lines.number() != number) {
            lines = kinds.of(line.type()).stream()
                    .filter(kind -> kind.id().equals(line.kind()))
                    .findFirst()
                    .map(kind -> lines(kind, number))
                    .orElse(new KindLines(number, List.of(), List.of()));
            known.put(line.kind(), lines);
        }
        return lines;
    }

    private static KindLines lines(Kind kind, int number) {
        return new KindLines(
                number,
                texts(kind, "fact").map(FactLine::parse).toList(),
                texts(kind, "code")
                        .flatMap(text -> Arrays.stream(text.split("\\|")))
                        .map(String::strip)
                        .toList());
    }

    private static Stream<String> texts(Kind kind, String name) {
        return kind.rules().stream().filter(rule -> rule.name().equals(name)).map(Kind.Rule::text);
    }

    private static void addKeys(FactLine fact, String family, FactParts parts, List<FactKey> keys) {
        List<String> meetings = List.of(fact.text() + '\n' + family);
        for (Part part : fact.meeting()) {
            meetings = times(meetings, parts.of(part));
        }
        if (fact.says()
                .filter(says -> says.stream().anyMatch(part -> part.source() == Source.VALUE))
                .isPresent()) {
            meetings = times(meetings, parts.form().stream().toList());
        }
        if (meetings.isEmpty()) {
            return;
        }
        Optional<String> says = fact.says().map(all -> says(all, parts)).orElse(Optional.of(""));
        for (String meeting : meetings) {
            keys.add(new FactKey(meeting, says, fact.certainty(), fact.has(Source.FILE)));
        }
    }

    private static List<String> times(List<String> meetings, List<String> values) {
        return meetings.stream()
                .flatMap(meeting -> values.stream().map(value -> meeting + '\n' + value))
                .limit(MAX_KEYS_OF_LINE)
                .toList();
    }

    /** Who is silent about one part is silent. */
    private static Optional<String> says(List<Part> all, FactParts parts) {
        StringBuilder says = new StringBuilder();
        for (Part part : all) {
            List<String> values = parts.of(part);
            if (values.isEmpty()) {
                return Optional.empty();
            }
            says.append(String.join("\n", values)).append('\n');
        }
        return Optional.of(says.toString());
    }

    @Override
    public boolean isNear(Projection one, Projection other) {
        return RoundedNumbers.areNear(results.numbers(one), results.numbers(other));
    }
}
