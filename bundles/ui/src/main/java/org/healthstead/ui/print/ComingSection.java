// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.print;

import java.util.List;
import java.util.stream.Stream;
import org.healthstead.api.record.EntryLine;
import org.healthstead.platform.api.sheets.SheetBlock.Line;
import org.healthstead.platform.api.sheets.SheetSection;
import org.healthstead.platform.api.sheets.SheetSection.Place;
import org.healthstead.ui.api.Messages;
import org.healthstead.ui.comingup.ComingUp;

/** What the record says is coming up, and what was due and is not marked as done. */
final class ComingSection {

    private final SheetReading reading;
    private final Messages messages;
    private final ComingUp coming;

    ComingSection(SheetReading reading, ComingUp coming) {
        this.reading = reading;
        this.messages = reading.messages();
        this.coming = coming;
    }

    /** A thing with the words that say when. */
    private record Dated(EntryLine line, String when) {}

    List<EntryLine> entries() {
        return all().map(Dated::line).toList();
    }

    private Stream<Dated> all() {
        return Stream.concat(
                coming.ahead().stream().map(item -> new Dated(item.line(), item.words(messages))),
                coming.past().stream().map(item -> new Dated(item.line(), item.pastWords(messages))));
    }

    SheetSection section(int most, EntryCells words) {
        SectionWriter section = new SectionWriter("coming", messages.get("navigation.coming"), messages);
        if (coming.isEmpty()) {
            section.say(reading.none("print.coming.none"));
        }
        section.list(
                all().toList(),
                most,
                dated -> new Line(
                        words.title(dated.line()), dated.when(), words.below(dated.line(), true, List.of()), false));
        return section.in(Place.HALF);
    }
}
