// SPDX-License-Identifier: Apache-2.0
package org.healthstead.kinds.series;

import org.healthstead.api.json.JsonObject;

/** Makes Observations of what other formats have. */
final class ObservationText {

    private ObservationText() {}

    static String coding(String system, String code, String display) {
        return "{\"system\":\"" + escaped(system) + "\",\"code\":\"" + escaped(code) + "\""
                + (display.isBlank() ? "" : ",\"display\":\"" + escaped(display) + "\"") + "}";
    }

    static JsonObject of(String codings, String value, String unit) {
        return JsonObject.parse(
                "{\"resourceType\":\"Observation\",\"status\":\"final\",\"code\":{\"coding\":[" + codings
                        + "]},\"valueQuantity\":{\"value\":" + value
                        + (unit.isBlank() ? "" : ",\"unit\":\"" + escaped(unit) + "\"") + "}}");
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\p{Cntrl}", " ");
    }
}
