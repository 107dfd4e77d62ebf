// SPDX-License-Identifier: Apache-2.0
package org.healthstead.api.importing;

import java.io.IOException;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Reads one family of file formats. Plugins implement it and register it as an OSGi service; nobody calls it but the
 * import service, which bounds its time and contains its failures.
 *
 * <p>A file is walked twice: {@link #survey} names every item before {@link #read} delivers it, because an item may
 * refer to one that stands later in the file. Both walks must name the same items in the same order, also after a
 * restart: the position in that order is how an interrupted import goes on.
 *
 * <p>One instance serves several imports at once and must keep no state of a file. It must not hold a whole file in
 * memory.
 */
@ConsumerType
public interface Importer {

    /** A short stable name, lower case, for example {@code fhir-json}. */
    String name();

    /**
     * How well this importer suits the source: 0 for not at all, 100 for certain. Looks at name and
     * {@link ImportSource#head} only; cheap.
     */
    int accepts(ImportSource source);

    /**
     * Names every item of the file and says whom the file is about.
     *
     * @throws ImportException when nothing of the file can be read
     * @throws IOException when the bytes cannot be had
     */
    void survey(ImportSource source, ImportSurvey survey) throws IOException, ImportException;

    /**
     * Delivers every item, or says why it cannot be taken in.
     *
     * @throws ImportException when the file cannot be read further; what was delivered stays
     * @throws IOException when the bytes cannot be had
     */
    void read(ImportSource source, EntrySink sink) throws IOException, ImportException;
}
