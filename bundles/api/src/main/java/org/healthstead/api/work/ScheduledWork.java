// SPDX-License-Identifier: Apache-2.0
package org.healthstead.api.work;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Work that a plugin does by itself at times of its own. Register it as an OSGi service.
 *
 * <p>It is done for each record for which somebody has allowed it, with rights of its own: see {@link WorkContext}. The
 * manifest asks for it:
 *
 * <pre>{@code
 * Healthstead-Permissions: records.read;categories=immunizations,schedule
 * }</pre>
 *
 * <p><b>When.</b> Each run is done once, on one node. Of the runs that were missed while the server or the plugin was
 * not there, or while the run before went on, the last one is made up for, and no other. A run that was cut off,
 * because the server was killed, is done again: do it in such a way that doing it twice does no harm. Runs of a plugin
 * follow one another.
 *
 * <p><b>Errors.</b> A run that throws has ended; the next one comes at its time. It counts as a fault of the plugin, as
 * does one that has not ended by {@link WorkContext#deadline()}.
 */
@ConsumerType
public interface ScheduledWork {

    /** Names it among the work of the plugin, for good: 1 to 40 small letters, digits and hyphens. */
    String id();

    /** When it is done. Asked once, when the service appears. */
    WorkPlan plan();

    /** Does it for one record. */
    void run(WorkContext context) throws Exception;
}
