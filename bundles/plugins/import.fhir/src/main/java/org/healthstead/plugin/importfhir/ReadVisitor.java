// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.importfhir;

import java.util.function.Predicate;
import org.healthstead.api.importing.EntrySink;
import org.healthstead.api.importing.RejectedItem;
import org.healthstead.api.json.JsonObject;

/** The second walk: delivers the resources. What was stored before an interruption is read no further than its name. */
final class ReadVisitor implements ItemVisitor {

    private final EntrySink sink;
    private final Identities identities = new Identities();

    ReadVisitor(EntrySink sink) {
        this.sink = sink;
    }

    @Override
    public Predicate<String> wanted(String type) {
        return sink.isStored() ? new NamingMembers(type, false) : name -> true;
    }

    @Override
    public void item(JsonObject body, String fullUrl, String place) {
        FhirItem item = FhirItem.of(body, fullUrl);
        RejectedItem refusal = item.refusal(place);
        if (refusal != null) {
            broken(refusal);
            return;
        }
        String identity = identities.of(item);
        if (sink.isStored()) {
            sink.skip();
            return;
        }
        sink.entry(identity, item.aliases(), body, place);
        if (item.hasOddId()) {
            sink.warn(Refusals.oddId(place));
        }
    }

    @Override
    public void broken(RejectedItem reason) {
        if (sink.isStored()) {
            sink.skip();
        } else {
            sink.reject(reason);
        }
    }
}
