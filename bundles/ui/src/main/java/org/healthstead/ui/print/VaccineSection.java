// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.print;

import java.util.ArrayList;
import java.util.List;
import org.healthstead.api.record.EntryLine;
import org.healthstead.platform.api.sheets.SheetBlock.Cell;
import org.healthstead.platform.api.sheets.SheetSection;
import org.healthstead.platform.api.sheets.SheetSection.Place;
import org.healthstead.ui.api.Messages;
import org.healthstead.ui.facts.StatedFact;
import org.healthstead.ui.overview.GivenVaccines;

/** Each vaccine once, with the day on which it was given last. */
final class VaccineSection {

    private final SheetReading reading;
    private final Messages messages;
    private final GivenVaccines given;

    VaccineSection(SheetReading reading, GivenVaccines given) {
        this.reading = reading;
        this.messages = reading.messages();
        this.given = given;
    }

    List<EntryLine> entries() {
        return given.byVaccine().stream().map(facts -> facts.getFirst().line()).toList();
    }

    SheetSection section(int most, EntryCells words) {
        SectionWriter section = new SectionWriter("immunizations", messages.get("overview.immunizations"), messages);
        if (given.byVaccine().isEmpty()) {
            section.say(reading.none("print.immunizations.none"));
        }
        section.table(
                List.of(
                        SectionWriter.words(messages.get("overview.what")),
                        SectionWriter.number(messages.get("overview.when"))),
                given.byVaccine(),
                most,
                facts -> row(facts, words));
        return section.in(Place.HALF);
    }

    private List<Cell> row(List<StatedFact> facts, EntryCells words) {
        StatedFact newest = facts.getFirst();
        List<String> notes = new ArrayList<>();
        if (facts.size() > 1 && given.isWhole()) {
            notes.add(messages.get("overview.immunizations.times", facts.size()));
        }
        notes.addAll(newest.notes(messages));
        return List.of(words.named(newest.line(), notes), Cell.of(words.date(newest.line())));
    }
}
