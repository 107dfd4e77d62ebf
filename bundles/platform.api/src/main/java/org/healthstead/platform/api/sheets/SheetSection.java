// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.sheets;

import java.util.List;
import java.util.Objects;

/**
 * A part of a sheet under a heading.
 *
 * @param id its name in addresses: {@code allergies}
 * @param heading in the language of the sheet
 * @param place how it stands on the page
 * @param blocks never empty: a section that has nothing says so
 */
public record SheetSection(String id, String heading, Place place, List<SheetBlock> blocks) {

    /** How a section stands on the page. */
    public enum Place {
        /** In a frame, because it must not be overlooked. */
        FRAMED,
        /** Over the whole width. */
        WHOLE,
        /** Beside the next one that is half as wide, if there is one. */
        HALF
    }

    public SheetSection {
        Objects.requireNonNull(place, "place");
        blocks = List.copyOf(blocks);
    }
}
