// SPDX-License-Identifier: Apache-2.0
package org.healthstead.search.lucene.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.util.BytesRef;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.PartialDate;
import org.healthstead.api.record.PersonId;

/**
 * What a hit needs to be shown.
 *
 * @param id of the entry
 * @param person whose record
 * @param type FHIR resource type
 * @param date text of the date, empty without
 * @param negated never show it as positive
 * @param passages kinds and lengths of the passages in the text, in order
 * @param text the passages with {@link Passage#SEPARATOR} between them
 */
public record StoredEntry(
        EntryId id,
        PersonId person,
        String type,
        String date,
        boolean negated,
        List<PassageLength> passages,
        String text) {

    private static final Passage[] KINDS = Passage.values();

    /**
     * @param kind of the passage
     * @param length in UTF-16 units, without separator
     */
    public record PassageLength(Passage kind, int length) {}

    /** The bytes of {@link Fields#HEAD}. */
    byte[] head() {
        ByteBuffersDataOutput out = new ByteBuffersDataOutput();
        try {
            write(out, id.value());
            write(out, person.value());
            out.writeByte((byte) (negated ? 1 : 0));
            out.writeString(type);
            out.writeString(date);
            out.writeVInt(passages.size());
            for (PassageLength passage : passages) {
                out.writeByte((byte) passage.kind().ordinal());
                out.writeVInt(passage.length());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toArrayCopy();
    }

    static StoredEntry of(BytesRef head, String text) {
        ByteArrayDataInput in = new ByteArrayDataInput(head.bytes, head.offset, head.length);
        EntryId id = new EntryId(new UUID(in.readLong(), in.readLong()));
        PersonId person = new PersonId(new UUID(in.readLong(), in.readLong()));
        boolean negated = in.readByte() == 1;
        try {
            String type = in.readString();
            String date = in.readString();
            int count = in.readVInt();
            List<PassageLength> passages = new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                passages.add(new PassageLength(KINDS[in.readByte()], in.readVInt()));
            }
            return new StoredEntry(id, person, type, date, negated, passages, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(DataOutput out, UUID id) throws IOException {
        out.writeLong(id.getMostSignificantBits());
        out.writeLong(id.getLeastSignificantBits());
    }

    /** The text without what we call it, and without the pages of documents, which stand after that. */
    public String said() {
        int end = 0;
        for (PassageLength passage : passages) {
            if (passage.kind() == Passage.NAME || passage.kind() == Passage.PAGE) {
                return text.substring(0, Math.max(0, end - Passage.SEPARATOR.length()));
            }
            end += passage.length() + Passage.SEPARATOR.length();
        }
        return text;
    }

    /** The text of the passage at a place, with where it begins. */
    public PassageText passageTextAt(int offset) {
        int from = 0;
        for (PassageLength passage : passages) {
            int end = from + passage.length() + Passage.SEPARATOR.length();
            if (offset < end) {
                return new PassageText(text.substring(from, from + passage.length()), from);
            }
            from = end;
        }
        return new PassageText(text, 0);
    }

    /**
     * @param text of one passage
     * @param from where it begins in the whole text
     */
    public record PassageText(String text, int from) {}

    /** The source's words for the entry. */
    public Optional<String> title() {
        return !passages.isEmpty() && passages.get(0).kind() == Passage.TITLE
                ? Optional.of(text.substring(0, passages.get(0).length()))
                : Optional.empty();
    }

    /** Empty without a date. */
    public Optional<PartialDate> partialDate() {
        return date.isEmpty() ? Optional.empty() : Optional.of(PartialDate.parse(date));
    }

    /** The kind of the passage at a place of the text. */
    public Passage passageAt(int offset) {
        int end = 0;
        for (PassageLength passage : passages) {
            end += passage.length() + Passage.SEPARATOR.length();
            if (offset < end) {
                return passage.kind();
            }
        }
        return Passage.OTHER;
    }
}
