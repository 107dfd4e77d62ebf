// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.print;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.healthstead.api.record.EntryLine;
import org.healthstead.platform.api.sheets.Paper;
import org.healthstead.platform.api.sheets.SheetSection;
import org.healthstead.platform.api.sheets.SheetSection.Place;
import org.healthstead.ui.api.Messages;
import org.healthstead.ui.api.PersonMark;
import org.healthstead.ui.lists.ListScope;

/** What helpers need of somebody who cannot answer: on a sheet, on a card for the wallet, on a telephone. */
final class EmergencyContent implements SheetContent {

    /** Bytes of text: more makes squares so small that a telephone hardly reads them from paper. */
    private static final int MOST_CODE = 420;

    /** Bytes of the largest text that has a code at all. */
    private static final int LARGEST_CODE = 1_200;

    private static final int MOST_NAMES = 12;
    private static final int LEAST = 3;
    private static final int FEW = 6;

    private final SheetReading reading;
    private final Messages messages;
    private final Set<String> without;
    private final CurrentSection allergies;
    private final CurrentSection medications;
    private final CurrentSection problems;
    private final ResultSections results;
    private final OperationSection operations;
    private final AboutSections about;

    /** @param without ids of sections that are left out: what they say is in no code either */
    EmergencyContent(SheetReading reading, List<String> without) {
        this.reading = reading;
        this.without = Set.copyOf(without);
        this.messages = reading.messages();
        allergies = CurrentSection.read(reading, ListScope.ALLERGIES);
        medications = CurrentSection.read(reading, ListScope.MEDICATIONS);
        problems = CurrentSection.read(reading, ListScope.PROBLEMS);
        results = ResultSections.read(reading);
        operations = new OperationSection(reading);
        about = new AboutSections(reading);
    }

    @Override
    public Map<String, List<EntryLine>> entries() {
        return Map.of(
                "allergies", allergies.entries(),
                "medications", medications.entries(),
                "problems", problems.entries(),
                "operations", operations.entries(),
                "facts", about.entries(),
                "results", results.flaggedEntries());
    }

    @Override
    public List<SheetSection> sections(int most, EntryCells words, Paper paper) {
        int few = Math.min(most, Math.clamp(most / 3, LEAST, FEW));
        return switch (paper) {
            case CARD ->
                List.of(
                        allergies.allergies(most, words),
                        medications.medications(most, words),
                        about.contacts(few),
                        code(words));
            case PHONE ->
                List.of(
                        allergies.allergies(most, words),
                        medications.medications(most, words),
                        about.contacts(few),
                        problems.problems(few, words));
            case A4, LETTER ->
                List.of(
                        allergies.allergies(most, words),
                        medications.medications(most, words),
                        problems.problems(most, words),
                        operations.section(few, words),
                        about.contacts(few),
                        code(words),
                        about.facts(words),
                        results.flagged(few, words));
        };
    }

    private SheetSection code(EntryCells words) {
        SectionWriter section = new SectionWriter("code", messages.get("print.code"), messages);
        String text = brief(words);
        if (text.getBytes(StandardCharsets.UTF_8).length > LARGEST_CODE) {
            return section.say(messages.get("print.code.full")).in(Place.HALF);
        }
        String said = messages.get("print.code.alternative", text);
        reading.services()
                .printer()
                .find()
                .map(printer -> printer.code(text))
                .ifPresentOrElse(dots -> section.code(dots, said), () -> section.remark(said));
        return section.in(Place.HALF);
    }

    private String brief(EntryCells words) {
        int most = MOST_NAMES;
        String text = text(most, words);
        while (most > 1 && text.getBytes(StandardCharsets.UTF_8).length > MOST_CODE) {
            text = text(--most, words);
        }
        return text;
    }

    /** Plain text: it needs no network and no server of ours to be read. */
    private String text(int most, EntryCells words) {
        List<String> lines = new ArrayList<>();
        lines.add(reading.person().name() + ", " + PersonMark.born(reading.person(), messages));
        line(lines, "allergies", messages.get("overview.allergies"), () -> allergies.briefAllergies(most, words));
        line(lines, "medications", messages.get("print.medications"), () -> medications.briefMedications(most, words));
        line(lines, "problems", messages.get("overview.problems"), () -> problems.briefProblems(most, words));
        line(lines, "contacts", messages.get("print.contacts"), about::first);
        lines.add("Healthstead, " + LocalDate.now());
        return String.join("\n", lines);
    }

    private void line(List<String> lines, String section, String heading, Supplier<String> said) {
        String text = without.contains(section) ? "" : said.get();
        if (!text.isEmpty()) {
            lines.add(messages.get("print.code.line", heading, text));
        }
    }

    @Override
    public List<String> notes() {
        return results.limit().stream().toList();
    }

    @Override
    public int mostPages(Paper paper) {
        return paper == Paper.CARD ? 2 : 1;
    }
}
