// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.about;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.healthstead.api.json.JsonObject;

/**
 * What two people changed in the form about one person at the same time. What only one of them changed is taken from
 * them; where both did, somebody has to look.
 *
 * @param values for the newer Patient
 * @param both fields and groups that both changed differently; empty when there is nothing to look at
 */
record FormMerge(Map<String, String> values, List<String> both) {

    /**
     * @param base the Patient that was seen
     * @param newer the Patient as it is
     * @param typed what was made of the one that was seen
     */
    static FormMerge of(JsonObject base, JsonObject newer, Map<String, String> typed) {
        if (base.equals(newer)) {
            return new FormMerge(typed, List.of());
        }
        Map<String, String> before = PatientForm.read(base);
        Map<String, String> now = PatientForm.read(newer);
        Map<String, String> values = new LinkedHashMap<>();
        List<String> both = new ArrayList<>();
        for (PatientField field : PatientForm.SINGLE) {
            String mine = typed.getOrDefault(field.key(), "");
            String theirs = now.get(field.key());
            boolean isMine = !mine.equals(before.get(field.key()));
            values.put(field.key(), isMine ? mine : theirs);
            if (isMine && !theirs.equals(before.get(field.key())) && !mine.equals(theirs)) {
                both.add(field.key());
            }
        }
        for (PatientGroup group : PatientForm.GROUPS) {
            merge(group, before, now, typed, values, both);
        }
        return new FormMerge(values, both);
    }

    private static void merge(
            PatientGroup group,
            Map<String, String> before,
            Map<String, String> now,
            Map<String, String> typed,
            Map<String, String> values,
            List<String> both) {
        Map<String, String> mine = part(group, typed);
        boolean isMine = group.rows(mine).stream()
                .anyMatch(row -> !group.row(row, before).equals(group.row(row, mine)));
        if (part(group, before).equals(part(group, now))) {
            values.putAll(mine);
            return;
        }
        values.putAll(part(group, now));
        if (!isMine) {
            return;
        }
        both.add(group.key() + ".");
        int added = 0;
        for (String row : group.rows(mine)) {
            if (!group.isEmpty(row, mine) && !group.row(row, before).equals(group.row(row, mine))) {
                for (PatientField column : group.columns()) {
                    values.put(
                            group.name(PatientGroup.newRow(added), column),
                            mine.getOrDefault(group.name(row, column), ""));
                }
                added++;
            }
        }
    }

    private static Map<String, String> part(PatientGroup group, Map<String, String> values) {
        Map<String, String> part = new LinkedHashMap<>();
        values.forEach((name, value) -> {
            if (name.startsWith(group.key() + ".")) {
                part.put(name, value);
            }
        });
        return part;
    }
}
