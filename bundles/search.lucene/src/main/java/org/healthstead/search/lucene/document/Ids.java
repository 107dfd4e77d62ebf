// SPDX-License-Identifier: Apache-2.0
package org.healthstead.search.lucene.document;

import java.nio.ByteBuffer;
import java.util.UUID;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;
import org.healthstead.api.record.AccessCategory;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.PersonId;

/** Ids as terms. */
public final class Ids {

    /** Bytes of a person in an access term. */
    public static final int PERSON = 16;

    private Ids() {}

    /** The term that one entry has. */
    public static Term entry(EntryId id) {
        return new Term(Fields.ID, bytes(id.value(), 0));
    }

    /** What all access terms of a person begin with. */
    public static BytesRef person(PersonId person) {
        return bytes(person.value(), 0);
    }

    /** The term of an entry by which access is decided. */
    static BytesRef access(PersonId person, AccessCategory category, boolean confidential) {
        BytesRef term = bytes(person.value(), 2);
        term.bytes[PERSON] = (byte) category.code();
        term.bytes[PERSON + 1] = (byte) (confidential ? 1 : 0);
        return term;
    }

    /** Category of an access term. */
    public static AccessCategory category(BytesRef access) {
        return AccessCategory.ofCode(access.bytes[access.offset + PERSON]);
    }

    /** Confidentiality of an access term. */
    public static boolean isConfidential(BytesRef access) {
        return access.bytes[access.offset + PERSON + 1] != 0;
    }

    private static BytesRef bytes(UUID id, int more) {
        byte[] bytes = new byte[PERSON + more];
        ByteBuffer.wrap(bytes).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
        return new BytesRef(bytes);
    }
}
