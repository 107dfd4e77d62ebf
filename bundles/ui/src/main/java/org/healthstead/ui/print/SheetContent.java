// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.print;

import java.util.List;
import java.util.Map;
import org.healthstead.api.record.EntryLine;
import org.healthstead.platform.api.sheets.Paper;
import org.healthstead.platform.api.sheets.SheetSection;

/** What stands on a sheet, read once and then written as briefly as the page needs it. */
interface SheetContent {

    /**
     * The sections in reading order.
     *
     * @param most rows of each; what must not be overlooked stands there all the same, and the number of those that
     *     have no room is said
     * @param words what is said of entries
     * @param paper small paper has fewer sections
     */
    List<SheetSection> sections(int most, EntryCells words, Paper paper);

    /** The entries that may stand in each section, by its id, to know how many sources a sheet has. */
    Map<String, List<EntryLine>> entries();

    /** Sentences about the sheet as a whole. */
    List<String> notes();

    /** How many pages the sheet is meant to be at most; 0 for as many as it needs. */
    int mostPages(Paper paper);
}
