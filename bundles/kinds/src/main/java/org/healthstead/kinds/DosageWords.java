// SPDX-License-Identifier: Apache-2.0
package org.healthstead.kinds;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.healthstead.api.json.Json;
import org.healthstead.api.json.JsonArray;
import org.healthstead.api.json.JsonBoolean;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.CodedText;
import org.healthstead.api.record.Coding;
import org.healthstead.api.record.Quantity;
import org.healthstead.api.record.Wording;

/**
 * A FHIR Dosage in words: those of its source, else made of dose, timing, route and reason. Every step is said, in
 * order; what a line has no room for is counted.
 */
final class DosageWords {

    private static final int MAX_STEPS = 4;
    /** FHIR's value set for it takes some of its codes from HL7 v3. */
    private static final List<String> EVENTS =
            List.of("http://hl7.org/fhir/event-timing", "http://terminology.hl7.org/CodeSystem/v3-TimingEvent");

    private final Words words;

    DosageWords(Words words) {
        this.words = words;
    }

    Optional<Wording> of(List<Json> steps, Reading reading) {
        List<Wording> said = new ArrayList<>();
        for (Json step : steps) {
            if (step instanceof JsonObject dosage) {
                step(dosage, reading).ifPresent(said::add);
            }
        }
        if (said.isEmpty()) {
            return Optional.empty();
        }
        if (said.size() <= MAX_STEPS) {
            return Optional.of(Wording.join("; ", said));
        }
        return Optional.of(Wording.join("; ", said.subList(0, MAX_STEPS))
                .and("; ")
                .and(Wording.term("more", Wording.of(Integer.toString(said.size() - MAX_STEPS)))));
    }

    private Optional<Wording> step(JsonObject dosage, Reading reading) {
        return dosage.string("text")
                .or(() -> dosage.string("patientInstruction"))
                .flatMap(Words::plain)
                .or(() -> composed(dosage, reading));
    }

    private Optional<Wording> composed(JsonObject dosage, Reading reading) {
        List<Wording> parts = new ArrayList<>();
        dose(dosage, reading).ifPresent(parts::add);
        JsonObject timing = dosage.object("timing");
        parts.addAll(timing(timing, reading));
        words.of(dosage.member("route"), reading).ifPresent(parts::add);
        words.of(dosage.member("site"), reading).ifPresent(parts::add);
        asNeeded(dosage, reading).ifPresent(parts::add);
        parts.addAll(words.all(items(dosage.member("additionalInstruction")), reading));
        return parts.isEmpty() ? Optional.empty() : Optional.of(Wording.join(", ", parts));
    }

    /** Of R4 {@code doseAndRate}; {@code doseQuantity} beside it is how older files have it. */
    private Optional<Wording> dose(JsonObject dosage, Reading reading) {
        JsonObject first = dosage.array("doseAndRate").firstObject();
        JsonObject holder = first.isEmpty() ? dosage : first;
        for (String member : List.of("doseQuantity", "doseRange", "rateQuantity", "rateRatio", "rateRange")) {
            Optional<Wording> amount =
                    Optional.ofNullable(holder.member(member)).flatMap(value -> words.of(value, reading));
            if (amount.isPresent()) {
                return amount;
            }
        }
        return Optional.empty();
    }

    private List<Wording> timing(JsonObject timing, Reading reading) {
        List<Wording> parts = new ArrayList<>();
        JsonObject repeat = timing.object("repeat");
        frequency(repeat).ifPresent(parts::add);
        for (String event : repeat.array("when").strings()) {
            words.concept(event(event)).ifPresent(parts::add);
        }
        for (String time : repeat.array("timeOfDay").strings()) {
            parts.add(Wording.term("at-time", Wording.of(time.length() >= 5 ? time.substring(0, 5) : time)));
        }
        for (String day : repeat.array("dayOfWeek").strings()) {
            parts.add(Wording.term("day." + day.toLowerCase(Locale.ROOT)));
        }
        if (repeat.member("boundsDuration") instanceof JsonObject duration) {
            Quantity.of(duration).ifPresent(amount -> parts.add(Wording.term("for", Words.amount(amount))));
        }
        if (parts.isEmpty()) {
            words.of(timing.member("code"), reading).ifPresent(parts::add);
        }
        return parts;
    }

    private static CodedText event(String code) {
        return new CodedText(
                Optional.empty(),
                EVENTS.stream()
                        .map(system -> new Coding(Optional.of(system), Optional.of(code), Optional.empty()))
                        .toList());
    }

    private static Optional<Wording> frequency(JsonObject repeat) {
        Optional<String> period = repeat.textAt("period");
        Optional<String> unit = repeat.string("periodUnit");
        if (period.isEmpty() || unit.isEmpty()) {
            return Optional.empty();
        }
        String times = repeat.textAt("frequency").orElse("1");
        String most =
                repeat.textAt("frequencyMax").map(max -> times + "–" + max).orElse(times);
        String longest =
                repeat.textAt("periodMax").map(max -> period.get() + "–" + max).orElse(period.get());
        boolean isOne = longest.equals("1");
        if (most.equals("1")) {
            return Optional.of(
                    isOne
                            ? Wording.term("once-a." + unit.get())
                            : Wording.term("every." + unit.get(), Wording.amount(longest, "")));
        }
        Wording count = Wording.amount(most, "");
        return Optional.of(
                isOne
                        ? Wording.term("times-a." + unit.get(), count)
                        : Wording.term("times-every." + unit.get(), count, Wording.amount(longest, "")));
    }

    private Optional<Wording> asNeeded(JsonObject dosage, Reading reading) {
        if (dosage.member("asNeededBoolean") instanceof JsonBoolean truth
                && truth.scalarText().orElse("").equals("true")) {
            return Optional.of(Wording.term("as-needed"));
        }
        return Optional.ofNullable(dosage.member("asNeededCodeableConcept"))
                .flatMap(reason -> words.of(reason, reading))
                .map(reason -> Wording.term("as-needed-for", reason));
    }

    private static List<Json> items(Json value) {
        if (value instanceof JsonArray array) {
            List<Json> items = new ArrayList<>();
            array.forEach(items::add);
            return items;
        }
        return value == null ? List.of() : List.of(value);
    }
}
