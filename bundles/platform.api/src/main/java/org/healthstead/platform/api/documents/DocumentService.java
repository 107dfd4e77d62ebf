// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.documents;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.healthstead.api.access.Caller;
import org.healthstead.api.record.ArtifactId;
import org.healthstead.api.record.Entry;
import org.healthstead.api.record.EntryId;

/**
 * Keeps files as documents of a record. Each is an entry of type DocumentReference that names its file, and the file as
 * it came, byte for byte. Safe for several threads.
 */
public interface DocumentService {

    /**
     * Keeps a file and makes its entry. The same bytes for the same person are one document: while its entry is there
     * and not marked as entered in error, that is answered, and nothing is changed.
     *
     * <p>Errors: {@code HS-DOCUMENT-EMPTY}, {@code HS-IMPORT-TOO-LARGE}, {@code HS-PERSON-NOT-FOUND},
     * {@code HS-ACCESS-FORBIDDEN}, {@code HS-STORE-FULL}; after any of them there is no entry.
     *
     * @param bytes read to the end as a stream, not closed
     */
    AddedDocument add(NewDocument document, InputStream bytes, Caller caller) throws IOException;

    /**
     * A kept file that belongs to an entry. Who may read the entry may read its file.
     *
     * @return empty when it is not a file of this entry, or this caller may not see the entry
     */
    Optional<FileContent> file(EntryId entry, ArtifactId artifact, Caller caller);

    /**
     * @param entry of the document
     * @param isNew false when the same file was there already
     */
    record AddedDocument(Entry entry, boolean isNew) {}
}
