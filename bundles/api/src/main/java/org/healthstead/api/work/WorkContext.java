// SPDX-License-Identifier: Apache-2.0
package org.healthstead.api.work;

import java.time.Instant;
import java.time.ZoneId;
import org.healthstead.api.access.Caller;
import org.healthstead.api.record.PersonId;
import org.osgi.annotation.versioning.ProviderType;

/** One run of {@link ScheduledWork}, for one record. Not to be kept after the run. Safe for several threads. */
@ProviderType
public interface WorkContext {

    /** Whose record. */
    PersonId person();

    /**
     * For the services of the record. It may do what somebody has allowed the plugin to do with this record, as long as
     * they may do it themselves, and nothing else. When they take that back in the middle of a run, the next call is
     * refused with {@code HS-ACCESS-CALLER}: let that exception through.
     */
    Caller caller();

    /** When this run was to begin: earlier than now when it is made up for. */
    Instant due();

    /** By when it has to end. */
    Instant deadline();

    /** The time zone of the household, in which plans are meant. */
    ZoneId zone();

    /** True when the run should end soon: the server or the plugin stops, or the deadline is over. */
    boolean isEnding();
}
