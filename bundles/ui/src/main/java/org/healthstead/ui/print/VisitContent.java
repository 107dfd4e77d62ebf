// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.print;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.healthstead.api.record.Category;
import org.healthstead.api.record.Entry;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.EntryLine;
import org.healthstead.platform.api.sheets.Paper;
import org.healthstead.platform.api.sheets.SheetBlock.Fact;
import org.healthstead.platform.api.sheets.SheetBlock.Line;
import org.healthstead.platform.api.sheets.SheetSection;
import org.healthstead.platform.api.sheets.SheetSection.Place;
import org.healthstead.ui.api.EntryWords;
import org.healthstead.ui.api.Messages;
import org.healthstead.ui.changes.SinceVisit;
import org.healthstead.ui.entry.VisitRecord;
import org.healthstead.ui.lists.PrintedList;

/** One visit: when, where and why, and every entry that refers to it. */
final class VisitContent implements SheetContent {

    private static final List<String> COLUMNS = List.of("ended", "reason", "way", "with", "place");

    private final SheetReading reading;
    private final Messages messages;
    private final Optional<EntryLine> visit;
    private final VisitRecord record;

    /** @param about the visit; the newest one where there is none */
    VisitContent(SheetReading reading, Optional<EntryId> about) {
        this.reading = reading;
        this.messages = reading.messages();
        visit = about.map(id -> reading.services().entries().lines(List.of(id), reading.caller()).stream()
                        .filter(line -> line.person().equals(reading.id()))
                        .filter(line -> line.type().equals("Encounter"))
                        .findFirst())
                .orElseGet(() ->
                        SinceVisit.newestVisit(reading.services(), reading.id(), LocalDate.now(), reading.caller()));
        record = visit.flatMap(line -> reading.services().entries().find(line.id(), reading.caller()))
                .map((Entry entry) -> VisitRecord.read(entry, reading.services().entries(), reading.caller()))
                .orElse(VisitRecord.NONE);
    }

    @Override
    public Map<String, List<EntryLine>> entries() {
        Map<String, List<EntryLine>> all = new HashMap<>();
        all.put("visit", visit.stream().toList());
        byCategory().forEach((category, lines) -> all.put(id(category), lines));
        return all;
    }

    private static String id(Category category) {
        return "visit-" + category.name();
    }

    /** What was taken back or not done belongs to no visit that is handed on. */
    private List<EntryLine> shown() {
        return record.lines().stream().filter(line -> !line.negated()).toList();
    }

    @Override
    public List<SheetSection> sections(int most, EntryCells words, Paper paper) {
        List<SheetSection> sections = new ArrayList<>();
        SectionWriter about = new SectionWriter("visit", messages.get("print.visit"), messages);
        visit.ifPresentOrElse(line -> facts(about, line, words), () -> about.say(reading.none("print.visit.none")));
        if (visit.isPresent() && shown().isEmpty()) {
            about.say(messages.get("print.visit.nothing"));
        }
        sections.add(about.in(Place.WHOLE));
        byCategory().forEach((category, lines) -> {
            SectionWriter section = new SectionWriter(id(category), EntryWords.category(category, messages), messages);
            section.list(lines, most, line -> line(line, words));
            sections.add(section.in(Place.HALF));
        });
        return sections;
    }

    private void facts(SectionWriter section, EntryLine line, EntryCells words) {
        PrintedList list = PrintedList.read(
                reading.services(), reading.person(), reading.caller(), "visits", List.of(line), COLUMNS, messages);
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(messages.get("overview.what"), words.title(line)));
        facts.add(new Fact(messages.get("overview.when"), words.date(line)));
        List<String> texts = list.texts(line);
        for (int i = 0; i < texts.size(); i++) {
            if (!texts.get(i).isEmpty() && !texts.get(i).equals(words.date(line))) {
                facts.add(new Fact(list.headings().get(i), texts.get(i)));
            }
        }
        section.facts(facts, facts.size(), fact -> fact);
        String below = words.below(line, true, List.of());
        if (!below.isEmpty()) {
            section.remark(below);
        }
    }

    private Map<Category, List<EntryLine>> byCategory() {
        Map<Category, List<EntryLine>> groups = new EnumMap<>(Category.class);
        shown().stream()
                .filter(line -> line.category().isClinical())
                .forEach(line -> groups.computeIfAbsent(line.category(), none -> new ArrayList<>())
                        .add(line));
        return groups;
    }

    private static Line line(EntryLine line, EntryCells words) {
        String value = words.value(line).orElse("");
        return new Line(words.title(line), value, words.below(line, true, List.of()), false);
    }

    @Override
    public List<String> notes() {
        return record.isWhole() ? List.of() : List.of(messages.get("print.visit.part"));
    }

    @Override
    public int mostPages(Paper paper) {
        return 0;
    }
}
