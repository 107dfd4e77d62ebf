// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.CodedText;
import org.healthstead.api.record.Coding;
import org.healthstead.api.record.Entry;
import org.healthstead.api.record.FieldType;
import org.healthstead.api.record.FormField;
import org.healthstead.api.record.Kind;
import org.healthstead.api.record.KindList;
import org.healthstead.api.record.Kinds;
import org.healthstead.api.record.Label;
import org.healthstead.api.record.ReferenceMember;
import org.healthstead.ui.api.Icon;
import org.healthstead.ui.forms.SpecField.Use;

/** Every form there is: those made by hand, and one for each kind of the catalogue that people can write. */
public final class FormSpecs {

    /**
     * How the form of a kind is laid out.
     *
     * @param name of the form
     * @param first fields that are shown at once, in this order
     */
    private record Layout(String name, List<String> first) {}

    /** Of the kinds that people write daily, what they know is asked for first. */
    private static final Map<String, Layout> LAYOUTS = Map.ofEntries(
            Map.entry("Observation", new Layout("result", List.of("result", "value", "date"))),
            Map.entry("Observation.symptom", new Layout("symptom", List.of("symptom", "date", "note"))),
            Map.entry(
                    "MedicationStatement",
                    new Layout("medication", List.of("medication", "dose", "started", "reason"))),
            Map.entry("Condition", new Layout("problem", List.of("problem", "started", "status"))),
            Map.entry("AllergyIntolerance", new Layout("allergy", List.of("allergy", "reaction", "severity"))),
            Map.entry("Immunization", new Layout("immunization", List.of("vaccine", "date", "dose-number", "lot"))),
            Map.entry("Encounter", new Layout("visit", List.of("visit", "started", "with", "reason"))),
            Map.entry("Procedure", new Layout("procedure", List.of("procedure", "date", "done-by"))),
            Map.entry(
                    "Appointment", new Layout("appointment", List.of("visit", "started", "ended", "with", "prepare"))),
            Map.entry("FamilyMemberHistory", new Layout("family", List.of("relative", "problem", "name"))));

    private static final List<String> OWNERS = List.of("subject", "patient", "beneficiary");

    /** The order of the daily ones. */
    private static final List<String> DAILY = List.of(
            "result",
            "medication",
            "symptom",
            "problem",
            "allergy",
            "immunization",
            "visit",
            "appointment",
            "procedure",
            HandMadeForms.BLOOD_GROUP,
            "family");

    private final Kinds kinds;

    public FormSpecs(Kinds kinds) {
        this.kinds = kinds;
    }

    /** What is measured at home, and notes. */
    public List<FormSpec> measured() {
        return HandMadeForms.all().stream()
                .filter(spec ->
                        !spec.name().equals(HandMadeForms.NOTE) && !spec.name().equals(HandMadeForms.BLOOD_GROUP))
                .toList();
    }

    /** What else people write daily. */
    public List<FormSpec> daily() {
        Stream<FormSpec> note =
                HandMadeForms.all().stream().filter(spec -> spec.name().equals(HandMadeForms.NOTE));
        return Stream.concat(DAILY.stream().flatMap(name -> named(name).stream()), note)
                .toList();
    }

    /** All others that the catalogue has a form for. */
    public List<FormSpec> others() {
        return kinds.all().stream()
                .filter(kind -> !LAYOUTS.containsKey(kind.id()) && isWritten(kind))
                .map(this::of)
                .toList();
    }

    private static boolean isWritten(Kind kind) {
        boolean needsFile =
                kind.uses().fields().stream().anyMatch(field -> field.type() == FieldType.FILE && field.isRequired());
        // A vital sign that no form is made for is a result, and a file is given to the page for files.
        return !kind.uses().fields().isEmpty() && !needsFile && !kind.id().equals(HandMadeForms.VITAL_SIGN);
    }

    /** @param name of a form, or the id of a kind */
    public Optional<FormSpec> named(String name) {
        return HandMadeForms.all().stream()
                .filter(spec -> spec.name().equals(name))
                .findFirst()
                .or(() -> kinds.all().stream()
                        .filter(kind -> !kind.uses().fields().isEmpty())
                        .filter(kind -> name(kind).equals(name))
                        .findFirst()
                        .map(this::of));
    }

    /** The form that corrects an entry; empty for a kind that people cannot write. */
    public Optional<FormSpec> of(Entry entry) {
        return handMade(entry)
                .or(() -> CorrectionForms.of(entry))
                .or(() -> kinds.of(entry.type()).stream()
                        .filter(kind -> kind.id().equals(entry.projection().kind()))
                        .filter(kind -> !kind.uses().fields().isEmpty())
                        .findFirst()
                        .map(this::of)
                        .map(spec -> spec.with(BillItems.of(entry.body()))));
    }

    /** The form for another measurement of the same thing. */
    public Optional<FormSpec> another(Entry entry) {
        return entry.type().equals("Observation") ? handMade(entry).or(() -> named("result")) : Optional.empty();
    }

    private static Optional<FormSpec> handMade(Entry entry) {
        JsonObject body = entry.body();
        if (entry.type().equals("DocumentReference")) {
            JsonObject file = body.array("content").firstObject().object("attachment");
            boolean isNote = body.array("content").size() == 1
                    && file.string("contentType")
                            .filter(type -> type.startsWith("text/plain"))
                            .isPresent()
                    && file.has("data");
            return isNote ? byName(HandMadeForms.NOTE) : Optional.empty();
        }
        List<String> tokens = CodedText.of(body.member("code")).codings().stream()
                .map(Coding::token)
                .flatMap(Optional::stream)
                .toList();
        return HandMadeForms.all().stream()
                .filter(spec -> spec.kind().equals(entry.projection().kind())
                        && spec.kind().equals(HandMadeForms.VITAL_SIGN))
                .filter(spec -> spec.code()
                        .map(FormSpec.Code::token)
                        .filter(tokens::contains)
                        .isPresent())
                .findFirst();
    }

    private static Optional<FormSpec> byName(String name) {
        return HandMadeForms.all().stream()
                .filter(spec -> spec.name().equals(name))
                .findFirst();
    }

    private static String name(Kind kind) {
        Layout layout = LAYOUTS.get(kind.id());
        return layout == null ? kind.id() : layout.name();
    }

    private FormSpec of(Kind kind) {
        Layout layout = LAYOUTS.get(kind.id());
        return new FormSpec(
                name(kind),
                kind.id(),
                kind.type(),
                layout == null ? title(kind) : new FormSpec.Title("form.add." + layout.name(), Optional.empty()),
                Icon.of(kind.category()),
                layout == null ? plain(kind) : laidOut(kind, layout),
                kind.uses().given(),
                Optional.empty(),
                subject(kind));
    }

    /** By its list where several kinds share a type. */
    private FormSpec.Title title(Kind kind) {
        Optional<Label> list = kinds.lists().stream()
                .filter(each -> kind.id().contains(".") && each.kinds().contains(kind.id()))
                .map(KindList::title)
                .findFirst();
        return new FormSpec.Title("", list);
    }

    private static List<SpecField> plain(Kind kind) {
        return kind.uses().fields().stream().map(SpecField::of).toList();
    }

    private static List<SpecField> laidOut(Kind kind, Layout layout) {
        List<SpecField> fields = new ArrayList<>();
        for (String name : layout.first()) {
            kind.uses().fields().stream()
                    .filter(field -> field.name().equals(name))
                    .map(FormSpecs::special)
                    .forEach(fields::add);
        }
        kind.uses().fields().stream()
                .filter(field -> !layout.first().contains(field.name()))
                .map(field -> special(field).more())
                .forEach(fields::add);
        return fields;
    }

    private static SpecField special(FormField field) {
        SpecField spec = SpecField.of(field);
        return field.name().equals("result") ? spec.as(Use.ANALYTE) : spec;
    }

    /** The member that says whose entry it is; of several the one that FHIR means by that. */
    private Optional<String> subject(Kind kind) {
        List<String> paths = Stream.concat(
                        kind.uses().references().stream(),
                        kinds.of(kind.type()).stream().flatMap(other -> other.uses().references().stream()))
                .filter(reference -> reference.role() == ReferenceMember.Role.PERSON)
                .map(ReferenceMember::path)
                .toList();
        return OWNERS.stream().filter(paths::contains).findFirst();
    }
}
