// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.importfhir;

import java.util.function.Predicate;
import org.healthstead.api.importing.EntrySink;
import org.healthstead.api.importing.RejectedItem;
import org.healthstead.api.json.JsonObject;

/** The second walk: delivers the resources. What was stored before an interruption is read no further than its name. */
final class ReadVisitor implements ItemVisitor {

    private final EntrySink sink;

    ReadVisitor(EntrySink sink) {
        this.sink = sink;
    }

    @Override
    public Predicate<String> wanted(String type, String id, ItemSite site) {
        return sink.isStored() && !type.isEmpty() ? new NamingMembers(type) : name -> true;
    }

    @Override
    public void item(JsonObject body, ItemSite site) {
        FhirItem item = FhirItem.of(body, site);
        RejectedItem refusal = item.refusal();
        if (refusal != null) {
            broken(refusal);
            return;
        }
        if (sink.isStored()) {
            sink.skip();
            return;
        }
        OlderReleaseForms read = OlderReleaseForms.read(body);
        sink.entry(item.facts().body(read.body()).build(), site.place());
        if (item.hasOddId()) {
            sink.warn(Refusals.oddId(site.place()));
        }
        if (!read.members().isEmpty()) {
            sink.warn(Refusals.olderRelease(site.place(), read.members()));
        }
    }

    @Override
    public void deleted(String type, String id, ItemSite site) {
        if (sink.isStored()) {
            sink.skip();
        } else {
            sink.entry(FhirItem.deleted(type, id, site), site.place());
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
