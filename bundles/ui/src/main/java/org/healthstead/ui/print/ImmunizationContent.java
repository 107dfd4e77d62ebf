// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.print;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.healthstead.api.record.EntryLine;
import org.healthstead.api.record.EntryPage;
import org.healthstead.api.record.EntryQuery;
import org.healthstead.platform.api.sheets.Paper;
import org.healthstead.platform.api.sheets.SheetSection;
import org.healthstead.ui.facts.StatedFact;

/** Every vaccination, newest first, as a vaccination card has them. What was not given is not among them. */
final class ImmunizationContent implements SheetContent {

    /** More than anybody has; beyond it the sheet says so. */
    private static final int PAGES = 10;

    private static final List<String> COLUMNS =
            List.of("date", "dose-number", "protects-against", "maker", "lot", "site", "done-by");

    private final SheetReading reading;
    private final ListSection given;
    private final boolean isWhole;

    ImmunizationContent(SheetReading reading) {
        this.reading = reading;
        List<EntryLine> lines = new ArrayList<>();
        EntryQuery query = EntryQuery.of(reading.id(), EntryQuery.MAX_LIMIT).ofType("Immunization");
        Optional<String> next = Optional.empty();
        int pages = 0;
        do {
            EntryPage page =
                    reading.services().entries().page(next.map(query::after).orElse(query), reading.caller());
            page.lines().stream().filter(line -> !line.negated()).forEach(lines::add);
            next = page.next();
            pages++;
        } while (next.isPresent() && pages < PAGES);
        isWhole = next.isEmpty();
        List<ListSection.Row> rows = StatedFact.of(reading.services(), reading.id(), lines, reading.caller()).stream()
                .map(fact -> new ListSection.Row(fact.line(), fact.notes(reading.messages())))
                .toList();
        given = new ListSection(reading, "immunizations", rows, COLUMNS);
    }

    @Override
    public Map<String, List<EntryLine>> entries() {
        return Map.of("immunizations", given.entries());
    }

    @Override
    public List<SheetSection> sections(int most, EntryCells words, Paper paper) {
        return List.of(given.section(
                "immunizations",
                reading.messages().get("overview.immunizations"),
                reading.none("print.immunizations.none"),
                words));
    }

    @Override
    public List<String> notes() {
        return isWhole
                ? List.of()
                : List.of(reading.messages()
                        .get("print.operations.newest", given.entries().size()));
    }

    @Override
    public int mostPages(Paper paper) {
        return 0;
    }
}
