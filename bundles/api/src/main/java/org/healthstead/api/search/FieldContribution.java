// SPDX-License-Identifier: Apache-2.0
package org.healthstead.api.search;

import java.util.Set;
import org.healthstead.api.record.Entry;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Adds searchable words to entries. Plugins implement it and register it as an OSGi service; when it comes or goes, the
 * entries of its types are indexed anew. Called by the indexer's thread, one entry at a time; one call may take 50 ms,
 * a contribution that takes longer or throws three times is switched off until its bundle starts again.
 */
@ConsumerType
public interface FieldContribution {

    /** The FHIR resource types that it reads, never empty. */
    Set<String> types();

    void contribute(Entry entry, FieldSink fields);
}
