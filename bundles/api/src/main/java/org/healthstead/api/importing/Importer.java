// SPDX-License-Identifier: Apache-2.0
package org.healthstead.api.importing;

import java.io.IOException;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Reads one family of file formats. A plugin implements it and registers it as an OSGi service. Only the import service
 * calls it; it limits the time and contains the failures.
 *
 * <p>A file is read twice. {@link #survey} names every item before {@link #read} delivers it, because an item may refer
 * to one that comes later in the file. Both passes must report the same items in the same order, even after a restart:
 * an interrupted import goes on at the position it had reached.
 *
 * <p>One instance serves several imports at once, so it must not keep state about a file. It must not hold a whole file
 * in memory.
 */
@ConsumerType
public interface Importer {

    /** A short stable name, lower case, for example {@code fhir-json}. */
    String name();

    /**
     * How well this importer suits the source, from 0 (not at all) to 100 (certain). Must be cheap: look only at the
     * name and at {@link ImportSource#head}.
     */
    int accepts(ImportSource source);

    /**
     * Reports every item of the file and whose it is.
     *
     * @throws ImportException when nothing in the file can be read
     * @throws IOException when the bytes cannot be had
     */
    void survey(ImportSource source, ImportSurvey survey) throws IOException, ImportException;

    /**
     * Delivers every item, or says why it cannot be imported.
     *
     * @throws ImportException when the rest of the file cannot be read; items already delivered stay
     * @throws IOException when the bytes cannot be had
     */
    void read(ImportSource source, EntrySink sink) throws IOException, ImportException;
}
