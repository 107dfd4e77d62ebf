// SPDX-License-Identifier: Apache-2.0
package org.healthstead.api.importing;

import java.util.Objects;
import org.healthstead.api.record.PersonId;

/**
 * A wish to take in a file.
 *
 * @param person whose record
 * @param fileName what the file is called; empty when nobody said
 * @param mismatch what to do when it is about somebody else
 */
public record ImportRequest(PersonId person, String fileName, Mismatch mismatch) {

    public ImportRequest {
        Objects.requireNonNull(person, "person");
        Objects.requireNonNull(fileName, "fileName");
        Objects.requireNonNull(mismatch, "mismatch");
    }
}
