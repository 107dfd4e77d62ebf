// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.store;

import org.healthstead.api.json.JsonObject;

/**
 * Tells which of two statements about the same item is newer. Provided by the import service. Keeps no state, so it is
 * safe for several threads.
 */
@FunctionalInterface
public interface VersionOrder {

    /** How a statement relates to one that is already known. */
    enum Relation {
        NEWER,
        OLDER,
        UNKNOWN
    }

    /**
     * @param said body of the known statement
     * @param next another statement, with other content
     * @return how {@code next} relates to {@code said}
     */
    Relation relate(JsonObject said, Statement next);
}
