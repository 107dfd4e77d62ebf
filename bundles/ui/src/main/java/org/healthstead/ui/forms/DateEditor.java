// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.forms;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.healthstead.api.json.Json;
import org.healthstead.api.json.JsonString;
import org.healthstead.api.record.FieldType;
import org.healthstead.api.record.PartialDate;
import org.healthstead.api.record.PartialDate.Precision;
import org.healthstead.ui.api.DateStyle;
import org.healthstead.ui.api.TypedDate;
import org.healthstead.ui.parts.DateWords;

/** A date as far as it is known, with a time of day where there is one: FHIR date, dateTime, instant. */
final class DateEditor implements FieldEditor {

    /** A clock that is a little ahead is no reason to refuse what was measured just now. */
    private static final long CLOCK_SECONDS = 900;

    private static final Pattern CLOCK =
            Pattern.compile("(\\d{1,2})(?:[:.h](\\d{2}))?\\s*(?:Uhr|([ap])?\\.?m?\\.?)", Pattern.CASE_INSENSITIVE);

    private final FormContext context;
    private final boolean isPast;
    private final boolean needsTime;

    /**
     * @param isPast whether it is about something that was: then it cannot lie ahead
     * @param needsTime whether a day is not enough
     */
    DateEditor(FormContext context, boolean isPast, boolean needsTime) {
        this.context = context;
        this.isPast = isPast;
        this.needsTime = needsTime;
    }

    @Override
    public FieldType input() {
        return needsTime ? FieldType.MOMENT : FieldType.DATE;
    }

    @Override
    public boolean fits(Json value) {
        return value instanceof JsonString text && parsed(text.value()).isPresent();
    }

    private static Optional<PartialDate> parsed(String text) {
        try {
            return Optional.of(PartialDate.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    @Override
    public FieldInput show(Json value) {
        PartialDate date = PartialDate.parse(((JsonString) value).value());
        boolean hasTime = date.precision() == Precision.TIME;
        return new FieldInput(
                DateStyle.typed(date, context.locale()),
                "",
                hasTime ? clock(date.local().toLocalTime()) : "");
    }

    static String clock(LocalTime time) {
        return time.format(DateTimeFormatter.ofPattern("HH:mm"));
    }

    @Override
    public Json read(FieldInput typed, Json before) throws FieldComplaint {
        PartialDate day = day(typed.text().strip());
        PartialDate date = typed.time().isBlank() ? withoutTime(day) : withTime(day, typed, before);
        if (isPast) {
            requirePast(date);
        }
        return new JsonString(date.text());
    }

    private PartialDate day(String typed) throws FieldComplaint {
        LocalDate today = LocalDate.ofInstant(context.now(), context.zone());
        if (typed.equalsIgnoreCase(context.messages().get("form.date.today"))) {
            return PartialDate.of(today);
        }
        if (typed.equalsIgnoreCase(context.messages().get("form.date.yesterday"))) {
            return PartialDate.of(today.minusDays(1));
        }
        if (typed.equalsIgnoreCase(context.messages().get("form.date.tomorrow"))) {
            return PartialDate.of(today.plusDays(1));
        }
        return TypedDate.parse(typed, context.locale())
                .orElseThrow(() -> typed.isEmpty() ? context.complaint("form.date.missing") : unclear(typed, today));
    }

    private FieldComplaint unclear(String typed, LocalDate today) {
        return DateWords.ofUnclear(typed, context.messages())
                .map(FieldComplaint::new)
                .orElseGet(() -> context.complaint(
                        needsTime ? "form.moment.wrong" : "form.date.wrong",
                        DateStyle.typed(PartialDate.of(today), context.locale())));
    }

    private PartialDate withoutTime(PartialDate day) throws FieldComplaint {
        if (needsTime) {
            throw context.complaint("form.time.missing");
        }
        return day;
    }

    /** A time that was only shown keeps its seconds; a changed one keeps the zone. */
    private PartialDate withTime(PartialDate day, FieldInput typed, Json before) throws FieldComplaint {
        if (day.precision() != Precision.DAY) {
            throw context.complaint("form.time.day");
        }
        Optional<PartialDate> old = before instanceof JsonString text
                ? parsed(text.value()).filter(date -> date.precision() == Precision.TIME)
                : Optional.empty();
        boolean isSameTime = old.isPresent() && show(before).time().equals(typed.time());
        if (isSameTime) {
            return PartialDate.parse(
                    day.text() + old.get().text().substring(day.text().length()));
        }
        LocalTime time = time(typed.time().strip());
        ZoneOffset offset = old.flatMap(PartialDate::offset)
                .orElseGet(() -> context.zone()
                        .getRules()
                        .getOffset(day.local().toLocalDate().atTime(time)));
        return PartialDate.parse(day.text() + "T" + clock(time) + ":00" + (offset == ZoneOffset.UTC ? "Z" : offset));
    }

    private LocalTime time(String typed) throws FieldComplaint {
        Matcher clock = CLOCK.matcher(typed);
        if (!clock.matches()) {
            throw context.complaint("form.time.wrong");
        }
        int hour = Integer.parseInt(clock.group(1));
        int minute = clock.group(2) == null ? 0 : Integer.parseInt(clock.group(2));
        if (clock.group(3) != null) {
            if (hour < 1 || hour > 12) {
                throw context.complaint("form.time.wrong");
            }
            hour = hour % 12 + (clock.group(3).equalsIgnoreCase("p") ? 12 : 0);
        }
        if (hour > 23 || minute > 59) {
            throw context.complaint("form.time.wrong");
        }
        return LocalTime.of(hour, minute);
    }

    private void requirePast(PartialDate date) throws FieldComplaint {
        long now = context.now().getEpochSecond();
        long earliest = date.precision() == Precision.TIME
                ? date.instantKey() - CLOCK_SECONDS
                : date.local().atZone(context.zone()).toEpochSecond();
        if (earliest > now) {
            throw context.complaint("form.date.future");
        }
        boolean isBeforeBirth = context.born()
                .filter(born -> date.local().isBefore(born.local())
                        && date.latestInstantKey() < born.local().toEpochSecond(ZoneOffset.UTC))
                .isPresent();
        if (isBeforeBirth) {
            throw context.complaint("form.date.unborn");
        }
    }
}
