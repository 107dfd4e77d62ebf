// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.print;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.healthstead.api.access.Caller;
import org.healthstead.api.record.EntryLine;
import org.healthstead.api.record.PartialDate;
import org.healthstead.api.record.Person;
import org.healthstead.api.record.PersonId;
import org.healthstead.platform.api.problem.ProblemCode;
import org.healthstead.platform.api.sheets.Paper;
import org.healthstead.platform.api.sheets.Sheet;
import org.healthstead.platform.api.sheets.SheetPrinter;
import org.healthstead.platform.api.sheets.SheetSection;
import org.healthstead.platform.api.sheets.SheetService;
import org.healthstead.ui.api.Messages;
import org.healthstead.ui.api.PartialDateLabel;
import org.healthstead.ui.api.PersonMark;
import org.healthstead.ui.context.Languages;
import org.healthstead.ui.context.UiServices;
import org.healthstead.ui.parts.AddressParameters;
import org.healthstead.ui.people.DeathStatements;

/** Makes sheets of a record. Safe for several threads. */
public final class Sheets implements SheetService {

    /** How many rows a section may have; the most with which the sheet has room are looked for. */
    private static final int[] BRIEFER = {40, 24, 18, 14, 11, 9, 7, 6, 5, 4, 3, 2};

    /** Of a sheet that nobody can measure. */
    private static final int UNMEASURED = 8;

    private final UiServices services;

    public Sheets(UiServices services) {
        this.services = services;
    }

    /**
     * A sheet, and what can be left out of it.
     *
     * @param all its sections, also those that were left out
     */
    public record Made(Sheet sheet, List<SheetSection> all) {}

    /** @throws org.healthstead.api.problem.ProblemException {@code HS-PERSON-NOT-FOUND} */
    public Made make(SheetChoice choice, Caller caller) {
        Person person = services.persons()
                .find(choice.person(), caller)
                .orElseThrow(() -> AddressParameters.notFound(ProblemCode.PERSON_NOT_FOUND));
        SheetReading reading = SheetReading.of(services, person, caller, choice.locale());
        SheetContent content = switch (choice.name()) {
            case SUMMARY -> new SummaryContent(reading);
            case EMERGENCY -> new EmergencyContent(reading, choice.without());
            case MEDICATIONS -> new MedicationContent(reading);
            case IMMUNIZATIONS -> new ImmunizationContent(reading);
            case RESULTS -> new ResultContent(reading);
            case SERIES -> new SeriesContent(reading, choice.about());
            case GROWTH -> new GrowthContent(reading, choice.about().curves());
            case VISIT -> new VisitContent(reading, choice.about().entry());
            case QUESTIONS -> new QuestionContent(reading);
        };
        List<EntryLine> entries = new ArrayList<>();
        content.entries().forEach((section, lines) -> {
            if (!choice.without().contains(section)) {
                entries.addAll(lines);
            }
        });
        EntryCells words = new EntryCells(reading.messages(), entries);
        return content.mostPages(choice.paper()) == 0
                ? made(choice, reading, content, words, Integer.MAX_VALUE)
                : fitting(choice, reading, content, words);
    }

    /**
     * The file of a sheet.
     *
     * @throws org.healthstead.api.problem.ProblemException {@code HS-PERSON-NOT-FOUND}, {@code HS-UI-PART-AWAY}
     */
    public byte[] pdf(SheetChoice choice, Caller caller) {
        SheetPrinter printer = services.printer().require();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            printer.write(make(choice, caller).sheet(), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    @Override
    public List<String> names() {
        return Stream.of(SheetName.values())
                .filter(SheetName::isOfPerson)
                .map(SheetName::code)
                .toList();
    }

    @Override
    public byte[] pdf(String name, PersonId person, Paper paper, Locale locale, Caller caller) {
        SheetName known = SheetName.ofCode(name)
                .filter(SheetName::isOfPerson)
                .orElseThrow(() -> new IllegalArgumentException("no sheet " + name));
        Locale spoken = Languages.SPOKEN.contains(locale.getLanguage()) ? locale : Locale.ENGLISH;
        Paper possible = known.papers().contains(paper) ? paper : Paper.A4;
        return pdf(new SheetChoice(person, known, possible, spoken, List.of(), SheetAbout.NONE), caller);
    }

    /** As much as its pages have room for; the briefest one where even that is more. */
    private Made fitting(SheetChoice choice, SheetReading reading, SheetContent content, EntryCells words) {
        Optional<SheetPrinter> printer = services.printer().find();
        if (printer.isEmpty()) {
            return made(choice, reading, content, words, UNMEASURED);
        }
        int low = 0;
        int high = BRIEFER.length - 1;
        while (low < high) {
            int middle = (low + high) / 2;
            Made made = made(choice, reading, content, words, BRIEFER[middle]);
            if (printer.get().pages(made.sheet()) <= content.mostPages(choice.paper())) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return made(choice, reading, content, words, BRIEFER[low]);
    }

    /**
     * The first page of a sheet as a PNG.
     *
     * @param width in pixels
     * @throws org.healthstead.api.problem.ProblemException as {@link #pdf(SheetChoice, Caller)}
     */
    public byte[] picture(SheetChoice choice, int width, Caller caller) {
        SheetPrinter printer = services.printer().require();
        try {
            return printer.picture(make(choice, caller).sheet(), width);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Made made(SheetChoice choice, SheetReading reading, SheetContent content, EntryCells words, int most) {
        Messages messages = reading.messages();
        List<SheetSection> all = content.sections(most, words, choice.paper());
        List<SheetSection> shown = all.stream()
                .filter(section -> !choice.without().contains(section.id()))
                .toList();
        Sheet sheet = new Sheet(
                reading.locale(),
                choice.paper(),
                messages.get(choice.name().titleKey()),
                reading.person().name(),
                about(reading),
                shown,
                notes(choice, reading, content, words, all, shown),
                running(reading),
                (page, pages) -> messages.get("print.page", page, pages));
        return new Made(sheet, all);
    }

    private static List<String> about(SheetReading reading) {
        Messages messages = reading.messages();
        List<String> about = new ArrayList<>();
        about.add(PersonMark.born(reading.person(), messages));
        reading.person().sex().ifPresent(sex -> about.add(messages.get("sex." + sex)));
        DeathStatements.read(reading.services().entries(), reading.person(), reading.caller())
                .words(messages)
                .ifPresent(about::add);
        return about;
    }

    private List<String> notes(
            SheetChoice choice,
            SheetReading reading,
            SheetContent content,
            EntryCells words,
            List<SheetSection> all,
            List<SheetSection> shown) {
        Messages messages = reading.messages();
        List<String> notes = new ArrayList<>();
        if (!reading.isWhole()) {
            notes.add(messages.get("print.part"));
        }
        String left = all.stream()
                .filter(section -> !shown.contains(section))
                .map(SheetSection::heading)
                .collect(Collectors.joining(", "));
        if (!left.isEmpty()) {
            notes.add(messages.get("print.left", left));
        }
        words.sources().ifPresent(notes::add);
        if (choice.paper().isSheet()) {
            notes.addAll(content.notes());
            notes.add(messages.get("print.origin"));
        }
        return notes;
    }

    private String running(SheetReading reading) {
        Messages messages = reading.messages();
        String household = services.accounts().household();
        String from =
                household.isBlank() ? messages.get("print.from") : messages.get("print.from.household", household);
        return Stream.of(
                        from,
                        reading.person().name(),
                        PersonMark.born(reading.person(), messages),
                        messages.get(
                                "print.printed",
                                PartialDateLabel.words(PartialDate.of(LocalDate.now()), messages.locale())))
                .collect(Collectors.joining(EntryCells.BETWEEN));
    }
}
