// SPDX-License-Identifier: Apache-2.0
package org.healthstead.search.lucene.document;

import java.io.IOException;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.StoredFieldVisitor;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.util.BytesRef;

/** Reads a {@link StoredEntry} without making a document of it. */
public final class StoredEntryVisitor extends StoredFieldVisitor {

    private BytesRef head;
    private String text = "";

    private StoredEntryVisitor() {}

    /** @param document number in the reader that the stored fields belong to */
    public static StoredEntry read(StoredFields fields, int document) throws IOException {
        StoredEntryVisitor visitor = new StoredEntryVisitor();
        fields.document(document, visitor);
        return StoredEntry.of(visitor.head, visitor.text);
    }

    @Override
    public Status needsField(FieldInfo field) {
        return Status.YES;
    }

    @Override
    public void binaryField(FieldInfo field, byte[] value) {
        head = new BytesRef(value);
    }

    @Override
    public void stringField(FieldInfo field, String value) {
        text = value;
    }
}
