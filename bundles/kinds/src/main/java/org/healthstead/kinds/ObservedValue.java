// SPDX-License-Identifier: Apache-2.0
package org.healthstead.kinds;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.healthstead.api.json.Json;
import org.healthstead.api.json.JsonArray;
import org.healthstead.api.json.JsonBoolean;
import org.healthstead.api.json.JsonNumber;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.json.JsonString;
import org.healthstead.api.record.CodedText;
import org.healthstead.api.record.Measurement;
import org.healthstead.api.record.Quantity;
import org.healthstead.api.record.Wording;

/**
 * The value of an Observation, of whatever type, with its components and members; why there is none, where it says so.
 *
 * <p>A blood pressure is one value, systolic before diastolic, even when one of the two is missing. The codes are those
 * of FHIR R4's profile of it: https://hl7.org/fhir/R4/bp.html.
 */
final class ObservedValue implements ValueReader {

    private static final String SYSTOLIC = "8480-6";
    private static final String DIASTOLIC = "8462-4";
    private static final String MISSING = "–";
    private static final String ABSENT_EXTENSION = "http://hl7.org/fhir/StructureDefinition/data-absent-reason";

    /** Parts that a line can show; the page of the entry shows all. */
    private static final int MAX_PARTS = 8;

    private final Words words;

    ObservedValue(Words words) {
        this.words = words;
    }

    @Override
    public Shown read(Reading reading) {
        JsonObject body = reading.body();
        Shown own = value(body, reading);
        List<JsonObject> components = objects(body.member("component"));
        Optional<Shown> pressure = own.isEmpty() ? pressure(components) : Optional.empty();
        Shown shown = pressure.orElse(own);
        List<Measurement> measurements = new ArrayList<>(shown.measurements());
        List<Wording> parts = new ArrayList<>();
        for (JsonObject component : components) {
            boolean isShown = pressure.isPresent() && isPressure(component) && hasNumber(component);
            Shown part = value(component, reading);
            part.measurements().forEach(measured -> measurements.add(named(measured, component)));
            if (!isShown && !part.isEmpty()) {
                parts.add(labelled(component, part, reading));
            }
        }
        Optional<Wording> details = joined(parts);
        if (shown.isEmpty()) {
            return Shown.words(details.or(() -> reason(body, reading))
                            .or(() -> members(body, reading))
                            .or(() -> note(body)))
                    .withDetails(Optional.empty(), measurements);
        }
        return shown.withDetails(details, measurements);
    }

    /** The value of an Observation or of a component by itself. */
    private Shown value(JsonObject holder, Reading reading) {
        for (int i = 0; i < holder.size(); i++) {
            if (Path.isChoice(holder.nameAt(i), "value")) {
                Shown shown = value(holder.nameAt(i), holder.valueAt(i), reading);
                if (!shown.isEmpty()) {
                    return shown;
                }
            }
        }
        return holder.has("code") && !holder.has("resourceType") ? Shown.words(reason(holder, reading)) : Shown.NOTHING;
    }

    private Shown value(String name, Json value, Reading reading) {
        if (value instanceof JsonObject object) {
            Optional<Quantity> quantity = quantity(object);
            if (quantity.isPresent()) {
                return Shown.quantity(quantity.get());
            }
            if (name.equals("valueSampledData")) {
                return Shown.words(sampled(object));
            }
            if (object.has("extension") && !object.has("coding")) {
                return Shown.words(extensionReason(object));
            }
            return Shown.words(words.of(object, reading));
        }
        if (value instanceof JsonNumber number) {
            return Shown.quantity(new Quantity(
                    number.lexeme(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()));
        }
        if (name.equals("valueDateTime") && value instanceof JsonString date) {
            return Shown.words(Optional.of(Wording.moment(date.value())));
        }
        if (value instanceof JsonBoolean truth && reading.body().member(name) == value) {
            return Shown.words(Optional.of(
                    Wording.term(truth.scalarText().orElse("").equals("true") ? "answer.yes" : "answer.no")));
        }
        return Shown.words(words.of(value, reading));
    }

    /** Some programs write the number as text. */
    private static Optional<Quantity> quantity(JsonObject object) {
        if (object.member("value") instanceof JsonString text
                && Numbers.parse(text.value()).isPresent()) {
            return Optional.of(new Quantity(
                    text.value().strip(),
                    object.string("comparator"),
                    object.string("unit"),
                    object.string("system"),
                    object.string("code")));
        }
        return Quantity.of(object);
    }

    private static Optional<Wording> sampled(JsonObject data) {
        long count = data.string("data").stream()
                .flatMap(text -> java.util.Arrays.stream(text.strip().split("\\s+", 100_001)))
                .count();
        return Optional.of(Wording.term("sampled", Wording.amount(Long.toString(count), "")));
    }

    private static boolean isPressure(JsonObject component) {
        CodedText code = CodedText.of(component.member("code"));
        return code.hasCode(SYSTOLIC) || code.hasCode(DIASTOLIC);
    }

    private static boolean hasNumber(JsonObject component) {
        return quantity(component.object("valueQuantity")).isPresent();
    }

    private static Optional<Shown> pressure(List<JsonObject> components) {
        Optional<Quantity> systolic = measured(components, SYSTOLIC);
        Optional<Quantity> diastolic = measured(components, DIASTOLIC);
        boolean isPair = components.stream().filter(ObservedValue::isPressure).count() >= 2
                || systolic.isPresent() && diastolic.isPresent();
        if (!isPair || systolic.isEmpty() && diastolic.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> unit = systolic.or(() -> diastolic).flatMap(Quantity::shownUnit);
        boolean isOneUnit = systolic.isEmpty() || diastolic.isEmpty() || Units.same(systolic.get(), diastolic.get());
        if (!isOneUnit) {
            return Optional.empty();
        }
        String text = systolic.map(Quantity::shownValue).orElse(MISSING) + "/"
                + diastolic.map(Quantity::shownValue).orElse(MISSING);
        return Optional.of(new Shown(Optional.of(Wording.amount(text, "")), unit, Optional.empty(), List.of()));
    }

    private static Optional<Quantity> measured(List<JsonObject> components, String code) {
        return components.stream()
                .filter(component -> CodedText.of(component.member("code")).hasCode(code))
                .flatMap(component -> quantity(component.object("valueQuantity")).stream())
                .findFirst();
    }

    private Measurement named(Measurement measured, JsonObject component) {
        CodedText code = CodedText.of(component.member("code"));
        return measured.component(
                words.concept(code).map(Wording::text),
                code.codings().stream()
                        .flatMap(coding -> coding.token().stream())
                        .findFirst());
    }

    private Wording labelled(JsonObject component, Shown part, Reading reading) {
        Wording value = part.unit()
                .map(unit -> Wording.amount(part.value().orElseThrow().text(), unit))
                .orElse(part.value().orElseThrow());
        return words.of(component.member("code"), reading)
                .map(label -> label.and(
                                part.unit().isPresent() || !part.measurements().isEmpty() ? " " : ": ")
                        .and(value))
                .orElse(value);
    }

    /** Why there is no value. */
    private Optional<Wording> reason(JsonObject holder, Reading reading) {
        return Optional.ofNullable(holder.member("dataAbsentReason")).flatMap(reason -> words.of(reason, reading));
    }

    private Optional<Wording> extensionReason(JsonObject value) {
        return value.array("extension").objects().stream()
                .filter(extension ->
                        extension.string("url").filter(ABSENT_EXTENSION::equals).isPresent())
                .flatMap(extension -> extension.string("valueCode").stream())
                .findFirst()
                .flatMap(code -> words.concept(CodedText.of(JsonObject.builder()
                        .put("system", "http://terminology.hl7.org/CodeSystem/data-absent-reason")
                        .put("code", code)
                        .build())));
    }

    private Optional<Wording> members(JsonObject body, Reading reading) {
        List<Json> members = new ArrayList<>(objects(body.member("hasMember")));
        return joined(words.all(members.subList(0, Math.min(members.size(), MAX_PARTS)), reading));
    }

    private static Optional<Wording> note(JsonObject body) {
        return objects(body.member("note")).stream()
                .flatMap(note -> note.string("text").flatMap(Words::plain).stream())
                .findFirst();
    }

    private static Optional<Wording> joined(List<Wording> parts) {
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        if (parts.size() <= MAX_PARTS) {
            return Optional.of(Wording.join("; ", parts));
        }
        int more = parts.size() - MAX_PARTS;
        return Optional.of(Wording.join("; ", parts.subList(0, MAX_PARTS))
                .and("; ")
                .and(Wording.term("more", Wording.of(Integer.toString(more)))));
    }

    private static List<JsonObject> objects(Json value) {
        return switch (value) {
            case JsonArray array -> array.objects();
            case JsonObject object -> List.of(object);
            case null, default -> List.of();
        };
    }
}
