// SPDX-License-Identifier: Apache-2.0
package org.healthstead.testkit;

import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.Kinds;
import org.healthstead.api.record.Projection;
import org.healthstead.api.record.RecordContext;
import org.healthstead.api.record.SeriesRules;
import org.healthstead.kinds.CataloguedKinds;
import org.healthstead.kinds.series.ResultSeries;

/** The catalogue of kinds that ships, for tests. Safe for several threads. */
public final class TestKinds {

    private static final Kinds KINDS = new CataloguedKinds();

    private static final SeriesRules SERIES = new ResultSeries(KINDS);

    private TestKinds() {}

    public static Kinds kinds() {
        return KINDS;
    }

    /** How results are sorted into series. */
    public static SeriesRules series() {
        return SERIES;
    }

    /** The line of an entry that stands alone. */
    public static Projection project(JsonObject body) {
        return KINDS.project(body, RecordContext.NONE);
    }
}
