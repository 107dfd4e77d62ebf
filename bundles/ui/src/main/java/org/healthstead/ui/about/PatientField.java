// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.about;

import java.util.List;
import org.healthstead.api.json.JsonObject;

/**
 * One field of the form about a person. Immutable.
 *
 * @param key in the request, and of its label
 * @param place of its value
 * @param form of its value
 * @param choices codes of FHIR to choose from; empty for free text
 */
record PatientField(String key, Place place, FieldForm form, List<String> choices) {

    static PatientField text(String key, Place place) {
        return new PatientField(key, place, FieldForm.TEXT, List.of());
    }

    static PatientField concept(String key, Place place) {
        return new PatientField(key, place, FieldForm.CONCEPT, List.of());
    }

    static PatientField choice(String key, List<String> choices) {
        return new PatientField(key, Place.member(key), FieldForm.TEXT, choices);
    }

    boolean isText() {
        return choices.isEmpty();
    }

    /** What the field shows; empty for nothing. */
    String read(JsonObject element) {
        return form.read(place.get(element));
    }

    /** The element with what was typed; blank takes the value out. */
    JsonObject write(JsonObject element, String typed) {
        return place.put(element, typed.isBlank() ? null : form.write(typed));
    }
}
