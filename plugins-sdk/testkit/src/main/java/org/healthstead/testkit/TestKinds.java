// SPDX-License-Identifier: Apache-2.0
package org.healthstead.testkit;

import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.Kinds;
import org.healthstead.api.record.Projection;
import org.healthstead.api.record.RecordContext;
import org.healthstead.kinds.CataloguedKinds;

/** The catalogue of kinds that ships, for tests. Safe for several threads. */
public final class TestKinds {

    private static final Kinds KINDS = new CataloguedKinds();

    private TestKinds() {}

    public static Kinds kinds() {
        return KINDS;
    }

    /** The line of an entry that stands alone. */
    public static Projection project(JsonObject body) {
        return KINDS.project(body, RecordContext.NONE);
    }
}
