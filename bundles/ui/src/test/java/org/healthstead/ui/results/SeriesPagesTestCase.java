// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.results;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.healthstead.api.record.Series;
import org.healthstead.api.record.SeriesId;
import org.healthstead.ui.MemoryHousehold;
import org.healthstead.ui.PersonPagesTestCase;
import org.healthstead.ui.api.Addresses;

/** Tests of the page of one series, with results of the one person. */
abstract class SeriesPagesTestCase extends PersonPagesTestCase {

    static final String LDL = "2089-1";

    /** @param more members of the entry, each after a comma */
    void result(String code, String date, String value, String unit, String more) {
        pages.household.entry(
                person,
                "{'resourceType':'Observation','status':'final','category':[{'coding':[{'code':'laboratory'}]}],"
                        + "'code':{'coding':[{'system':'http://loinc.org','code':'" + code + "'}],'text':'As reported "
                        + code + "'},'effectiveDateTime':'" + date + "','valueQuantity':" + quantity(value, unit) + more
                        + "}");
    }

    void ldl(String date, String value, String unit) {
        result(LDL, date, value, unit, "");
    }

    /** @param value may begin with a comparator */
    static String quantity(String value, String unit) {
        Matcher parts = Pattern.compile("([<>=]*)(.*)").matcher(value);
        if (!parts.matches()) {
            throw new IllegalArgumentException(value);
        }
        return "{'value':" + parts.group(2)
                + (parts.group(1).isEmpty() ? "" : ",'comparator':'" + parts.group(1) + "'")
                + ",'unit':'" + unit + "','system':'http://unitsofmeasure.org','code':'" + unit + "'}";
    }

    static String upTo(String high, String unit) {
        return ",'referenceRange':[{'high':" + quantity(high, unit) + "}]";
    }

    List<Series> all() {
        return pages.household
                .series()
                .list(person.id(), MemoryHousehold.MEMBER)
                .series();
    }

    SeriesId only() {
        if (all().size() != 1) {
            throw new AssertionError(all().size() + " series");
        }
        return all().getFirst().id();
    }

    String address() {
        return Addresses.series(person.id(), only());
    }

    String page(String query) {
        return pages.get(address() + query);
    }

    /** Where the line goes: widths and heights in turn. */
    static List<double[]> line(String page) {
        Matcher line =
                Pattern.compile("class=\"line(?: thin)?\" points=\"([^\"]+)\"").matcher(page);
        if (!line.find()) {
            throw new AssertionError("no line in " + page);
        }
        List<double[]> points = new ArrayList<>();
        for (String point : line.group(1).split(" ")) {
            String[] parts = point.split(",");
            points.add(new double[] {Double.parseDouble(parts[0]), Double.parseDouble(parts[1])});
        }
        return points;
    }

    static int count(String text, String part) {
        return text.split(Pattern.quote(part), -1).length - 1;
    }
}
