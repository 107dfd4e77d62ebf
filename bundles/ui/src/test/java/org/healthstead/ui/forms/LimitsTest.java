// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.forms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.UUID;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.RecordContext;
import org.healthstead.api.record.SeriesPoint;
import org.healthstead.contracts.fixture.TestKinds;
import org.junit.jupiter.api.Test;

/** The table of what is usual. */
class LimitsTest {

    /** Every line of the table is about a code that we know, in a unit that is understood, and the right way round. */
    @Test
    void theTableIsUnderstood() {
        for (Limit limit : Limits.all()) {
            String code = limit.token().substring(limit.token().indexOf('|') + 1);
            JsonObject body = Forms.json("{'resourceType':'Observation','status':'final','code':{'coding':"
                    + "[{'system':'http://loinc.org','code':'" + code + "'}]},'effectiveDateTime':'2026',"
                    + "'valueQuantity':{'value':" + limit.high() + ",'system':'http://unitsofmeasure.org','code':'"
                    + limit.unit() + "'}}");
            SeriesPoint point = TestKinds.series()
                    .points(new EntryId(new UUID(7, 9)), Forms.KINDS.project(body, RecordContext.NONE))
                    .getFirst();

            assertTrue(TestKinds.analytes().of(limit.token()).isPresent(), limit::toString);
            assertTrue(point.canonical().isPresent(), limit::toString);
            assertEquals(
                    point.canonical(),
                    TestKinds.series().comparable(point, limit.quantity(limit.high())),
                    limit::toString);
            assertTrue(limit.low().signum() >= 0, limit::toString);
            assertTrue(limit.low().compareTo(limit.high()) < 0, limit::toString);
        }
    }
}
