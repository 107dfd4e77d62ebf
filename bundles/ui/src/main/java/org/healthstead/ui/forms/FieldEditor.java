// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.forms;

import org.healthstead.api.json.Json;
import org.healthstead.api.record.FieldType;

/** Turns a value of a body into what stands in a field, and what was typed into a value. Without state. */
interface FieldEditor {

    /** What a browser shows for it. */
    FieldType input();

    /** False for a value that the field cannot show as it is; then the form leaves it alone. Never asked for null. */
    boolean fits(Json value);

    /** @param value one that fits */
    FieldInput show(Json value);

    /**
     * @param typed not blank, and something else than {@link #show} gave
     * @param before the value so far, or null. What the field does not ask for is taken over from it
     */
    Json read(FieldInput typed, Json before) throws FieldComplaint;
}
