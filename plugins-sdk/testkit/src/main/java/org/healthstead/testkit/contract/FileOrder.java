// SPDX-License-Identifier: Apache-2.0
package org.healthstead.testkit.contract;

import org.healthstead.api.json.JsonObject;
import org.healthstead.platform.api.store.Statement;
import org.healthstead.platform.api.store.VersionOrder;

/**
 * An order for tests: by {@code meta.versionId} where both have one; else what comes later is newer, unless it says
 * {@code "status":"unknown"}.
 */
public final class FileOrder implements VersionOrder {

    public static final VersionOrder ORDER = new FileOrder();

    private FileOrder() {}

    @Override
    public Relation relate(JsonObject said, Statement next) {
        String known = said.textAt("meta.versionId").orElse("");
        String other =
                next.version().or(() -> next.body().textAt("meta.versionId")).orElse("");
        if (!known.isEmpty() && !other.isEmpty() && !known.equals(other)) {
            return Integer.parseInt(other) > Integer.parseInt(known) ? Relation.NEWER : Relation.OLDER;
        }
        return next.body().string("status").orElse("").equals("unknown") ? Relation.UNKNOWN : Relation.NEWER;
    }
}
