// SPDX-License-Identifier: Apache-2.0
package org.healthstead.kinds;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.healthstead.api.json.Json;
import org.healthstead.api.json.JsonBoolean;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.Wording;

/**
 * A FHIR Dosage in words: those of its source, else made of dose, timing, route and reason. Every step is said, in
 * order; what a line has no room for is counted.
 */
final class DosageWords {

    private static final int MAX_STEPS = 4;

    private final Words words;
    private final TimingWords timing;

    DosageWords(Words words) {
        this.words = words;
        this.timing = new TimingWords(words);
    }

    Optional<Wording> of(List<Json> steps, Reading reading) {
        List<Wording> said = new ArrayList<>();
        for (JsonObject step : inOrder(steps)) {
            step(step, reading).ifPresent(said::add);
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

    private static List<JsonObject> inOrder(List<Json> steps) {
        List<JsonObject> dosages = new ArrayList<>(steps.size());
        boolean areNumbered = true;
        for (Json step : steps) {
            if (step instanceof JsonObject dosage) {
                dosages.add(dosage);
                areNumbered &= sequence(dosage).isPresent();
            }
        }
        if (areNumbered && dosages.size() > 1) {
            dosages.sort(Comparator.comparing(dosage -> sequence(dosage).orElse(0.0)));
        }
        return dosages;
    }

    private static Optional<Double> sequence(JsonObject dosage) {
        return dosage.textAt("sequence").flatMap(Numbers::parse).map(Number::doubleValue);
    }

    private Optional<Wording> step(JsonObject dosage, Reading reading) {
        return dosage.string("text")
                .flatMap(Words::plain)
                .or(() -> dosage.string("patientInstruction").flatMap(Words::plain))
                .or(() -> composed(dosage, reading));
    }

    private Optional<Wording> composed(JsonObject written, Reading reading) {
        JsonObject dosage = PlainNumbers.in(written);
        List<Wording> parts = new ArrayList<>(dose(dosage, reading));
        timing.of(dosage.member("timing"), reading).ifPresent(parts::add);
        for (String member : List.of("route", "site", "method")) {
            words.of(dosage.member(member), reading).ifPresent(parts::add);
        }
        asNeeded(dosage, reading).ifPresent(parts::add);
        RangeWords.ratio(dosage.object("maxDosePerPeriod"))
                .map(most -> Wording.term("at-most", most))
                .ifPresent(parts::add);
        Amounts.of(dosage.object("maxDosePerAdministration"))
                .map(most -> Wording.term("at-most-at-once", Words.amount(most)))
                .ifPresent(parts::add);
        parts.addAll(words.all(Path.all(dosage.member("additionalInstruction")), reading));
        return parts.isEmpty() ? Optional.empty() : Optional.of(Wording.join(", ", parts));
    }

    /**
     * Dose and rate of R4 {@code doseAndRate}; {@code doseQuantity} beside it is how older files have it, {@code dose}
     * that of an administration.
     */
    private List<Wording> dose(JsonObject dosage, Reading reading) {
        JsonObject holder = Amounts.objects(dosage.member("doseAndRate")).stream()
                .findFirst()
                .orElse(dosage);
        List<Wording> all = new ArrayList<>(2);
        first(holder, List.of("doseQuantity", "doseRange", "doseSimpleQuantity", "dose"), reading)
                .ifPresent(all::add);
        first(holder, List.of("rateQuantity", "rateRatio", "rateRange", "rateSimpleQuantity"), reading)
                .ifPresent(all::add);
        return all;
    }

    private Optional<Wording> first(JsonObject holder, List<String> members, Reading reading) {
        for (String member : members) {
            Optional<Wording> amount =
                    Optional.ofNullable(holder.member(member)).flatMap(value -> words.of(value, reading));
            if (amount.isPresent()) {
                return amount;
            }
        }
        return Optional.empty();
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
}
