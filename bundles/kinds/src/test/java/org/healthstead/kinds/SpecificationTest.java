// SPDX-License-Identifier: Apache-2.0
package org.healthstead.kinds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.Category;
import org.healthstead.api.record.Kind;
import org.healthstead.api.record.ListColumn;
import org.healthstead.api.record.ReferenceMember;
import org.healthstead.api.record.ReferenceMember.Role;
import org.healthstead.api.record.SearchParameter;
import org.healthstead.kinds.Specification.Element;
import org.junit.jupiter.api.Test;

/** What kinds say about references, search parameters and columns, against FHIR R4's own definitions. */
class SpecificationTest {

    /** Whose references lead to somebody. */
    private static final Set<String> PEOPLE = Set.of(
            "Patient",
            "Practitioner",
            "PractitionerRole",
            "RelatedPerson",
            "Organization",
            "Person",
            "CareTeam",
            "Location",
            "HealthcareService");

    /** May stand among people; by themselves they are entries. */
    private static final Set<String> BESIDE_PEOPLE = Set.of("Device", "Group", "Endpoint", "Substance");

    /** Names that the paths of the specification cannot be compared by, with the reason. */
    private static final Map<String, String> OTHERWISE = Map.of(
            "Patient.deceased", "its expression computes a truth value",
            "Bundle.composition", "the first entry of a Bundle, which is a resource of its own here",
            "Bundle.message", "the first entry of a Bundle, which is a resource of its own here");

    private static final Pattern EXPRESSION = Pattern.compile("\\(?(?:([A-Z][A-Za-z]+)\\.)?([A-Za-z.]+?)"
            + "(?: as (\\w+)\\)|\\.as\\((\\w+)\\))?"
            + "(?:\\.where\\(resolve\\(\\) is (\\w+)\\)|\\.where\\((\\w+)='([^']+)'\\))?(\\.text)?");

    /** The kinds of whole types: parts of a type have the same references and parameters. */
    private static List<Kind> types() {
        return Projected.KINDS.all().stream()
                .filter(kind -> kind.id().equals(kind.type()))
                .filter(kind -> !kind.id().equals("Resource"))
                .toList();
    }

    @Test
    void everyReferenceOfTheSpecificationIsThere() {
        Map<String, Set<String>> wanted = new HashMap<>();
        Specification.elements().values().stream()
                .filter(element -> element.types().contains("Reference"))
                .forEach(element -> {
                    int dot = element.path().indexOf('.');
                    String path = element.path().substring(dot + 1).replace("[x]", "Reference");
                    wanted.computeIfAbsent(element.path().substring(0, dot), type -> new TreeSet<>())
                            .add(path + " " + targets(element));
                });
        for (Kind kind : types()) {
            Set<String> ours = kind.uses().references().stream()
                    .map(reference -> reference.path() + " " + new TreeSet<>(reference.targets()))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertEquals(wanted.getOrDefault(kind.type(), Set.of()), ours, kind.id());
        }
    }

    private static Set<String> targets(Element element) {
        return element.targets().contains("Resource") ? Set.of() : new TreeSet<>(element.targets());
    }

    @Test
    void rolesOfReferencesFollowFromTheirTargets() {
        for (Kind kind : types()) {
            for (ReferenceMember reference : kind.uses().references()) {
                boolean leadsToPeople = !reference.targets().isEmpty()
                        && reference.targets().stream()
                                .allMatch(target -> PEOPLE.contains(target) || BESIDE_PEOPLE.contains(target))
                        && reference.targets().stream().anyMatch(PEOPLE::contains);
                String said = kind.id() + "." + reference.path() + " " + reference.role();
                switch (reference.role()) {
                    case PERSON -> assertTrue(reference.targets().contains("Patient") && reference.isOutermost(), said);
                    case PEOPLE -> assertTrue(leadsToPeople, said);
                    default -> assertTrue(!leadsToPeople, said);
                }
            }
        }
    }

    /** As somebody whom the entry is about, not as one who takes part. */
    @Test
    void thePersonOfARecordIsOneOfThePatientsCompartment() throws IOException {
        JsonObject compartment;
        try (var in = SpecificationTest.class.getResourceAsStream("/json/spec/compartmentdefinition-patient.json")) {
            compartment = JsonObject.parse(in.readAllBytes());
        }
        Map<String, List<String>> parameters = compartment.array("resource").objects().stream()
                .collect(Collectors.toMap(
                        each -> each.string("code").orElseThrow(),
                        each -> each.array("param").strings()));
        int persons = 0;
        for (Kind kind : types()) {
            List<ReferenceMember> own = kind.uses().references().stream()
                    .filter(reference -> reference.role() == Role.PERSON)
                    .toList();
            assertTrue(own.size() <= 1, () -> kind.id() + " is about one person: " + own);
            if (own.isEmpty() || parameters.getOrDefault(kind.type(), List.of()).isEmpty()) {
                continue;
            }
            persons++;
            Set<String> named = new TreeSet<>(parameters.get(kind.type()));
            assertTrue(
                    kind.uses().parameters().stream()
                            .filter(parameter -> named.contains(parameter.name()))
                            .flatMap(parameter -> parameter.places().stream())
                            .anyMatch(
                                    place -> place.path().equals(own.getFirst().path())),
                    () -> kind.id() + ": " + own.getFirst().path() + " is not in the compartment by " + named);
        }
        assertTrue(persons > 40, "types that are about a person: " + persons);
    }

    @Test
    void everySearchParameterOfTheSpecificationIsThere() throws IOException {
        List<JsonObject> all = Specification.searchParameters();
        Map<String, String> names = all.stream()
                .collect(Collectors.toMap(
                        each -> each.string("url").orElseThrow(),
                        each -> each.string("code").orElseThrow()));
        for (Kind kind : types()) {
            if (kind.category() == Category.DEFINITION) {
                assertEquals(List.of(), kind.uses().parameters(), "nobody searches a record for definitions");
                continue;
            }
            Set<String> wanted = all.stream()
                    .filter(each -> each.array("base").strings().contains(kind.type()))
                    .filter(each -> !OTHERWISE.containsKey(
                            kind.type() + "." + each.string("code").orElseThrow()))
                    .map(each -> line(each, kind.type(), names))
                    .collect(Collectors.toCollection(TreeSet::new));
            Set<String> ours = kind.uses().parameters().stream()
                    .filter(each -> !OTHERWISE.containsKey(kind.type() + "." + each.name()))
                    .map(SpecificationTest::line)
                    .collect(Collectors.toCollection(TreeSet::new));
            assertEquals(String.join("\n", wanted), String.join("\n", ours), kind.id());
        }
    }

    @Test
    void parametersOfEveryEntryAreThoseWithAPath() throws IOException {
        Set<String> wanted = Specification.searchParameters().stream()
                .filter(each -> each.array("base").strings().contains("Resource"))
                .filter(each -> each.has("expression"))
                .map(each -> each.string("code").orElseThrow())
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(
                wanted,
                Projected.KINDS.of("Unheard").getFirst().uses().parameters().stream()
                        .map(SearchParameter::name)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    private static String line(SearchParameter parameter) {
        String places = parameter.places().stream()
                .map(place -> place.path()
                        + place.condition()
                                .map(condition -> condition.member().isEmpty()
                                        ? " to " + condition.wanted()
                                        : " where " + condition.member() + " is " + condition.wanted())
                                .orElse(""))
                .sorted()
                .collect(Collectors.joining(" | "));
        return "parameter " + parameter.name() + " "
                + parameter.type().name().toLowerCase(Locale.ROOT) + " " + places
                + String.join(" ", parameter.components());
    }

    private static String line(JsonObject parameter, String type, Map<String, String> names) {
        String kind = parameter.string("type").orElseThrow();
        String places = kind.equals("composite")
                ? parameter.array("component").objects().stream()
                        .map(each -> names.get(each.string("definition").orElseThrow()))
                        .collect(Collectors.joining(" "))
                : Stream.of(parameter.string("expression").orElseThrow().split(" \\| "))
                        .flatMap(expression -> place(expression.strip(), type).stream())
                        .distinct()
                        .sorted()
                        .collect(Collectors.joining(" | "));
        return "parameter " + parameter.string("code").orElseThrow() + " " + kind + " " + places;
    }

    /** Of an expression in FHIRPath; nothing for that of another type. */
    private static List<String> place(String expression, String type) {
        Matcher matcher = EXPRESSION.matcher(expression);
        assertTrue(matcher.matches(), () -> type + ": " + expression);
        if (matcher.group(1) != null && !matcher.group(1).equals(type)) {
            return List.of();
        }
        List<String> names = new ArrayList<>(List.of(matcher.group(2).split("\\.")));
        String cast = Stream.of(matcher.group(3), matcher.group(4))
                .filter(each -> each != null)
                .findFirst()
                .orElse("");
        if (!cast.isEmpty()) {
            names.add(names.removeLast() + Character.toUpperCase(cast.charAt(0)) + cast.substring(1));
        }
        for (int i = 0; i < names.size(); i++) {
            String path = String.join(".", names.subList(0, i + 1));
            if (Specification.walk(type, path).size() <= i) {
                names.set(i, names.get(i) + "[x]");
            }
        }
        String path = String.join(".", names) + (matcher.group(8) == null ? "" : matcher.group(8));
        if (matcher.group(5) != null) {
            return List.of(path + " to " + matcher.group(5));
        }
        return List.of(
                matcher.group(6) == null ? path : path + " where " + matcher.group(6) + " is " + matcher.group(7));
    }

    @Test
    void everyPathLeadsSomewhere() {
        List<String> wrong = new ArrayList<>();
        for (Kind kind : Projected.KINDS.all()) {
            Stream.of(
                            kind.uses().parameters().stream()
                                    .flatMap(parameter -> parameter.places().stream())
                                    .map(SearchParameter.Place::path),
                            kind.uses().columns().stream().flatMap(SpecificationTest::paths),
                            kind.uses().fields().stream()
                                    .map(field -> field.path().replace("[]", "")),
                            kind.uses().given().keySet().stream().map(path -> path.replace("[]", "")))
                    .flatMap(paths -> paths)
                    .filter(path -> !kind.id().equals("Resource"))
                    .filter(path -> Specification.walk(kind.type(), path).size() < path.split("\\.").length)
                    .forEach(path -> wrong.add(kind.id() + ": " + path));
        }
        assertEquals(List.of(), wrong);
    }

    private static Stream<String> paths(ListColumn column) {
        if (column.isOfLine()) {
            return Stream.of();
        }
        String paths = column.derivation().substring(column.derivation().indexOf(' ') + 1);
        return Stream.of(paths.split("\\|")).map(path -> path.strip().replaceFirst("^until | except .*$", ""));
    }
}
