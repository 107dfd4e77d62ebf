// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.entry;

import java.util.UUID;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.Projection;

/**
 * A body that is ready to be written but for its version.
 *
 * @param id of the entry
 * @param body with that id
 * @param projection of the body
 * @param text compact JSON without the id
 * @param content keyed hash of what the entry says
 */
public record PreparedEntry(UUID id, JsonObject body, Projection projection, byte[] text, byte[] content) {}
