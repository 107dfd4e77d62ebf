// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.print;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.healthstead.api.record.EntryLine;
import org.healthstead.platform.api.sheets.Paper;
import org.healthstead.platform.api.sheets.SheetSection;
import org.healthstead.ui.comingup.ComingUp;
import org.healthstead.ui.lists.ListScope;
import org.healthstead.ui.overview.GivenVaccines;

/** Everything that a doctor who does not know the person asks first, on one page. */
final class SummaryContent implements SheetContent {

    /** What is in the way of medications and problems becomes brief first. */
    private static final int FEW = 3;

    private static final int MOST_FEW = 8;

    private final CurrentSection allergies;
    private final CurrentSection medications;
    private final CurrentSection problems;
    private final ResultSections results;
    private final VaccineSection vaccines;
    private final ComingSection coming;

    SummaryContent(SheetReading reading) {
        allergies = CurrentSection.read(reading, ListScope.ALLERGIES);
        medications = CurrentSection.read(reading, ListScope.MEDICATIONS);
        problems = CurrentSection.read(reading, ListScope.PROBLEMS);
        results = ResultSections.read(reading);
        vaccines = new VaccineSection(reading, GivenVaccines.read(reading.services(), reading.id(), reading.caller()));
        coming = new ComingSection(
                reading, ComingUp.read(reading.services(), reading.person(), reading.caller(), LocalDate.now()));
    }

    @Override
    public Map<String, List<EntryLine>> entries() {
        return Map.of(
                "allergies", allergies.entries(),
                "medications", medications.entries(),
                "problems", problems.entries(),
                "results", results.flaggedEntries(),
                "vitals", results.vitalEntries(),
                "immunizations", vaccines.entries(),
                "coming", coming.entries());
    }

    @Override
    public List<SheetSection> sections(int most, EntryCells words, Paper paper) {
        int few = Math.min(most, Math.clamp(most / 3, FEW, MOST_FEW));
        return List.of(
                allergies.allergies(most, words),
                medications.medications(most, words),
                results.flagged(most, words),
                problems.problems(most, words),
                vaccines.section(few, words),
                results.vitals(few, words),
                coming.section(few, words));
    }

    @Override
    public List<String> notes() {
        return results.limit().stream().toList();
    }

    @Override
    public int mostPages(Paper paper) {
        return 1;
    }
}
