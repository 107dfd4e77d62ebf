// SPDX-License-Identifier: Apache-2.0
package org.healthstead.api.search;

import java.util.Set;
import org.healthstead.api.record.Entry;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Adds searchable words to entries. A plugin implements it and registers it as an OSGi service. When the service comes
 * or goes, the entries of its types are indexed again.
 *
 * <p>Called by one thread, one entry at a time. A call may take 50 ms of the processor, and may wait or sleep a little.
 * If it takes longer or throws, the entry is indexed without its words. If that happens often, or a call never returns,
 * the plugin is quarantined. If it took too long, the entries are indexed again when the plugin is started again or
 * updated.
 */
@ConsumerType
public interface FieldContribution {

    /** The FHIR resource types that it reads; never empty. */
    Set<String> types();

    void contribute(Entry entry, FieldSink fields);
}
