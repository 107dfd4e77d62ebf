// SPDX-License-Identifier: Apache-2.0
package org.healthstead.api.importing;

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

    /**
     * True when an item can be found again by its id or address alone, so that its content need not be read now; else
     * {@link #item} wants the body.
     *
     * @param id logical id; may be empty
     * @param address absolute URL or URN; may be empty
     * @param document as {@link FileItem#document}
     */
    boolean isNameEnough(String id, String address, int document);

    /** Names the next item. One that the file names twice is another version of it. */
    void item(FileItem item);

    /** Names an item that cannot be taken in, so that positions stay right; {@link Importer#read} says why. */
    void brokenItem();
}
