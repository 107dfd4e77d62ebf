// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.print;

import java.util.List;
import org.healthstead.api.record.EntryLine;
import org.healthstead.platform.api.sheets.SheetSection;

/** What stands on a sheet, read once and then written as briefly as the page needs it. */
interface SheetContent {

    /**
     * The sections in reading order.
     *
     * @param most rows of each; what must not be overlooked stands there all the same, and the number of those that
     *     have no room is said
     * @param words what is said of entries
     */
    List<SheetSection> sections(int most, EntryCells words);

    /** Every entry that may stand on the sheet, to know how many sources it has. */
    List<EntryLine> entries();

    /** Sentences about the sheet as a whole. */
    List<String> notes();

    /** True for a sheet that is meant to be one page. */
    boolean isOnePage();
}
