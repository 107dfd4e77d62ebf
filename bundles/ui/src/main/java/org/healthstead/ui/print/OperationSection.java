// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.print;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.healthstead.api.record.EntryLine;
import org.healthstead.api.record.EntryPage;
import org.healthstead.api.record.EntryQuery;
import org.healthstead.platform.api.sheets.SheetBlock.Line;
import org.healthstead.platform.api.sheets.SheetSection;
import org.healthstead.platform.api.sheets.SheetSection.Place;
import org.healthstead.ui.api.Messages;
import org.healthstead.ui.lists.CurrentEntries;
import org.healthstead.ui.lists.ListScope;

/** Implants and other devices of now, and what was done, each name once with its newest day. */
final class OperationSection {

    private static final int LOOKED_AT = 200;

    private final SheetReading reading;
    private final Messages messages;
    private final List<CurrentEntries.Row> devices;
    private final List<EntryLine> done = new ArrayList<>();
    private final boolean isWhole;

    OperationSection(SheetReading reading) {
        this.reading = reading;
        this.messages = reading.messages();
        devices = reading.services()
                .kinds()
                .find()
                .map(kinds -> CurrentEntries.read(
                                reading.services(), ListScope.of(kinds, "devices"), reading.id(), reading.caller())
                        .standing())
                .orElse(List.of());
        EntryPage page = reading.services()
                .entries()
                .page(EntryQuery.of(reading.id(), LOOKED_AT).ofType("Procedure"), reading.caller());
        Set<String> names = new HashSet<>();
        page.lines().stream()
                .filter(line -> !line.negated())
                .filter(line -> names.add(line.title().orElse("").toLowerCase(Locale.ROOT)))
                .forEach(done::add);
        isWhole = page.next().isEmpty();
    }

    List<EntryLine> entries() {
        return Stream.concat(devices.stream().map(CurrentEntries.Row::newest), done.stream())
                .toList();
    }

    SheetSection section(int most, EntryCells words) {
        SectionWriter section = new SectionWriter("operations", messages.get("print.operations"), messages);
        if (devices.isEmpty()) {
            section.say(reading.none("print.devices.none"));
        }
        section.list(devices, most, row -> line(row.newest(), row.notes(messages), words));
        if (done.isEmpty()) {
            section.say(reading.none("print.operations.none"));
        }
        section.list(done, most, line -> line(line, List.of(), words));
        if (!isWhole) {
            section.remark(messages.get("print.operations.newest", LOOKED_AT));
        }
        return section.in(Place.HALF);
    }

    private static Line line(EntryLine line, List<String> notes, EntryCells words) {
        return new Line(words.title(line), words.date(line), words.below(line, true, notes), false);
    }
}
