// SPDX-License-Identifier: Apache-2.0
package org.healthstead.kinds;

import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.Measurement;

/**
 * A number, and where it stands: what is said about it stands there too.
 *
 * @param holder the Observation or one of its components
 * @param measurement not judged yet
 */
record Measured(JsonObject holder, Measurement measurement) {}
