// SPDX-License-Identifier: Apache-2.0
package org.healthstead.api.importing;

import org.osgi.annotation.versioning.ProviderType;

/** Receives what an {@link Importer} finds on its first pass. Provided by Healthstead. Not safe for several threads. */
@ProviderType
public interface ImportSurvey {

    /**
     * Says which system made the file, so that a newer export of the same system is recognised. Call it at most once,
     * at any time.
     *
     * @param key the same in every export, for example the base address of a FHIR server; never shown; may be empty
     *     when the file only says a name
     * @param label what a person calls the system, for example the organization that keeps the document or the sending
     *     facility of a message; becomes the first name of the source; may be empty
     */
    void madeBy(String key, String label);

    /**
     * Asks whether an item can be recognised by its id or address alone. If true, its content need not be read now; if
     * false, {@link #item} needs the body.
     *
     * @param id logical id; may be empty
     * @param address absolute URL or URN; may be empty
     * @param document the same as {@link FileItem#document}
     */
    boolean isNameEnough(String id, String address, int document);

    /** Reports the next item. When the file names an item twice, the second one is another version of it. */
    void item(FileItem item);

    /** Reports an item that cannot be imported, so that positions stay right. {@link Importer#read} says why. */
    void brokenItem();
}
