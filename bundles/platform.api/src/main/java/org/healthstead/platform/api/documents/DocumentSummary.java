// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.documents;

import java.util.Objects;

/**
 * What was read of a file.
 *
 * @param mediaType {@code type/subtype} by its content, lower case
 * @param pages how many the file has, also those that were not read
 * @param isWhole false when pages were left out because of {@link DocumentLimits#maxPages}, or a file in an archive
 *     could not be read
 */
public record DocumentSummary(String mediaType, int pages, boolean isWhole) {

    public DocumentSummary {
        Objects.requireNonNull(mediaType, "mediaType");
    }
}
