// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.contribution;

import org.healthstead.platform.api.plugins.PluginCall;

/**
 * What came of one call of a contribution.
 *
 * @param from the contribution that was called
 * @param status how it ended
 * @param value what it gave; null unless {@link PluginCall.Status#DONE}
 */
record CallOutcome<T, R>(TrackedContribution<T> from, PluginCall.Status status, R value) {}
