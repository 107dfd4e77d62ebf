// SPDX-License-Identifier: Apache-2.0
package org.healthstead.api.importing;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Takes what an {@link Importer} reads on its second walk. We provide it. Not safe for several threads; a call may wait
 * until earlier items are stored.
 */
@ProviderType
public interface EntrySink {

    /**
     * True when the next item was stored before an interruption: the importer may then call {@link #skip} instead of
     * reading it.
     */
    boolean isStored();

    /** Passes over the next item, which {@link #isStored}. */
    void skip();

    /**
     * Delivers the next item: a FHIR R4 resource with references as they stand in the file, or its deletion. We give it
     * its id and link it.
     *
     * @param item as in the survey, with its body unless it is a deletion
     * @param place where it stands in the file, for example {@code entry[17]}
     */
    void entry(FileItem item, String place);

    /** Says that the next item cannot be taken in, and why. */
    void reject(RejectedItem item);

    /** Says something about the last item that the person should know, though it was taken in. */
    void warn(RejectedItem item);
}
