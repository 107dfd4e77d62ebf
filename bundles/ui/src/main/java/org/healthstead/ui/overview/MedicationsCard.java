// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.overview;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.healthstead.api.record.Category;
import org.healthstead.api.record.EntryLine;
import org.healthstead.api.record.EntryPage;
import org.healthstead.api.record.EntryQuery;
import org.healthstead.api.record.EntryStore;
import org.healthstead.api.record.PartialDate;
import org.healthstead.ui.api.Addresses;
import org.healthstead.ui.api.CardContext;
import org.healthstead.ui.api.CardContribution;
import org.healthstead.ui.api.Html;

/** What is taken, by what prescriptions and statements say; single doses given are not listed. */
final class MedicationsCard implements CardContribution {

    private static final int LINES = 100;
    private static final List<String> TYPES = List.of("MedicationStatement", "MedicationRequest");

    private final EntryStore entries;

    MedicationsCard(EntryStore entries) {
        this.entries = entries;
    }

    @Override
    public String id() {
        return "medications";
    }

    @Override
    public Column column() {
        return Column.MAIN;
    }

    @Override
    public void write(Html html, CardContext context) {
        List<EntryLine> lines = new ArrayList<>();
        boolean isWhole = true;
        for (String type : TYPES) {
            EntryQuery query = EntryQuery.of(context.person().id(), LINES).ofType(type);
            EntryPage page = entries.page(query, context.caller());
            lines.addAll(page.lines());
            isWhole &= page.next().isEmpty();
        }
        lines.sort(Comparator.comparingLong(MedicationsCard::when).reversed());
        StateList list = StateList.of(lines, isWhole);
        if (!list.isEmpty()) {
            String all = Addresses.timeline(context.person().id(), Category.MEDICATION);
            list.write(html, id(), "overview.medications", "overview.medications.none", all, context);
        }
    }

    private static long when(EntryLine line) {
        return line.date().map(PartialDate::sortKey).orElse(Long.MIN_VALUE);
    }
}
