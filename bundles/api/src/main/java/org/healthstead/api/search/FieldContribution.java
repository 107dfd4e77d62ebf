// SPDX-License-Identifier: Apache-2.0
package org.healthstead.api.search;

import java.util.Set;
import org.healthstead.api.record.Entry;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Adds searchable words to entries. Plugins implement it and register it as an OSGi service; when it comes or goes, the
 * entries of its types are indexed anew. Called by one thread, one entry at a time; one call may take 50 ms. An entry
 * at which it takes longer or throws goes without its words; when that happens often, or it does not come back at all,
 * its plugin is quarantined.
 */
@ConsumerType
public interface FieldContribution {

    /** The FHIR resource types that it reads, never empty. */
    Set<String> types();

    void contribute(Entry entry, FieldSink fields);
}
