// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.results;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.healthstead.api.record.PersonId;
import org.healthstead.api.record.SeriesId;
import org.healthstead.ui.api.Addresses;

/**
 * How a series is shown. Everything stands in the address.
 *
 * @param person whose
 * @param series which
 * @param unit in which, by its name; empty for that of the newest number
 * @param isLogarithmic each step of the axis is ten times the one before
 * @param period of which days
 */
public record SeriesView(
        PersonId person, SeriesId series, Optional<String> unit, boolean isLogarithmic, Period period) {

    private static final String LOGARITHMIC = "log";
    private static final int MAX_UNIT = 60;

    /** @param query gives the parameters of the address; what has not the form that it should have is not there */
    public static SeriesView of(PersonId person, SeriesId series, Function<String, Optional<String>> query) {
        return new SeriesView(
                person,
                series,
                query.apply("unit").filter(name -> name.length() <= MAX_UNIT),
                query.apply("axis").filter(LOGARITHMIC::equals).isPresent(),
                Period.of(query));
    }

    SeriesView in(Optional<String> other) {
        return new SeriesView(person, series, other, isLogarithmic, period);
    }

    SeriesView logarithmic(boolean so) {
        return new SeriesView(person, series, unit, so, period);
    }

    SeriesView during(Period other) {
        return new SeriesView(person, series, unit, isLogarithmic, other);
    }

    /** Of the query of the address; none that is empty. */
    Map<String, String> parameters() {
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
        return parameters;
    }

    /** Of the page. */
    String address() {
        return with(Addresses.series(person, series));
    }

    /** Of the table as a file. */
    String tableAddress() {
        return with(Addresses.series(person, series) + "/table.csv");
    }

    private String with(String path) {
        String address = path;
        for (Map.Entry<String, String> each : parameters().entrySet()) {
            address = Addresses.with(address, each.getKey(), each.getValue());
        }
        return address;
    }
}
