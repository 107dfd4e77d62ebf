// SPDX-License-Identifier: Apache-2.0
package org.healthstead.kinds;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.healthstead.api.json.Json;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.CodedText;
import org.healthstead.api.record.Coding;
import org.healthstead.api.record.Wording;

/** A FHIR Timing in words: how often, at what times and events, on which days, how long. */
final class TimingWords {

    private static final int MAX_DATES = 3;
    private static final Set<String> DAYS = Set.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");

    /** FHIR's value set for events takes some of its codes from HL7 v3. */
    private static final List<String> EVENTS =
            List.of("http://hl7.org/fhir/event-timing", "http://terminology.hl7.org/CodeSystem/v3-TimingEvent");

    private final Words words;

    TimingWords(Words words) {
        this.words = words;
    }

    /** Empty when it says nothing. */
    Optional<Wording> of(Json value, Reading reading) {
        if (!(value instanceof JsonObject timing)) {
            return words.of(value, reading);
        }
        JsonObject repeat = timing.object("repeat");
        List<Wording> parts = new ArrayList<>();
        frequency(repeat).ifPresent(parts::add);
        count(repeat).ifPresent(parts::add);
        events(repeat, parts);
        days(repeat, parts);
        span(repeat, "duration", "durationMax", "durationUnit")
                .map(span -> Wording.term("over", span))
                .ifPresent(parts::add);
        if (parts.isEmpty()) {
            words.of(timing.member("code"), reading).ifPresent(parts::add);
        }
        dates(timing, parts);
        bounds(repeat, reading).ifPresent(parts::add);
        return parts.isEmpty() ? Optional.empty() : Optional.of(Wording.join(", ", parts));
    }

    private static Optional<Wording> frequency(JsonObject repeat) {
        Optional<String> times = upTo(repeat, "frequency", "frequencyMax");
        Optional<String> period = upTo(repeat, "period", "periodMax");
        Optional<String> unit = repeat.string("periodUnit").flatMap(Spans::unit);
        if (period.isEmpty() || unit.isEmpty()) {
            return times.map(TimingWords::times);
        }
        boolean isOne = period.get().equals("1");
        if (times.isEmpty() || times.get().equals("1")) {
            return Optional.of(
                    isOne
                            ? Wording.term("once-a." + unit.get())
                            : Wording.term("every." + unit.get(), Wording.amount(period.get(), "")));
        }
        Wording count = Wording.amount(times.get(), "");
        return Optional.of(
                isOne
                        ? Wording.term("times-a." + unit.get(), count)
                        : Wording.term("times-every." + unit.get(), count, Wording.amount(period.get(), "")));
    }

    private static Optional<Wording> count(JsonObject repeat) {
        return upTo(repeat, "count", "countMax")
                .map(count -> count.equals("1")
                        ? Wording.term("once")
                        : Wording.term("times-in-all", Wording.amount(count, "")));
    }

    private static Wording times(String count) {
        return count.equals("1") ? Wording.term("once") : Wording.term("times", Wording.amount(count, ""));
    }

    /** {@code 2} or {@code 2–3}. */
    private static Optional<String> upTo(JsonObject repeat, String least, String most) {
        Optional<String> from = repeat.textAt(least);
        Optional<String> to = repeat.textAt(most);
        return from.map(low -> to.filter(high -> !high.equals(low))
                        .map(high -> low + "–" + high)
                        .orElse(low))
                .or(() -> to.map(high -> "≤ " + high));
    }

    private void events(JsonObject repeat, List<Wording> parts) {
        Optional<Wording> offset = repeat.textAt("offset").map(minutes -> Spans.words(minutes, "min"));
        for (String event : strings(repeat.member("when"))) {
            words.concept(event(event))
                    .map(said -> offset.map(before -> before.and(" ").and(said)).orElse(said))
                    .ifPresent(parts::add);
        }
        for (String time : strings(repeat.member("timeOfDay"))) {
            parts.add(Wording.term("at-time", Wording.of(time.length() >= 5 ? time.substring(0, 5) : time)));
        }
    }

    private static void days(JsonObject repeat, List<Wording> parts) {
        for (String day : strings(repeat.member("dayOfWeek"))) {
            String code = day.strip().toLowerCase(Locale.ROOT);
            if (DAYS.contains(code)) {
                parts.add(Wording.term("day." + code));
            } else {
                Words.plain(day).ifPresent(parts::add);
            }
        }
    }

    private static void dates(JsonObject timing, List<Wording> parts) {
        List<String> dates = strings(timing.member("event"));
        dates.stream().limit(MAX_DATES).forEach(date -> Words.moment(date).ifPresent(parts::add));
        if (dates.size() > MAX_DATES) {
            parts.add(Wording.term("more", Wording.of(Integer.toString(dates.size() - MAX_DATES))));
        }
    }

    private Optional<Wording> bounds(JsonObject repeat, Reading reading) {
        return Amounts.of(repeat.object("boundsDuration"))
                .map(Spans::words)
                .or(() -> RangeWords.of(repeat.object("boundsRange")))
                .map(span -> Wording.term("for", span))
                .or(() -> words.of(repeat.member("boundsPeriod"), reading));
    }

    private static Optional<Wording> span(JsonObject repeat, String least, String most, String unitName) {
        return repeat.string(unitName)
                .flatMap(Spans::unit)
                .flatMap(unit -> upTo(repeat, least, most).map(number -> Spans.words(number, unit)));
    }

    private static List<String> strings(Json value) {
        return Path.all(value).stream()
                .flatMap(each -> each.scalarText().stream())
                .toList();
    }

    private static CodedText event(String code) {
        return new CodedText(
                Optional.empty(),
                EVENTS.stream()
                        .map(system -> new Coding(Optional.of(system), Optional.of(code), Optional.empty()))
                        .toList());
    }
}
