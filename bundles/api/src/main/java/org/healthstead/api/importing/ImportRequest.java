// SPDX-License-Identifier: Apache-2.0
package org.healthstead.api.importing;

import java.util.Objects;
import java.util.Optional;
import org.healthstead.api.record.PersonId;

/**
 * A wish to take in a file.
 *
 * @param person whose record
 * @param fileName what the file is called; empty when nobody said
 * @param mismatch what to do when it is about somebody else
 * @param source where the file is from, in the person's own words: within what is called the same, a short id means the
 *     same item in every file
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
