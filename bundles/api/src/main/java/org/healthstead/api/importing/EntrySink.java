// SPDX-License-Identifier: Apache-2.0
package org.healthstead.api.importing;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Receives the items that an {@link Importer} reads on its second pass. Provided by Healthstead. Not safe for several
 * threads. A call may wait until earlier items are stored.
 */
@ProviderType
public interface EntrySink {

    /**
     * True when the next item was already stored before an interruption. The importer may then call {@link #skip}
     * instead of reading it.
     */
    boolean isStored();

    /** Skips the next item, for which {@link #isStored} is true. */
    void skip();

    /**
     * Delivers the next item: a FHIR R4 resource, or the fact that it was deleted. References stay as they are in the
     * file. The import service gives the entry its id and links it.
     *
     * @param item the same as in the survey, with its body unless it is a deletion
     * @param place where it is in the file, for example {@code entry[17]}
     */
    void entry(FileItem item, String place);

    /** Says that the next item cannot be imported, and why. */
    void reject(RejectedItem item);

    /** Adds a warning about the last item, which was imported all the same. */
    void warn(RejectedItem item);
}
