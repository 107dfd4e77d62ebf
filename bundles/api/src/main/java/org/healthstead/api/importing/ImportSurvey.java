// SPDX-License-Identifier: Apache-2.0
package org.healthstead.api.importing;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** Takes what an {@link Importer} finds on its first walk. We provide it. Not safe for several threads. */
@ProviderType
public interface ImportSurvey {

    /**
     * Says which system made the file, so that a newer export of it is known as one. Called at most once, at any time.
     *
     * @param key stable over exports, for example the base address of a FHIR server; never shown
     * @param label what a reader calls it; may be empty
     */
    void madeBy(String key, String label);

    /** Says whom the file is about; may be called for several people. */
    void about(Subject subject);

    /**
     * Names the next item.
     *
     * @param type FHIR R4 resource type of the item
     * @param identity what stays the same when the source exports the item again, for example {@code Observation/123};
     *     never blank. An item whose identity came before in this file is merged when it is equal, else refused
     * @param references every text by which other items of the file may refer to it, for example {@code urn:uuid:...}
     *     and {@code Observation/123}; may be empty. A text that two items have links nothing
     */
    void item(String type, String identity, List<String> references);

    /** Names an item that cannot be taken in, so that positions stay right; {@link Importer#read} says why. */
    void brokenItem();
}
