// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.print;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.healthstead.api.record.EntryLine;
import org.healthstead.platform.api.sheets.Paper;
import org.healthstead.platform.api.sheets.SheetBlock.Line;
import org.healthstead.platform.api.sheets.SheetSection;
import org.healthstead.platform.api.sheets.SheetSection.Place;
import org.healthstead.ui.api.EntryWords;
import org.healthstead.ui.api.Messages;
import org.healthstead.ui.changes.SinceVisit;
import org.healthstead.ui.lists.CurrentEntries;
import org.healthstead.ui.lists.ListScope;

/**
 * Lines to write questions on before a visit, what changed since the last one, and the medications of now whose date
 * nobody knows.
 */
final class QuestionContent implements SheetContent {

    private static final int LINES = 10;
    private static final String UNDATED = "undated";

    private final Messages messages;
    private final SinceVisit since;
    private final List<CurrentEntries.Row> undated;

    QuestionContent(SheetReading reading) {
        messages = reading.messages();
        since = SinceVisit.read(reading.services(), reading.id(), reading.caller());
        undated =
                CurrentEntries.read(reading.services(), ListScope.MEDICATIONS, reading.id(), reading.caller())
                        .now()
                        .stream()
                        .filter(row -> row.newest().date().isEmpty())
                        .toList();
    }

    @Override
    public Map<String, List<EntryLine>> entries() {
        Map<String, List<EntryLine>> all = new HashMap<>();
        since.groups().forEach(group -> all.put(id(group), group.lines()));
        all.put(UNDATED, undated.stream().map(CurrentEntries.Row::newest).toList());
        return all;
    }

    private static String id(SinceVisit.Group group) {
        return "changes-" + group.category().name();
    }

    @Override
    public List<SheetSection> sections(int most, EntryCells words, Paper paper) {
        List<SheetSection> sections = new ArrayList<>();
        sections.add(new SectionWriter("questions", messages.get("print.questions.mine"), messages)
                .ruled(LINES)
                .in(Place.WHOLE));
        SectionWriter changes = new SectionWriter("changes", messages.get("navigation.changes"), messages);
        changes.say(since.sentence(messages));
        if (since.groups().isEmpty() && undated.isEmpty() && since.isComplete()) {
            changes.say(messages.get("changes.nothing"));
        }
        if (!since.isComplete()) {
            changes.say(messages.get("search.incomplete"));
        }
        sections.add(changes.in(Place.WHOLE));
        for (SinceVisit.Group group : since.groups()) {
            String heading = EntryWords.category(group.category(), messages);
            SectionWriter section =
                    new SectionWriter(id(group), messages.get("print.counted", heading, group.count()), messages);
            section.lines(group.lines().stream()
                    .limit(most)
                    .map(line -> line(line, words))
                    .toList());
            section.more(group.count() - Math.min(most, group.lines().size()));
            sections.add(section.in(Place.HALF));
        }
        undated(most, words).ifPresent(sections::add);
        return sections;
    }

    /** Nobody knows whether a medication without a date has begun since the last visit: it may have. */
    private Optional<SheetSection> undated(int most, EntryCells words) {
        SectionWriter section =
                new SectionWriter(UNDATED, messages.get("print.questions.undated", undated.size()), messages);
        section.list(undated, most, row -> {
            List<String> notes = row.notes(messages);
            String below = words.below(row.newest(), true, notes);
            return new Line(words.title(row.newest()), words.value(row.newest()).orElse(""), below, false);
        });
        return undated.isEmpty() ? Optional.empty() : Optional.of(section.in(Place.HALF));
    }

    private static Line line(EntryLine line, EntryCells words) {
        List<String> more = new ArrayList<>();
        words.value(line).ifPresent(more::add);
        more.add(words.date(line));
        more.removeIf(String::isEmpty);
        return new Line(
                words.title(line), String.join(EntryCells.BETWEEN, more), words.below(line, true, List.of()), false);
    }

    @Override
    public List<String> notes() {
        return List.of();
    }

    @Override
    public int mostPages(Paper paper) {
        return 1;
    }
}
