// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.documents;

import java.util.Objects;
import java.util.Optional;
import org.healthstead.api.record.PartialDate;
import org.healthstead.api.record.PersonId;

/**
 * A file that becomes a document of a record.
 *
 * @param person in whose record
 * @param name of the file without folders; may be empty
 * @param declared type that the sender gave; may be empty or wrong, the content decides
 * @param title what people call it; the name of the file when empty
 * @param date of the document; today when empty
 */
public record NewDocument(
        PersonId person, String name, String declared, Optional<String> title, Optional<PartialDate> date) {

    /** Longer titles are cut. */
    public static final int MAX_TITLE = 300;

    public NewDocument {
        Objects.requireNonNull(person, "person");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(declared, "declared");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(date, "date");
    }

    /** Names nobody: what a file is called may say what somebody has. */
    @Override
    public String toString() {
        return "document for " + person;
    }
}
