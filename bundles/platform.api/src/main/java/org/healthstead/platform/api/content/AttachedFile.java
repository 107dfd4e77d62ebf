// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.content;

import java.util.Locale;
import java.util.Optional;
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

    private final String base64;
    private final String declared;
    private final MediaType type;

    private AttachedFile(String base64, String declared, MediaType type) {
        this.base64 = base64;
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
            return new AttachedFile(data, declared, MediaType.of(declared, beginning));
        });
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
        return Base64Text.decode(base64, Integer.MAX_VALUE);
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
        byte[] bytes = GzipContent.of(Base64Text.decode(base64, maxBytes), maxBytes);
        return type.isRichText() ? RichText.toXhtml(bytes) : FileText.decode(bytes, declared, type.format());
    }
}
