// SPDX-License-Identifier: Apache-2.0
package org.healthstead.kinds.series;

import java.util.List;
import java.util.stream.Stream;
import org.healthstead.api.json.JsonObject;

/** The numbers of an HL7 v2 message as Observations, as far as sorting needs them. */
final class VersionTwoResults {

    private static final int CODE = 3;
    private static final int VALUE = 5;
    private static final int UNIT = 6;

    private VersionTwoResults() {}

    static List<JsonObject> of(String message) {
        return Stream.of(message.split("[\r\n]+"))
                .map(line -> line.split("\\|", -1))
                .filter(cells -> cells.length > UNIT && cells[0].equals("OBX") && cells[2].equals("NM"))
                .filter(cells -> cells[VALUE].matches("-?\\d+(\\.\\d+)?"))
                .map(VersionTwoResults::observation)
                .toList();
    }

    private static JsonObject observation(String[] cells) {
        String[] code = (cells[CODE] + "^^^^^").split("\\^", -1);
        StringBuilder codings = new StringBuilder(coding(code, 0));
        if (!code[3].isEmpty()) {
            codings.append(',').append(coding(code, 3));
        }
        return ObservationText.of(codings.toString(), cells[VALUE], cells[UNIT].split("\\^", -1)[0]);
    }

    private static String coding(String[] code, int from) {
        String system = code[from + 2].equals("LN") ? "http://loinc.org" : "urn:v2:" + code[from + 2];
        return ObservationText.coding(system, code[from], code[from + 1]);
    }
}
