// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.content;

import java.util.Locale;
import java.util.Optional;
import org.healthstead.api.json.JsonObject;

/**
 * The bytes of a FHIR Attachment or Binary, with what is known of their type. Data that is damaged gives what can be
 * read of it. Immutable; safe for several threads.
 */
public final class AttachedFile {

    /** How the words of a file are to be read. */
    public enum Format {
        /** Text as it is. */
        PLAIN,
        /** HTML, with all the liberties that it is written with. */
        HTML,
        /** XHTML or another XML, such as a CDA document. */
        XML,
        /** No text: what the bytes mean needs a program of its own. */
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

    /** @return empty when the object carries no data itself */
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

    /** {@code type/subtype} in lower case as declared, else as the first bytes say; never empty. */
    public String mediaType() {
        return type.essence();
    }

    public Format format() {
        return type.format();
    }

    /** Every byte, as the source sent them. */
    public byte[] bytes() {
        return Base64Text.decode(base64, Integer.MAX_VALUE);
    }

    /**
     * The text of the file in its {@link #format}: of a Rich Text file the words as XHTML, of a file packed by gzip
     * what is inside. Empty for {@link Format#NONE}, and for bytes that are no text whatever their type says.
     *
     * @param maxBytes of the file that are read
     */
    public String text(int maxBytes) {
        if (type.format() == Format.NONE) {
            return "";
        }
        byte[] bytes = GzipContent.of(Base64Text.decode(base64, maxBytes), maxBytes);
        return type.isRichText() ? RichText.toXhtml(bytes) : FileText.decode(bytes, declared, type.format());
    }
}
