// SPDX-License-Identifier: Apache-2.0
package org.healthstead.background;

import java.time.Instant;
import java.time.ZoneId;
import java.util.function.BooleanSupplier;
import org.healthstead.api.access.Caller;
import org.healthstead.api.record.PersonId;
import org.healthstead.api.work.WorkContext;

/**
 * One run.
 *
 * @param ending asked each time
 */
record WorkRun(PersonId person, Caller caller, Instant due, Instant deadline, ZoneId zone, BooleanSupplier ending)
        implements WorkContext {

    @Override
    public boolean isEnding() {
        return ending.getAsBoolean();
    }
}
