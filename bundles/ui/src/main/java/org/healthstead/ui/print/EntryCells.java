// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.print;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.healthstead.api.record.EntryLine;
import org.healthstead.api.record.Projection;
import org.healthstead.platform.api.sheets.SheetBlock.Cell;
import org.healthstead.ui.api.EntryWords;
import org.healthstead.ui.api.FlagMark;
import org.healthstead.ui.api.Messages;
import org.healthstead.ui.api.PartialDateLabel;
import org.healthstead.ui.api.QualifierMarks;
import org.healthstead.ui.api.SourceMark;
import org.healthstead.ui.api.WordingText;

/**
 * What is said of an entry on paper: the same words as in a line of a list. The source that says most is named once for
 * the sheet, any other one beside each entry.
 */
final class EntryCells {

    static final String BETWEEN = " · ";

    private final Messages messages;
    private final Map<String, Integer> sources = new LinkedHashMap<>();
    private final String most;

    /** @param entries all of the sheet */
    EntryCells(Messages messages, List<EntryLine> entries) {
        this.messages = messages;
        entries.forEach(line -> sources.merge(SourceMark.brief(line.source(), messages), 1, Integer::sum));
        this.most = sources.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse("");
    }

    /** Says who is meant where nobody is named; empty when nothing is said at all. */
    Optional<String> sources() {
        return sources.isEmpty()
                ? Optional.empty()
                : Optional.of(messages.get(sources.size() == 1 ? "print.source" : "print.source.most", most));
    }

    /** The name, with marks, details, notes and source below it. */
    Cell named(EntryLine line, List<String> notes) {
        return new Cell(title(line), below(line, true, notes));
    }

    String title(EntryLine line) {
        return EntryWords.title(line.projection(), messages);
    }

    /** @param hasMarks whether the marks stand here as well */
    String below(EntryLine line, boolean hasMarks, List<String> notes) {
        List<String> parts = new ArrayList<>();
        if (hasMarks) {
            parts.addAll(marks(line));
        }
        details(line).ifPresent(parts::add);
        parts.addAll(notes);
        source(line).ifPresent(parts::add);
        return String.join(BETWEEN, parts);
    }

    /** Words of what must be seen: severe, not confirmed, paused, how its source judges it. */
    List<String> marks(EntryLine line) {
        Projection projection = line.projection();
        List<String> marks = new ArrayList<>();
        QualifierMarks.shown(projection)
                .forEach(qualifier -> marks.add(QualifierMarks.words(qualifier, projection, messages)));
        if (!projection.negated()) {
            FlagMark.words(projection, messages).ifPresent(marks::add);
        }
        return marks;
    }

    Optional<String> details(EntryLine line) {
        return line.projection().details().map(words -> WordingText.of(words, messages.locale()));
    }

    Optional<String> value(EntryLine line) {
        return WordingText.valueWithUnit(line.projection(), messages.locale());
    }

    /** When; empty when nobody says so. */
    String date(EntryLine line) {
        return line.date()
                .map(date -> PartialDateLabel.brief(date, messages.locale()))
                .or(() -> line.projection().when().map(words -> WordingText.of(words, messages.locale())))
                .orElse("");
    }

    Optional<String> source(EntryLine line) {
        return Optional.of(SourceMark.brief(line.source(), messages)).filter(source -> !source.equals(most));
    }
}
