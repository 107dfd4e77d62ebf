// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.print;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.EntryLine;
import org.healthstead.api.record.EntryQuery;
import org.healthstead.api.record.Series;
import org.healthstead.platform.api.sheets.SheetBlock.Fact;
import org.healthstead.platform.api.sheets.SheetBlock.Facts;
import org.healthstead.platform.api.sheets.SheetSection;
import org.healthstead.platform.api.sheets.SheetSection.Place;
import org.healthstead.ui.api.Messages;
import org.healthstead.ui.values.CloseContact;

/** Whom to call, and what helpers ask about a person who cannot answer. */
final class AboutSections {

    /** LOINC: "ABO and Rh group [Type] in Blood", "ABO group [Type] in Blood", "Rh [Type] in Blood". */
    private static final Set<String> BLOOD_GROUP = Set.of("882-1", "883-9", "10331-7");

    /** LOINC: "Pregnancy status". */
    private static final Set<String> PREGNANCY = Set.of("82810-3");

    private static final int LOOKED_AT = 20;

    private final SheetReading reading;
    private final Messages messages;
    private final List<CloseContact> contacts = new ArrayList<>();
    private final Set<String> languages = new LinkedHashSet<>();
    private final List<EntryLine> bloodGroups;
    private final List<EntryLine> pregnancies;

    AboutSections(SheetReading reading) {
        this.reading = reading;
        this.messages = reading.messages();
        for (JsonObject body : bodies()) {
            CloseContact.of(body, messages).stream()
                    .filter(contact -> !contacts.contains(contact))
                    .forEach(contacts::add);
            languages.addAll(CloseContact.languages(body, messages));
        }
        List<Series> series =
                reading.services().series().list(reading.id(), reading.caller()).series();
        bloodGroups = newest(series, BLOOD_GROUP);
        pregnancies = newest(series, PREGNANCY);
    }

    private Collection<JsonObject> bodies() {
        EntryQuery query = EntryQuery.of(reading.id(), LOOKED_AT).ofTypes(Set.of("Patient", "RelatedPerson"));
        List<EntryId> ids = reading.services().entries().page(query, reading.caller()).lines().stream()
                .filter(line -> !line.negated())
                .map(EntryLine::id)
                .toList();
        var found = reading.services().entries().bodies(ids, reading.caller());
        return ids.stream().filter(found::containsKey).map(found::get).toList();
    }

    private List<EntryLine> newest(List<Series> series, Set<String> codes) {
        List<EntryId> ids = series.stream()
                .flatMap(each -> each.newest().stream())
                .filter(point -> point.code().filter(code -> isOne(code, codes)).isPresent())
                .map(point -> point.entry())
                .distinct()
                .toList();
        return reading.services().entries().lines(ids, reading.caller()).stream()
                .filter(line -> !line.negated())
                .toList();
    }

    /** A code is written with its system. */
    private static boolean isOne(String code, Set<String> codes) {
        return code.contains("loinc") && codes.contains(code.substring(code.lastIndexOf('|') + 1));
    }

    List<EntryLine> entries() {
        List<EntryLine> all = new ArrayList<>(bloodGroups);
        all.addAll(pregnancies);
        return all;
    }

    SheetSection contacts(int most) {
        SectionWriter section = new SectionWriter("contacts", messages.get("print.contacts"), messages);
        if (contacts.isEmpty()) {
            section.say(reading.none("print.contacts.none"));
        }
        section.facts(contacts, most, contact -> new Fact(contact.name(), numbers(contact)));
        return section.in(Place.HALF);
    }

    private String numbers(CloseContact contact) {
        return contact.numbers().isEmpty()
                ? messages.get("print.contacts.number")
                : String.join(", ", contact.numbers());
    }

    /** The first one to call, in one line; empty when nobody is known. */
    String first() {
        return contacts.stream()
                .filter(contact -> !contact.numbers().isEmpty())
                .findFirst()
                .map(contact -> contact.name() + " " + contact.numbers().getFirst())
                .orElse("");
    }

    SheetSection facts(EntryCells words) {
        return new SheetSection(
                "facts",
                messages.get("print.facts"),
                Place.HALF,
                List.of(new Facts(List.of(
                        new Fact(messages.get("print.blood"), said(bloodGroups, words)),
                        new Fact(messages.get("print.pregnant"), said(pregnancies, words)),
                        new Fact(
                                messages.get("print.languages"),
                                languages.isEmpty()
                                        ? messages.get("print.not.recorded")
                                        : String.join(", ", languages))))));
    }

    /** What differs stands side by side, each with its day: nobody here decides which one is right. */
    private String said(List<EntryLine> lines, EntryCells words) {
        String said = lines.stream()
                .map(line -> words.value(line).orElseGet(() -> words.title(line)) + ", " + words.date(line))
                .distinct()
                .collect(Collectors.joining("; "));
        return said.isEmpty() ? messages.get("print.not.recorded") : said;
    }
}
