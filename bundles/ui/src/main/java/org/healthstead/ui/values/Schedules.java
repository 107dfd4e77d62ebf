// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.values;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.healthstead.api.json.JsonObject;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.Messages;

/** Writes Timing and Dosage: how often, when, how much, how. */
final class Schedules {

    private static final Set<String> DOSAGES = Set.of("dosage", "dosageInstruction");
    private static final Pattern ZEROS = Pattern.compile("([0-9]+(?:\\.[0-9]*[1-9])?)\\.?0*");
    private static final List<String> DAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");

    private final ValueWriter values;
    private final Html html;
    private final Messages messages;

    Schedules(ValueWriter values) {
        this.values = values;
        this.html = values.html();
        this.messages = values.messages();
    }

    /** Writes the value when it is one of these types; false when it is another. */
    boolean write(String name, JsonObject object, int depth) {
        if (object.has("doseAndRate") || object.has("timing") && object.has("route") || DOSAGES.contains(name)) {
            dosage(object, depth);
            return true;
        }
        if (object.has("repeat") || name.endsWith("iming") && (object.has("event") || object.has("code"))) {
            timing(object, depth);
            return true;
        }
        return false;
    }

    /** The source's sentence, else one put together from the parts. */
    private void dosage(JsonObject object, int depth) {
        Optional<String> text = object.string("text").filter(words -> !words.isBlank());
        if (text.isPresent()) {
            html.text(text.get());
            object.string("patientInstruction")
                    .ifPresent(words -> html.text(" · ").text(words));
            return;
        }
        List<Runnable> parts = new ArrayList<>();
        for (JsonObject dose : object.array("doseAndRate").objects()) {
            for (String member : List.of("doseQuantity", "doseRange", "rateQuantity", "rateRange", "rateRatio")) {
                part(parts, dose, member, depth);
            }
        }
        for (String member : List.of("doseQuantity", "dose", "timing", "route", "site", "method")) {
            part(parts, object, member, depth);
        }
        asNeeded(object, depth).ifPresent(parts::add);
        for (String member : List.of("additionalInstruction", "patientInstruction")) {
            part(parts, object, member, depth);
        }
        object.names().stream()
                .filter(name -> name.startsWith("maxDose"))
                .forEach(name -> parts.add(() -> {
                    html.text(messages.get("dose.most")).text(" ");
                    values.write(name, object.member(name), depth + 1);
                }));
        commas(parts);
    }

    private void part(List<Runnable> parts, JsonObject object, String member, int depth) {
        if (object.has(member)) {
            parts.add(() -> values.write(member, object.member(member), depth + 1));
        }
    }

    private Optional<Runnable> asNeeded(JsonObject object, int depth) {
        if (object.has("asNeededCodeableConcept")) {
            return Optional.of(() -> {
                html.text(messages.get("dose.needed.for")).text(" ");
                values.write("asNeeded", object.member("asNeededCodeableConcept"), depth + 1);
            });
        }
        return object.textAt("asNeededBoolean")
                .filter("true"::equals)
                .map(needed -> () -> html.text(messages.get("dose.needed")));
    }

    private void timing(JsonObject object, int depth) {
        JsonObject repeat = object.object("repeat");
        List<Runnable> parts = new ArrayList<>();
        Optional<String> code = Codes.of("timing", object.object("code"), messages);
        code.ifPresent(words -> parts.add(() -> html.text(words)));
        if (code.isEmpty() && (repeat.has("frequency") || repeat.has("period"))) {
            parts.add(() -> html.text(frequency(repeat)));
        }
        said(repeat).forEach(words -> parts.add(() -> html.text(words)));
        for (String bounds : List.of("boundsPeriod", "boundsDuration", "boundsRange")) {
            if (repeat.has(bounds)) {
                parts.add(() -> {
                    html.text(bounds.equals("boundsPeriod") ? "" : messages.get("timing.for") + " ");
                    values.write(bounds, repeat.member(bounds), depth + 1);
                });
            }
        }
        part(parts, object, "event", depth);
        commas(parts);
    }

    private List<String> said(JsonObject repeat) {
        List<String> parts = new ArrayList<>();
        repeat.array("dayOfWeek").strings().stream()
                .filter(DAYS::contains)
                .map(day -> DayOfWeek.of(DAYS.indexOf(day) + 1)
                        .getDisplayName(TextStyle.FULL_STANDALONE, messages.locale()))
                .forEach(parts::add);
        Optional<String> offset = repeat.textAt("offset");
        repeat.array("when").strings().stream()
                .map(when -> messages.find("timing.when." + when).orElse(when))
                .map(when -> offset.map(minutes -> minutes + "\u00a0" + unit("min", minutes) + " " + when)
                        .orElse(when))
                .forEach(parts::add);
        repeat.array("timeOfDay").strings().stream()
                .map(time -> messages.get("timing.at", time.length() > 5 ? time.substring(0, 5) : time))
                .forEach(parts::add);
        repeat.textAt("duration")
                .map(Schedules::counted)
                .map(duration ->
                        messages.get("timing.for") + " " + values.amounts().number(duration) + "\u00a0"
                                + unit(repeat.string("durationUnit").orElse(""), duration))
                .ifPresent(parts::add);
        repeat.textAt("count")
                .map(Schedules::counted)
                .map(count -> messages.get("timing.count", count))
                .ifPresent(parts::add);
        return parts;
    }

    private String frequency(JsonObject repeat) {
        String times = Stream.of(repeat.textAt("frequency").or(() -> Optional.of("1")), repeat.textAt("frequencyMax"))
                .flatMap(Optional::stream)
                .map(Schedules::counted)
                .collect(Collectors.joining("–"));
        String unit = repeat.string("periodUnit").orElse("");
        String period = repeat.textAt("period").map(Schedules::counted).orElse("1");
        String every = repeat.textAt("periodMax")
                .map(most -> period + "–" + counted(most))
                .orElse(period);
        boolean isOnce = times.equals("1");
        if (unit.isEmpty()) {
            return isOnce ? messages.get("timing.once") : messages.get("timing.times", times);
        }
        if (every.equals("1")) {
            String one = unit(unit, "1");
            return isOnce ? messages.get("timing.once.per", one) : messages.get("timing.per", times, one);
        }
        String span = values.amounts().number(every);
        return isOnce
                ? messages.get("timing.once.every", span, unit(unit, every))
                : messages.get("timing.every", times, span, unit(unit, every));
    }

    /** Nothing was measured here: zeros after the point say nothing. */
    private static String counted(String lexeme) {
        Matcher zeros = ZEROS.matcher(lexeme);
        return zeros.matches() ? zeros.group(1) : lexeme;
    }

    private String unit(String code, String number) {
        return values.amounts().time(code, number);
    }

    private void commas(List<Runnable> parts) {
        String separator = "";
        for (Runnable part : parts) {
            html.text(separator);
            part.run();
            separator = ", ";
        }
    }
}
