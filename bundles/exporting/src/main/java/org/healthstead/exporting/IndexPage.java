// SPDX-License-Identifier: Apache-2.0
package org.healthstead.exporting;

import java.text.NumberFormat;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.healthstead.api.record.Category;
import org.healthstead.api.record.Person;
import org.healthstead.platform.api.archive.ArchivedFile;
import org.healthstead.platform.api.archive.RecordSnapshot;
import org.healthstead.platform.api.archive.Shelf;
import org.healthstead.ui.api.EntryWords;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.Messages;
import org.healthstead.ui.api.PartialDateLabel;

/** The page that a person opens first: whose record it is, of when, and what is in it. */
final class IndexPage {

    private static final List<String> FOR_PROGRAMS = List.of("entries", "history", "sources", "decisions", "sums");

    private final RecordSnapshot snapshot;
    private final List<Shelf> shelves;
    private final Messages messages;
    private final NumberFormat numbers;

    IndexPage(RecordSnapshot snapshot, List<Shelf> shelves, Messages messages) {
        this.snapshot = snapshot;
        this.shelves = shelves;
        this.messages = messages;
        this.numbers = NumberFormat.getIntegerInstance(messages.locale());
    }

    String html() {
        Person person = snapshot.person();
        return PageFrame.html(messages.get("index.title", person.name()), messages, html -> {
            html.open("h1");
            PageFrame.own(html, person.name());
            html.close();
            html.element("p", "soft", taken(person));
            html.open("p").text(messages.get("index.intro")).close();
            if (!snapshot.isWhole()) {
                html.element("p", "note", messages.get("index.partial"));
            }
            contents(html);
            files(html);
            programs(html);
        });
    }

    private String taken(Person person) {
        LocalDateTime moment = LocalDateTime.ofInstant(snapshot.takenAt(), ZoneId.systemDefault());
        String born = person.birthDate()
                .map(date -> messages.get("person.born", PartialDateLabel.words(date, messages.locale())))
                .orElseGet(() -> messages.get("person.born.unknown"));
        return messages.get("index.taken", born, PartialDateLabel.day(moment, messages.locale()));
    }

    private void contents(Html html) {
        html.open("h2").text(messages.get("index.contents")).close();
        html.open("table").open("thead").open("tr");
        html.open("th", "scope", "col").text(messages.get("index.category")).close();
        html.open("th", "scope", "col", "class", "n")
                .text(messages.get("index.entries"))
                .close();
        html.open("th", "scope", "col").text(messages.get("index.years")).close();
        html.close().close().open("tbody");
        byCategory().forEach((category, years) -> {
            html.open("tr")
                    .open("th", "scope", "row")
                    .text(EntryWords.category(category, messages))
                    .close();
            int count = years.stream().mapToInt(Shelf::count).sum();
            html.open("td", "class", "n").text(numbers.format(count)).close();
            html.open("td", "class", "years");
            years.forEach(shelf -> html.link(ArchivePaths.page(shelf, 0), year(shelf, messages))
                    .text(" "));
            html.close().close();
        });
        html.close().close();
    }

    private Map<Category, List<Shelf>> byCategory() {
        Map<Category, List<Shelf>> byCategory = new LinkedHashMap<>();
        shelves.stream().filter(shelf -> shelf.category() != Category.OTHER).forEach(shelf -> add(byCategory, shelf));
        shelves.stream().filter(shelf -> shelf.category() == Category.OTHER).forEach(shelf -> add(byCategory, shelf));
        return byCategory;
    }

    private static void add(Map<Category, List<Shelf>> byCategory, Shelf shelf) {
        byCategory.computeIfAbsent(shelf.category(), none -> new ArrayList<>()).add(shelf);
    }

    static String year(Shelf shelf, Messages messages) {
        return shelf.year().isPresent() ? Integer.toString(shelf.year().getAsInt()) : messages.get("index.undated");
    }

    private void files(Html html) {
        List<ArchivedFile> files = snapshot.files();
        if (files.isEmpty()) {
            return;
        }
        html.open("h2").text(messages.get("index.files")).close();
        html.open("p").text(messages.get("index.files.intro")).close();
        html.open("table").open("thead").open("tr");
        html.open("th", "scope", "col").text(messages.get("index.file")).close();
        html.open("th", "scope", "col", "class", "n")
                .text(messages.get("index.size"))
                .close();
        html.open("th", "scope", "col").text(messages.get("index.received")).close();
        html.close().close().open("tbody");
        files.forEach(file -> {
            html.open("tr").open("td").open("a", "href", ArchivePaths.original(file));
            PageFrame.own(html, file.name().isEmpty() ? messages.get("index.unnamed") : file.name());
            html.close().close();
            html.element("td", "n", FileSizes.words(file.size(), messages));
            LocalDateTime received = LocalDateTime.ofInstant(file.receivedAt(), ZoneId.systemDefault());
            html.element("td", "when", PartialDateLabel.day(received, messages.locale()));
            html.close();
        });
        html.close().close();
    }

    private void programs(Html html) {
        html.open("h2").text(messages.get("index.programs")).close();
        html.open("dl");
        for (String each : FOR_PROGRAMS) {
            html.open("dt")
                    .open("bdi", "dir", "ltr")
                    .text(messages.get("index.programs." + each + ".name"))
                    .close();
            html.close();
            html.open("dd").text(messages.get("index.programs." + each)).close();
        }
        html.close();
        html.open("p").text(messages.get("index.again")).close();
    }
}
