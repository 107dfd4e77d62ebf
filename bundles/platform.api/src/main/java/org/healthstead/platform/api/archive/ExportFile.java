// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Objects;

/**
 * A file that is made while it is written.
 *
 * @param name for whoever saves it; only ASCII letters, digits, {@code -} and {@code .}, and nothing of a person
 * @param mediaType of the bytes
 * @param content makes the bytes, once
 */
public record ExportFile(String name, String mediaType, Content content) {

    /** Makes the bytes. When it fails, what was written is no whole file. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    public ExportFile {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(mediaType, "mediaType");
        Objects.requireNonNull(content, "content");
    }
}
