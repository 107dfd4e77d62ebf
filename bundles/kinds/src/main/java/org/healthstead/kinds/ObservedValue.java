// SPDX-License-Identifier: Apache-2.0
package org.healthstead.kinds;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.healthstead.api.json.Json;
import org.healthstead.api.json.JsonBoolean;
import org.healthstead.api.json.JsonNumber;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.json.JsonString;
import org.healthstead.api.record.CodedText;
import org.healthstead.api.record.Coding;
import org.healthstead.api.record.Wording;

/**
 * The value of an Observation, of whatever type, with its components and members; why there is none, where it says so.
 */
final class ObservedValue implements ValueReader {

    private static final String ABSENT = "http://terminology.hl7.org/CodeSystem/data-absent-reason";
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
        List<JsonObject> components = Amounts.objects(body.member("component"));
        Optional<BloodPressure> pressure = own.isEmpty() ? BloodPressure.of(body, components) : Optional.empty();
        Shown shown = pressure.map(BloodPressure::shown).orElse(own);
        List<Measured> measured = new ArrayList<>(shown.measured());
        List<Wording> parts = new ArrayList<>();
        boolean hasValue = false;
        for (JsonObject component : components) {
            Shown part = value(component, reading);
            part.measured().forEach(number -> measured.add(named(number)));
            if (part.isEmpty()) {
                part = Shown.absent(reason(component, reading));
            }
            hasValue |= !part.isEmpty() && !part.isAbsence();
            if (!part.isEmpty() && !(pressure.isPresent() && BloodPressure.shows(component))) {
                parts.add(labelled(component, part, reading));
            }
        }
        Optional<Wording> details = joined(parts);
        if (shown.isEmpty()) {
            return inPlaceOfValue(body, details, hasValue, reading).withDetails(Optional.empty(), measured);
        }
        return (hasValue && shown.isAbsence() ? Shown.words(shown.value()) : shown).withDetails(details, measured);
    }

    private Shown inPlaceOfValue(JsonObject body, Optional<Wording> details, boolean hasValue, Reading reading) {
        if (details.isPresent()) {
            return hasValue ? Shown.words(details) : Shown.absent(details);
        }
        Shown reason = Shown.absent(reason(body, reading));
        return reason.isEmpty() ? Shown.words(members(body, reading).or(() -> note(body))) : reason;
    }

    /** The value of an Observation or of a component by itself. */
    private Shown value(JsonObject holder, Reading reading) {
        Optional<Wording> absent = Optional.empty();
        for (int i = 0; i < holder.size(); i++) {
            String name = holder.nameAt(i);
            if (Path.isChoice(name, "value")) {
                Shown shown = value(name, holder.valueAt(i), holder, reading);
                if (!shown.isEmpty()) {
                    return shown;
                }
            }
            if (absent.isEmpty()
                    && (Path.isChoice(name, "value") || Path.isChoice(name, "_value"))
                    && holder.valueAt(i) instanceof JsonObject object) {
                absent = extensionReason(object);
            }
        }
        return Shown.absent(absent);
    }

    private Shown value(String name, Json value, JsonObject holder, Reading reading) {
        if (value instanceof JsonNumber || name.equals("valueQuantity") && value instanceof JsonObject) {
            return Amounts.of(value)
                    .map(amount -> Shown.quantity(amount, holder))
                    .orElseGet(() -> Shown.words(value instanceof JsonObject object ? text(object) : Optional.empty()));
        }
        if (name.equals("valueSampledData") && value instanceof JsonObject object) {
            return Shown.words(sampled(object));
        }
        if (name.equals("valueDateTime") && value instanceof JsonString date) {
            return Shown.words(Words.moment(date.value()));
        }
        if (value instanceof JsonString text) {
            return Shown.words(Words.plain(text.value()));
        }
        if (value instanceof JsonBoolean truth && holder == reading.body()) {
            return Shown.words(Optional.of(
                    Wording.term(truth.scalarText().orElse("").equals("true") ? "answer.yes" : "answer.no")));
        }
        return Shown.words(words.of(value, reading));
    }

    /** What stands in place of a number. */
    private static Optional<Wording> text(JsonObject quantity) {
        return quantity.string("value")
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(text -> Wording.amount(
                        text,
                        quantity.string("unit")
                                .or(() -> quantity.string("code"))
                                .orElse("")));
    }

    private static Optional<Wording> sampled(JsonObject data) {
        long count = data.string("data").map(String::strip).filter(text -> !text.isEmpty()).stream()
                .flatMap(text -> Arrays.stream(text.split("\\s+", 100_001)))
                .count();
        return count == 0
                ? Optional.empty()
                : Optional.of(Wording.term("sampled", Wording.amount(Long.toString(count), "")));
    }

    private Measured named(Measured measured) {
        CodedText code = CodedText.of(measured.holder().member("code"));
        return new Measured(
                measured.holder(),
                measured.measurement()
                        .component(
                                words.concept(code).map(Wording::text),
                                code.codings().stream()
                                        .flatMap(coding -> coding.token().stream())
                                        .findFirst()));
    }

    private Wording labelled(JsonObject component, Shown part, Reading reading) {
        Wording value = part.unit()
                .map(unit -> Wording.amount(part.value().orElseThrow().text(), unit))
                .orElse(part.value().orElseThrow());
        return words.of(component.member("code"), reading)
                .map(label -> label.and(": ").and(value))
                .orElse(value);
    }

    /** Why there is no value; a code without its system, or by itself, is one of FHIR's. */
    private Optional<Wording> reason(JsonObject holder, Reading reading) {
        Json reason = holder.member("dataAbsentReason");
        if (reason instanceof JsonString text) {
            return words.known(ABSENT, text.value().strip()).or(() -> Words.plain(text.value()));
        }
        return CodedText.of(reason).codings().stream()
                .filter(coding -> coding.system().isEmpty() && coding.display().isEmpty())
                .flatMap(coding -> coding.code().flatMap(code -> words.known(ABSENT, code)).stream())
                .findFirst()
                .filter(known -> CodedText.of(reason).text().isEmpty())
                .or(() -> words.of(reason, reading));
    }

    private Optional<Wording> extensionReason(JsonObject value) {
        return Amounts.objects(value.member("extension")).stream()
                .filter(extension ->
                        extension.string("url").filter(ABSENT_EXTENSION::equals).isPresent())
                .flatMap(extension -> extension.string("valueCode").stream())
                .findFirst()
                .flatMap(code -> words.concept(new CodedText(
                        Optional.empty(),
                        List.of(new Coding(Optional.of(ABSENT), Optional.of(code), Optional.empty())))));
    }

    private Optional<Wording> members(JsonObject body, Reading reading) {
        List<JsonObject> members = Amounts.objects(body.member("hasMember"));
        int shown = Math.min(members.size(), MAX_PARTS);
        List<Wording> named = words.all(List.copyOf(members.subList(0, shown)), reading);
        return named.isEmpty() ? Optional.empty() : Optional.of(joined(named, members.size() - shown));
    }

    private static Optional<Wording> note(JsonObject body) {
        return Amounts.objects(body.member("note")).stream()
                .flatMap(note -> note.string("text").flatMap(Words::plain).stream())
                .findFirst()
                .or(() -> body.string("comment").flatMap(Words::plain));
    }

    private static Optional<Wording> joined(List<Wording> parts) {
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        int shown = Math.min(parts.size(), MAX_PARTS);
        return Optional.of(joined(parts.subList(0, shown), parts.size() - shown));
    }

    private static Wording joined(List<Wording> parts, int more) {
        Wording all = Wording.join("; ", parts);
        return more == 0 ? all : all.and("; ").and(Wording.term("more", Wording.of(Integer.toString(more))));
    }
}
