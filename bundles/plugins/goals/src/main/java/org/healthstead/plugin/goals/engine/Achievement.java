// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.goals.engine;

import java.util.Locale;

/**
 * How far a target is reached: the codes of FHIR R4, {@code http://terminology.hl7.org/CodeSystem/goal-achievement}.
 */
public enum Achievement {
    /** Sought and not reached; the measurements do not tell whether they move. */
    IN_PROGRESS,
    /** Sought, and moving towards it. */
    IMPROVING,
    /** Sought, and moving away. */
    WORSENING,
    /** Sought, and not moving. */
    NO_CHANGE,
    /** Reached. */
    ACHIEVED,
    /** Reached for some time. */
    SUSTAINING,
    /** Not reached by the due date. */
    NOT_ACHIEVED,
    /** Not reached by the due date, and hardly come nearer. */
    NO_PROGRESS,
    /** Cannot be reached. Said by people, never computed. */
    NOT_ATTAINABLE;

    /** The code of FHIR. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
