// SPDX-License-Identifier: Apache-2.0
package org.healthstead.api.importing;

import java.util.Objects;
import java.util.Optional;
import org.healthstead.api.record.PersonId;

/**
 * Asks to import a file.
 *
 * @param person whose record the file goes into
 * @param fileName name of the file; empty when it is not known
 * @param mismatch what to do when the file is about somebody else
 * @param source where the file comes from, in the person's own words. In all files with the same words here, a short id
 *     means the same item
 */
public record ImportRequest(PersonId person, String fileName, Mismatch mismatch, Optional<String> source) {

    public static final int MAX_SOURCE = 100;

    public ImportRequest {
        Objects.requireNonNull(person, "person");
        Objects.requireNonNull(fileName, "fileName");
        Objects.requireNonNull(mismatch, "mismatch");
        source = source.map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(text -> text.length() <= MAX_SOURCE ? text : text.substring(0, MAX_SOURCE));
    }

    public ImportRequest(PersonId person, String fileName, Mismatch mismatch) {
        this(person, fileName, mismatch, Optional.empty());
    }
}
