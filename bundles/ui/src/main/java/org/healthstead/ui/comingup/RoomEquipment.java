// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.comingup;

import java.util.Set;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.EntryLine;

/**
 * Tells devices that stand in a hospital or a practice from those that a person has. Some sources write down the
 * equipment that was used at a visit as the person's own; when it expires is no matter of the person's.
 */
final class RoomEquipment {

    private static final String DEVICE = "Device";
    private static final String SNOMED = "http://snomed.info/sct|";

    /**
     * What Synthea 3.3.0 writes down as a device of the patient (its modules dental_and_oral_examination, dentures,
     * sleep_apnea, covid19/supplies_intubation): dental x-ray system, operating room, polysomnography analyzer,
     * videolaryngoscope.
     */
    private static final Set<String> CODES =
            Set.of(SNOMED + "706298007", SNOMED + "225738002", SNOMED + "701100002", SNOMED + "448907002");

    private RoomEquipment() {}

    /** @param body of the entry; {@code Device.location} is where a device can be found */
    static boolean is(EntryLine line, JsonObject body) {
        return line.type().equals(DEVICE)
                && (body.has("location")
                        || line.projection().code().filter(CODES::contains).isPresent());
    }
}
