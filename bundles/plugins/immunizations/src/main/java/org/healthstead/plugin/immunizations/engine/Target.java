// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.immunizations.engine;

import org.healthstead.plugin.immunizations.schedule.SeriesDose;

/** Section 3.1: a step of a series for one patient. */
final class Target {

    /** Table 3-2. */
    enum Status {
        NOT_SATISFIED,
        SATISFIED,
        SKIPPED
    }

    private final SeriesDose dose;
    private Status status = Status.NOT_SATISFIED;
    private GivenDose satisfiedBy;

    Target(SeriesDose dose) {
        this.dose = dose;
    }

    void satisfy(GivenDose given) {
        status = Status.SATISFIED;
        satisfiedBy = given;
    }

    void skip() {
        status = Status.SKIPPED;
    }

    SeriesDose dose() {
        return dose;
    }

    Status status() {
        return status;
    }

    /** Null unless it is satisfied. */
    GivenDose satisfiedBy() {
        return satisfiedBy;
    }
}
