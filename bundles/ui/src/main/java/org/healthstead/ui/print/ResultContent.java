// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.print;

import java.util.List;
import java.util.Map;
import org.healthstead.api.record.EntryLine;
import org.healthstead.platform.api.sheets.Paper;
import org.healthstead.platform.api.sheets.SheetSection;

/** The newest value of everything that was measured. */
final class ResultContent implements SheetContent {

    private final ResultSections results;

    ResultContent(SheetReading reading) {
        results = ResultSections.readAll(reading);
    }

    @Override
    public Map<String, List<EntryLine>> entries() {
        return Map.of("results", results.shownEntries());
    }

    @Override
    public List<SheetSection> sections(int most, EntryCells words, Paper paper) {
        return List.of(results.all(words));
    }

    @Override
    public List<String> notes() {
        return results.limit().stream().toList();
    }

    @Override
    public int mostPages(Paper paper) {
        return 0;
    }
}
