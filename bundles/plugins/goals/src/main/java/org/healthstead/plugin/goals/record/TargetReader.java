// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.goals.record;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.healthstead.api.json.Json;
import org.healthstead.api.json.JsonArray;
import org.healthstead.api.json.JsonBoolean;
import org.healthstead.api.json.JsonNumber;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.CodedText;
import org.healthstead.api.record.PartialDate;
import org.healthstead.api.record.PartialDate.Precision;
import org.healthstead.api.record.Quantity;
import org.healthstead.plugin.goals.record.Target.Form;

/** Reads {@code target} of a goal. Never fails: what is not understood is left out. Pure. */
final class TargetReader {

    private static final Map<String, ChronoUnit> UNITS =
            Map.of("d", ChronoUnit.DAYS, "wk", ChronoUnit.WEEKS, "mo", ChronoUnit.MONTHS, "a", ChronoUnit.YEARS);

    private TargetReader() {}

    /** Also of FHIR STU3, where a goal has one target. */
    static List<Target> read(JsonObject goal) {
        List<JsonObject> targets = switch (goal.member("target")) {
            case JsonObject only -> List.of(only);
            case JsonArray several -> several.objects();
            case null, default -> List.of();
        };
        Optional<PartialDate> start = start(goal);
        return targets.stream().map(target -> read(target, start)).toList();
    }

    static Optional<PartialDate> start(JsonObject goal) {
        return goal.string("startDate").flatMap(TargetReader::date);
    }

    private static Target read(JsonObject target, Optional<PartialDate> start) {
        CodedText measure = CodedText.of(target.member("measure"));
        Optional<PartialDate> due = target.string("dueDate")
                .flatMap(TargetReader::date)
                .or(() -> start.flatMap(from -> after(from, target.object("dueDuration"))));
        Optional<Quantity> value = Quantity.of(target.object("detailQuantity")).or(() -> integer(target));
        if (value.isPresent()) {
            return number(measure, value.get(), due);
        }
        JsonObject range = target.object("detailRange");
        Optional<Quantity> low = Quantity.of(range.object("low"));
        Optional<Quantity> high = Quantity.of(range.object("high"));
        if (low.isPresent() || high.isPresent()) {
            return new Target(measure, Form.RANGE, low, high, Optional.empty(), due);
        }
        Optional<String> words = words(target);
        Form form = words.isPresent() ? Form.WORDS : target.has("detailRatio") ? Form.RATIO : Form.NONE;
        return new Target(measure, form, Optional.empty(), Optional.empty(), words, due);
    }

    private static Target number(CodedText measure, Quantity value, Optional<PartialDate> due) {
        String comparator = value.comparator().orElse("");
        Optional<Quantity> given = Optional.of(value);
        return new Target(
                measure,
                Form.VALUE,
                comparator.startsWith("<") ? Optional.empty() : given,
                comparator.startsWith(">") ? Optional.empty() : given,
                Optional.empty(),
                due);
    }

    private static Optional<Quantity> integer(JsonObject target) {
        return target.member("detailInteger") instanceof JsonNumber number
                ? Optional.of(new Quantity(
                        number.lexeme(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()))
                : Optional.empty();
    }

    /** A yes or no is kept as its code. */
    private static Optional<String> words(JsonObject target) {
        Json isSo = target.member("detailBoolean");
        return CodedText.of(target.member("detailCodeableConcept"))
                .words()
                .or(() -> target.string("detailString"))
                .filter(text -> !text.isBlank())
                .or(() -> isSo instanceof JsonBoolean ? Optional.of(isSo.toString()) : Optional.empty());
    }

    private static Optional<PartialDate> date(String text) {
        try {
            return Optional.of(PartialDate.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** A duration in whole units from a start that is known to the day. */
    private static Optional<PartialDate> after(PartialDate start, JsonObject duration) {
        ChronoUnit unit = duration.string("code").map(UNITS::get).orElse(null);
        if (unit == null
                || start.precision().compareTo(Precision.DAY) < 0
                || !(duration.member("value") instanceof JsonNumber number)) {
            return Optional.empty();
        }
        try {
            LocalDate due = start.local().toLocalDate().plus(number.decimal().longValueExact(), unit);
            return Optional.of(PartialDate.parse(due.toString()));
        } catch (ArithmeticException | DateTimeException e) {
            return Optional.empty();
        }
    }
}
