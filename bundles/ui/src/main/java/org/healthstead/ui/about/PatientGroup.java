// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.about;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.UnaryOperator;
import org.healthstead.api.json.Json;
import org.healthstead.api.json.JsonArray;
import org.healthstead.api.json.JsonObject;

/**
 * Several of the same in the form about a person, a row for each: telephone numbers, addresses. A row is called by its
 * position in the Patient ({@code telecom.0}), a new one by {@code telecom.new0}. Immutable.
 *
 * @param key in the request, and of its heading; also the member of the Patient
 * @param isShown says of the Patient and an item whether it has a row
 * @param columns of a row; one in whose text columns nothing stands is no row
 * @param settle what belongs to an item that was changed
 */
record PatientGroup(
        String key,
        BiPredicate<JsonObject, JsonObject> isShown,
        List<PatientField> columns,
        UnaryOperator<JsonObject> settle) {

    private static final String NEW = "new";

    /** More new rows than a page offers at once. */
    static final int MOST_NEW = 20;

    static PatientGroup of(String key, PatientField... columns) {
        return new PatientGroup(key, (patient, item) -> true, List.of(columns), UnaryOperator.identity());
    }

    PatientGroup settling(UnaryOperator<JsonObject> change) {
        return new PatientGroup(key, isShown, columns, change);
    }

    PatientGroup only(BiPredicate<JsonObject, JsonObject> shown) {
        return new PatientGroup(key, shown, columns, settle);
    }

    /** The row of a column's name. */
    String name(String row, PatientField column) {
        return key + "." + row + "." + column.key();
    }

    static String newRow(int number) {
        return NEW + number;
    }

    /** Adds the values of all rows, by their names. */
    void read(JsonObject patient, Map<String, String> values) {
        JsonArray items = patient.array(key);
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i) instanceof JsonObject item && isShown.test(patient, item)) {
                for (PatientField column : columns) {
                    values.put(name(Integer.toString(i), column), column.read(item));
                }
            }
        }
    }

    /** The rows that there are values of, in order. */
    Set<String> rows(Map<String, String> values) {
        Set<String> rows = new LinkedHashSet<>();
        for (String name : values.keySet()) {
            if (name.startsWith(key + ".")) {
                rows.add(name.substring(key.length() + 1, name.lastIndexOf('.')));
            }
        }
        return rows;
    }

    /** The values of a row, by the columns. */
    List<String> row(String row, Map<String, String> values) {
        return columns.stream()
                .map(column -> values.getOrDefault(name(row, column), ""))
                .toList();
    }

    /** True when no text stands in the row. */
    boolean isEmpty(String row, Map<String, String> values) {
        return columns.stream()
                .filter(PatientField::isText)
                .allMatch(column -> values.getOrDefault(name(row, column), "").isBlank());
    }

    /**
     * The Patient with what was typed. What no column shows stays in each item.
     *
     * @param before what the rows showed
     */
    JsonObject write(JsonObject patient, Map<String, String> before, Map<String, String> typed) {
        JsonArray items = patient.array(key);
        List<Json> changed = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            String row = Integer.toString(i);
            boolean isRow = rows(before).contains(row);
            if (!isRow || row(row, before).equals(row(row, typed))) {
                changed.add(items.get(i));
            } else if (!isEmpty(row, typed)) {
                changed.add(filled((JsonObject) items.get(i), row, before, typed));
            }
        }
        for (int i = 0; i < MOST_NEW; i++) {
            if (!isEmpty(newRow(i), typed)) {
                changed.add(filled(JsonObject.EMPTY, newRow(i), before, typed));
            }
        }
        if (changed.isEmpty()) {
            return patient.without(key);
        }
        JsonArray after = JsonArray.of(changed);
        return after.equals(items) ? patient : patient.with(key, after);
    }

    private JsonObject filled(JsonObject item, String row, Map<String, String> before, Map<String, String> typed) {
        JsonObject filled = item;
        for (PatientField column : columns) {
            String now = typed.getOrDefault(name(row, column), "");
            if (!now.equals(before.getOrDefault(name(row, column), ""))) {
                filled = column.write(filled, now);
            }
        }
        return settle.apply(filled);
    }
}
