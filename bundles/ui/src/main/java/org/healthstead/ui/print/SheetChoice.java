// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.print;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.Person;
import org.healthstead.api.record.Person.Sex;
import org.healthstead.api.record.PersonId;
import org.healthstead.platform.api.sheets.Paper;
import org.healthstead.ui.api.Addresses;
import org.healthstead.ui.context.Languages;
import org.healthstead.ui.results.SeriesView;

/**
 * What is to be printed and how, as the address says it.
 *
 * @param person whose record it is
 * @param name which sheet
 * @param paper what it is printed on
 * @param locale language of the sheet
 * @param without ids of sections that are left out
 * @param about what the sheet is about besides the person
 */
public record SheetChoice(
        PersonId person, SheetName name, Paper paper, Locale locale, List<String> without, SheetAbout about) {

    private static final String PAPER = "paper";
    private static final String LANGUAGE = "language";
    private static final String WITHOUT = "without";

    public SheetChoice {
        without = List.copyOf(without);
    }

    /**
     * @param parameters of the address by their name; what makes no sense is as if it was not there
     * @param reader whose language and paper are taken where the address says nothing
     */
    public static SheetChoice of(
            PersonId person, SheetName name, Function<String, Optional<String>> parameters, Locale reader) {
        Paper paper = parameters
                .apply(PAPER)
                .flatMap(Paper::ofCode)
                .filter(name.papers()::contains)
                .orElseGet(() -> Paper.of(reader));
        Locale locale = parameters
                .apply(LANGUAGE)
                .filter(Languages.SPOKEN::contains)
                .filter(language -> !language.equals(reader.getLanguage()))
                .map(Locale::of)
                .orElse(reader);
        List<String> without = parameters.apply(WITHOUT).stream()
                .flatMap(text -> Arrays.stream(text.split("\\.")))
                .filter(id -> !id.isBlank())
                .toList();
        return new SheetChoice(person, name, paper, locale, without, SheetAbout.of(person, name, parameters));
    }

    /** The address of the summary of a visit. */
    public static String ofVisit(PersonId person, EntryId visit) {
        return start(person, SheetName.VISIT, SheetAbout.visit(visit));
    }

    /**
     * The address of the growth charts.
     *
     * @param curves whose
     */
    public static String ofGrowth(Person person, Optional<Sex> curves) {
        return start(person.id(), SheetName.GROWTH, SheetAbout.growth(curves));
    }

    /** The address of a series as it is shown. */
    public static String ofSeries(SeriesView view) {
        return start(view.person(), SheetName.SERIES, SheetAbout.series(view.alone()));
    }

    /** With the paper and the language of the reader. */
    private static String start(PersonId person, SheetName name, SheetAbout about) {
        return with(Addresses.sheet(person, name.code()), about);
    }

    SheetChoice on(Paper other) {
        return new SheetChoice(person, name, other, locale, without, about);
    }

    SheetChoice in(String language) {
        return new SheetChoice(
                person,
                name,
                paper,
                language.equals(locale.getLanguage()) ? locale : Locale.of(language),
                without,
                about);
    }

    /** Leaves a section out, or takes it back. */
    SheetChoice toggled(String section) {
        List<String> others = without.contains(section)
                ? without.stream().filter(id -> !id.equals(section)).toList()
                : Stream.concat(without.stream(), Stream.of(section)).toList();
        return new SheetChoice(person, name, paper, locale, others, about);
    }

    /** The page that shows it. */
    public String address() {
        return with(Addresses.sheet(person, name.code()));
    }

    /** The PDF. */
    String fileAddress() {
        return with(Addresses.sheet(person, name.code()) + ".pdf");
    }

    /** The picture of its first page. */
    String pictureAddress() {
        return with(Addresses.sheet(person, name.code()) + ".png");
    }

    private String with(String address) {
        return with(
                Addresses.with(
                        address,
                        PAPER,
                        paper.code(),
                        LANGUAGE,
                        locale.getLanguage(),
                        WITHOUT,
                        String.join(".", without)),
                about);
    }

    private static String with(String address, SheetAbout about) {
        String all = address;
        for (Map.Entry<String, String> each : about.parameters().entrySet()) {
            all = Addresses.with(all, each.getKey(), each.getValue());
        }
        return all;
    }
}
