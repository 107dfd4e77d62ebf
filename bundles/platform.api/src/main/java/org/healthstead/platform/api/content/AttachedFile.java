// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.content;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntFunction;
import org.healthstead.api.json.JsonObject;

/**
 * The file in a FHIR Attachment or Binary: its bytes, and its type as far as known. Of damaged data it gives whatever
 * can be read. Immutable; safe for several threads.
 */
public final class AttachedFile {

    /** How to read the words of a file. */
    public enum Format {
        /** Plain text. */
        PLAIN,
        /** HTML, which may be malformed. */
        HTML,
        /** XHTML or another XML, such as a CDA document. */
        XML,
        /** Not a text: only a special program can read it. */
        NONE
    }

    private static final int SNIFFED = 4_096;

    /** The first bytes; all of them, if there are no more than asked for. */
    private final IntFunction<byte[]> content;

    private final String declared;
    private final MediaType type;

    private AttachedFile(IntFunction<byte[]> content, String declared, MediaType type) {
        this.content = content;
        this.declared = declared;
        this.type = type;
    }

    /** @return empty when the object contains no data */
    public static Optional<AttachedFile> of(JsonObject attachment) {
        String declared = attachment
                .string("contentType")
                .orElse("")
                .toLowerCase(Locale.ROOT)
                .strip();
        return attachment.string("data").filter(data -> !data.isBlank()).map(data -> {
            byte[] beginning = GzipContent.of(Base64Text.decode(data, SNIFFED), SNIFFED);
            return new AttachedFile(
                    limit -> Base64Text.decode(data, limit), declared, MediaType.of(declared, beginning));
        });
    }

    /**
     * A file that lies outside of the entry.
     *
     * @param bytes from its beginning, as many as are to be read; not changed afterwards
     * @param declared type of its content with parameters; may be empty
     */
    public static AttachedFile of(byte[] bytes, String declared) {
        String type = declared.toLowerCase(Locale.ROOT).strip();
        byte[] beginning = GzipContent.of(Arrays.copyOf(bytes, Math.min(bytes.length, SNIFFED)), SNIFFED);
        return new AttachedFile(
                limit -> limit < bytes.length ? Arrays.copyOf(bytes, limit) : bytes,
                type,
                MediaType.of(type, beginning));
    }

    /**
     * {@code type/subtype} in lower case: the declared type, else the type that the first bytes indicate. Never empty.
     */
    public String mediaType() {
        return type.essence();
    }

    public Format format() {
        return type.format();
    }

    /** All bytes, as the source sent them. */
    public byte[] bytes() {
        return content.apply(Integer.MAX_VALUE);
    }

    /** At most so many bytes from the beginning, as the source sent them. */
    public byte[] beginning(int max) {
        return content.apply(max);
    }

    /**
     * The text of the file in its {@link #format}. A Rich Text file gives its words as XHTML, a gzip file gives its
     * content. Empty for {@link Format#NONE}, and when the bytes are not text although their type says so.
     *
     * @param maxBytes how many bytes of the file to read at most
     */
    public String text(int maxBytes) {
        if (type.format() == Format.NONE) {
            return "";
        }
        byte[] bytes = GzipContent.of(content.apply(maxBytes), maxBytes);
        return type.isRichText() ? RichText.toXhtml(bytes) : FileText.decode(bytes, declared, type.format());
    }
}
