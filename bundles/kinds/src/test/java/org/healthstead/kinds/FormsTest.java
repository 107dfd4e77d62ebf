// SPDX-License-Identifier: Apache-2.0
package org.healthstead.kinds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.FieldType;
import org.healthstead.api.record.FormField;
import org.healthstead.api.record.Kind;
import org.healthstead.api.record.Label;
import org.healthstead.api.record.PartialDate;
import org.healthstead.api.record.Projection;
import org.healthstead.api.record.ReferenceMember;
import org.healthstead.api.record.ReferenceMember.Role;
import org.healthstead.kinds.Specification.Element;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What a person writes by the form of a kind is an entry of that kind, and reads as it was written. */
class FormsTest {

    /** Data types of FHIR R4 that can keep what a person puts into a field. */
    private static final Map<FieldType, Set<String>> KEPT_AS = Map.ofEntries(
            Map.entry(FieldType.TEXT, Set.of("string", "http://hl7.org/fhirpath/System.String")),
            Map.entry(FieldType.NOTE, Set.of("string", "markdown")),
            Map.entry(FieldType.CHOICE, Set.of("code")),
            Map.entry(FieldType.CONCEPT, Set.of("CodeableConcept")),
            Map.entry(FieldType.CODING, Set.of("Coding")),
            Map.entry(FieldType.QUANTITY, Set.of("Quantity", "Age", "Duration")),
            Map.entry(FieldType.MONEY, Set.of("Money")),
            Map.entry(FieldType.NUMBER, Set.of("decimal")),
            Map.entry(FieldType.COUNT, Set.of("integer", "positiveInt", "unsignedInt")),
            Map.entry(FieldType.DATE, Set.of("date", "dateTime")),
            Map.entry(FieldType.MOMENT, Set.of("instant", "dateTime")),
            Map.entry(FieldType.YES_NO, Set.of("boolean")),
            Map.entry(FieldType.REFERENCE, Set.of("Reference")),
            Map.entry(FieldType.FILE, Set.of("Attachment")));

    /** Elements that the program fills in itself, with the reason. */
    private static final Map<String, String> BY_PROGRAM =
            Map.of("RelatedPerson.patient", "the person in whose record it is written");

    /** Codes besides those of a value set that may be extended, with the reason. */
    private static final Map<String, String> ADDED = Map.of(
            "Condition.social: category[] http://hl7.org/fhir/us/core/CodeSystem/us-core-category|sdoh",
            "FHIR has none for the circumstances of a life, US Core has",
            "DiagnosticReport.imaging: category[] http://terminology.hl7.org/CodeSystem/v2-0074|RAD",
            "the value set has all of HL7 v2 table 0074, which the specification does not list",
            "Observation.symptom: code http://loinc.org|75325-1",
            "the value set has all of LOINC, which the specification does not list");

    private static List<Kind> withForms() {
        return Projected.KINDS.all().stream()
                .filter(kind -> !kind.uses().fields().isEmpty())
                .toList();
    }

    @TestFactory
    Stream<DynamicTest> whatIsWrittenReadsAsItWasWritten() {
        return withForms().stream().map(kind -> DynamicTest.dynamicTest(kind.id(), () -> readsAsWritten(kind)));
    }

    private static void readsAsWritten(Kind kind) {
        FilledForm form = new FilledForm(kind);
        JsonObject body = form.body();
        Projection line = Projected.KINDS.project(body, new Projected());
        assertEquals(kind.id(), line.kind(), "kind");
        assertEquals(Optional.of(form.said(kind.uses().fields().getFirst())), line.title(), () -> "title of " + body);
        List<FormField> dates = kind.uses().fields().stream()
                .filter(field -> field.type() == FieldType.DATE || field.type() == FieldType.MOMENT)
                .toList();
        assertEquals(
                dates.stream().findFirst().map(field -> PartialDate.parse(form.said(field))),
                line.date(),
                () -> "date of " + body);
        assertTrue(!line.negated(), () -> line.qualifiers().toString());
    }

    /** One with nothing but what is required. */
    @TestFactory
    Stream<DynamicTest> whatIsRequiredMakesAnEntryThatTheSpecificationAllows() {
        return withForms().stream()
                .flatMap(kind -> Stream.of(true, false)
                        .map(all -> DynamicTest.dynamicTest(
                                kind.id() + (all ? ", all" : ", required"),
                                () -> assertEquals(List.of(), missing(kind, all)))));
    }

    /** Elements that have to be there and are not, in the resource and in every part of it that is there. */
    private static List<String> missing(Kind kind, boolean all) {
        Set<String> there = new HashSet<>();
        there.add("");
        Stream.concat(
                        kind.uses().fields().stream()
                                .filter(field -> all || field.isRequired())
                                .map(FormField::path),
                        kind.uses().given().keySet().stream())
                .map(path -> path.replace("[]", ""))
                .forEach(path -> {
                    for (int dot = path.indexOf('.'); dot > 0; dot = path.indexOf('.', dot + 1)) {
                        there.add(path.substring(0, dot));
                    }
                    there.add(path);
                });
        Set<String> owners = kind.uses().references().stream()
                .filter(reference -> reference.role() == Role.PERSON)
                .map(ReferenceMember::path)
                .collect(Collectors.toSet());
        List<String> missing = new ArrayList<>();
        for (Element element : Specification.elements().values()) {
            if (element.min() > 0 && element.path().startsWith(kind.type() + ".")) {
                String path = element.path().substring(kind.type().length() + 1);
                String holder = path.contains(".") ? path.substring(0, path.lastIndexOf('.')) : "";
                String stem = path.replace("[x]", "");
                boolean isThere = there.stream()
                        .anyMatch(each -> each.equals(stem) || element.isChoice() && Path.isChoice(each, stem));
                if (there.contains(holder)
                        && !isThere
                        && !owners.contains(path)
                        && !BY_PROGRAM.containsKey(kind.type() + "." + path)) {
                    missing.add(path);
                }
            }
        }
        return missing;
    }

    @Test
    void fieldsAreKeptAsTheirElementsAre() {
        List<String> wrong = new ArrayList<>();
        for (Kind kind : withForms()) {
            for (FormField field : kind.uses().fields()) {
                String[] steps = field.path().split("\\.");
                List<Element> elements =
                        Specification.walk(kind.type(), field.path().replace("[]", ""));
                for (int i = 0; i < steps.length; i++) {
                    if (elements.get(i).isList() != steps[i].endsWith("[]")) {
                        wrong.add(kind.id() + "." + field.name() + ": [] after " + steps[i]);
                    }
                }
                Optional<String> type =
                        Specification.typeOf(elements.getLast(), steps[steps.length - 1].replace("[]", ""));
                if (type.filter(KEPT_AS.get(field.type())::contains).isEmpty()) {
                    wrong.add(kind.id() + "." + field.name() + ": " + field.type() + " for " + type);
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void codesAreThoseThatTheSpecificationAllows() throws IOException {
        ValueSets sets = ValueSets.read();
        List<String> wrong = new ArrayList<>();
        int checked = 0;
        for (Kind kind : withForms()) {
            for (FormField field : kind.uses().fields()) {
                Element element = Specification.walk(kind.type(), field.path().replace("[]", ""))
                        .getLast();
                Set<String> allowed = sets.codes(element.valueSet());
                if (element.isBound() && !allowed.isEmpty()) {
                    checked++;
                    codes(field)
                            .filter(code -> !allowed.contains(code))
                            .forEach(code -> wrong.add(kind.id() + "." + field.name() + ": " + code));
                }
                if (element.isBound() && field.choices().isEmpty()) {
                    wrong.add(kind.id() + "." + field.name() + " takes other words than " + element.valueSet());
                }
            }
            kind.uses().given().forEach((path, value) -> {
                Element element =
                        Specification.walk(kind.type(), path.replace("[]", "")).getLast();
                Set<String> allowed = sets.codes(element.valueSet());
                if (!allowed.contains(value.substring(value.indexOf('|') + 1))) {
                    wrong.add(kind.id() + ": " + path + " " + value);
                }
            });
        }
        assertEquals(ADDED.keySet(), Set.copyOf(wrong));
        assertTrue(checked > 15, "fields with a required binding: " + checked);
    }

    private static Stream<String> codes(FormField field) {
        return field.choices().isEmpty()
                ? field.vocabularies().stream().flatMap(name -> FilledForm.codes(name).stream())
                : field.choices().stream().map(Label::key);
    }

    @Test
    void labelsAreInBothLanguagesAndUsed() {
        Set<String> used = new HashSet<>();
        for (Kind kind : Projected.KINDS.all()) {
            kind.uses().columns().forEach(column -> used.add(column.heading().key()));
            kind.uses().fields().forEach(field -> used.add(field.label().key()));
            kind.uses().fields().stream()
                    .filter(field -> field.type() == FieldType.CHOICE)
                    .flatMap(field -> field.choices().stream())
                    .forEach(choice -> used.add(Labels.CHOICE + choice.key()));
        }
        // Outcomes of an ExplanationOfBenefit, which no form has.
        used.addAll(Set.of("code.complete", "code.error", "code.partial", "code.queued"));
        Projected.KINDS.lists().forEach(list -> used.add(list.title().key()));
        Map<String, Label> all = Labels.read().all();
        assertEquals(new TreeSet<>(used), new TreeSet<>(all.keySet()));
        all.values()
                .forEach(label -> assertEquals(Set.of("en", "de"), label.words().keySet(), label.key()));
    }
}
