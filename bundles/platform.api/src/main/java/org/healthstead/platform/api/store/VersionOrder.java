// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.store;

import org.healthstead.api.json.JsonObject;

/** Tells which of two statements about the same item is the newer one. Given by the import service; keeps no state. */
@FunctionalInterface
public interface VersionOrder {

    /** How a statement stands to an earlier-known one. */
    enum Relation {
        NEWER,
        OLDER,
        UNKNOWN
    }

    /**
     * @param said body of the statement that is known
     * @param next another one, with other content
     * @return whether {@code next} is the newer one
     */
    Relation relate(JsonObject said, Statement next);
}
