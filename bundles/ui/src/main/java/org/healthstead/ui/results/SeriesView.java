// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.results;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.healthstead.api.record.DayRange;
import org.healthstead.api.record.PersonId;
import org.healthstead.api.record.SeriesId;
import org.healthstead.ui.api.Addresses;

/**
 * How a series is shown. Everything stands in the address.
 *
 * @param person whose
 * @param series which
 * @param unit in which, by its name; empty for the one that the reader sees first
 * @param isLogarithmic each step of the axis is ten times the one before
 * @param period of which days
 * @param with what it is compared with
 * @param isChoosing while that is being chosen
 */
public record SeriesView(
        PersonId person,
        SeriesId series,
        Optional<String> unit,
        boolean isLogarithmic,
        Period period,
        Optional<SeriesId> with,
        boolean isChoosing) {

    /** The parameter for what it is compared with. */
    static final String WITH = "with";

    private static final String CHOOSING = "list";
    private static final String LOGARITHMIC = "log";
    private static final int MAX_UNIT = 60;

    /** @param query gives the parameters of the address; what has not the form that it should have is not there */
    public static SeriesView of(PersonId person, SeriesId series, Function<String, Optional<String>> query) {
        return new SeriesView(
                person,
                series,
                query.apply("unit").filter(name -> name.length() <= MAX_UNIT),
                query.apply("axis").filter(LOGARITHMIC::equals).isPresent(),
                Period.of(query),
                query.apply(WITH).flatMap(SeriesView::id),
                query.apply(WITH).filter(CHOOSING::equals).isPresent());
    }

    private static Optional<SeriesId> id(String text) {
        try {
            return Optional.of(new SeriesId(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    SeriesView in(Optional<String> other) {
        return new SeriesView(person, series, other, isLogarithmic, period, with, false);
    }

    SeriesView logarithmic(boolean so) {
        return new SeriesView(person, series, unit, so, period, with, false);
    }

    SeriesView during(Period other) {
        return new SeriesView(person, series, unit, isLogarithmic, other, with, false);
    }

    /** @param other empty for none */
    SeriesView with(Optional<SeriesId> other) {
        return new SeriesView(person, series, unit, isLogarithmic, period, other, false);
    }

    /** Compared with nothing. */
    public SeriesView alone() {
        return with(Optional.empty());
    }

    /** While another series is chosen from a list. */
    SeriesView choosing() {
        return new SeriesView(person, series, unit, isLogarithmic, period, Optional.empty(), true);
    }

    /** The same of another series. */
    SeriesView of(SeriesId other) {
        return new SeriesView(person, other, unit, isLogarithmic, period, with, isChoosing);
    }

    /** Another series in the same days, in its own unit. */
    SeriesView other(SeriesId other, DayRange range) {
        return new SeriesView(person, other, Optional.empty(), false, new Period(0, range), Optional.empty(), false);
    }

    /** Of the query of the address; none that is empty. */
    public Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        unit.ifPresent(name -> parameters.put("unit", name));
        if (isLogarithmic) {
            parameters.put("axis", LOGARITHMIC);
        }
        if (period.years() > 0) {
            parameters.put("period", period.name());
        }
        period.days().from().ifPresent(day -> parameters.put("from", day.toString()));
        period.days().to().ifPresent(day -> parameters.put("to", day.toString()));
        with.ifPresent(other -> parameters.put(WITH, other.text()));
        return parameters;
    }

    /** Of the page. */
    String address() {
        String address = queried(Addresses.series(person, series));
        return isChoosing ? Addresses.with(address, WITH, CHOOSING) : address;
    }

    /** Of the table as a file. */
    String tableAddress() {
        return with(Optional.empty()).queried(Addresses.series(person, series) + "/table.csv");
    }

    private String queried(String path) {
        String address = path;
        for (Map.Entry<String, String> each : parameters().entrySet()) {
            address = Addresses.with(address, each.getKey(), each.getValue());
        }
        return address;
    }
}
