// SPDX-License-Identifier: Apache-2.0
package org.healthstead.exporting;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.healthstead.api.record.EntryLine;
import org.healthstead.api.record.Projection;
import org.healthstead.api.record.Wording;
import org.healthstead.platform.api.archive.RecordSnapshot;
import org.healthstead.platform.api.archive.Shelf;
import org.healthstead.ui.api.EntryWords;
import org.healthstead.ui.api.FlagMark;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.Messages;
import org.healthstead.ui.api.PartialDateLabel;
import org.healthstead.ui.api.QualifierMarks;
import org.healthstead.ui.api.SourceMark;
import org.healthstead.ui.api.WordingText;

/** The entries of one category and year as pages, each short enough to be opened on a phone. */
final class ShelfPages {

    private static final int ENTRIES = 1_000;
    private static final List<String> COLUMNS = List.of("page.when", "page.what", "page.value", "page.source");

    private final RecordSnapshot snapshot;
    private final Shelf shelf;
    private final Messages messages;
    private final int parts;

    ShelfPages(RecordSnapshot snapshot, Shelf shelf, Messages messages) {
        this.snapshot = snapshot;
        this.shelf = shelf;
        this.messages = messages;
        this.parts = Math.ceilDiv(shelf.count(), ENTRIES);
    }

    void write(ChecksummedZip zip) throws IOException {
        List<EntryLine> lines = new ArrayList<>(Math.min(ENTRIES, shelf.count()));
        int[] part = {0};
        snapshot.lines(shelf, line -> {
            if (lines.size() == ENTRIES) {
                zip.add(ArchivePaths.page(shelf, part[0]), page(lines, part[0]));
                part[0]++;
                lines.clear();
            }
            lines.add(line);
        });
        zip.add(ArchivePaths.page(shelf, part[0]), page(lines, part[0]));
    }

    private String page(List<EntryLine> lines, int part) {
        String heading = EntryWords.category(shelf.category(), messages) + " · " + IndexPage.year(shelf, messages);
        String name = snapshot.person().name();
        return PageFrame.html(heading + " · " + name, messages, html -> {
            html.open("p").open("a", "href", "../" + ArchivePaths.INDEX);
            PageFrame.own(html, name);
            html.close().close();
            html.open("h1").text(heading).close();
            pages(html, part);
            table(html, lines);
            pages(html, part);
        });
    }

    private void pages(Html html, int part) {
        if (parts == 1) {
            return;
        }
        html.open("p", "class", "pages");
        html.open("span").text(messages.get("page.part", part + 1, parts)).close();
        if (part > 0) {
            html.link(name(part - 1), messages.get("paging.newer"));
        }
        if (part + 1 < parts) {
            html.link(name(part + 1), messages.get("paging.older"));
        }
        html.close();
    }

    private String name(int part) {
        return ArchivePaths.page(shelf, part).substring(ArchivePaths.PAGES.length());
    }

    private void table(Html html, List<EntryLine> lines) {
        html.open("table").open("thead").open("tr");
        COLUMNS.forEach(
                key -> html.open("th", "scope", "col").text(messages.get(key)).close());
        html.close().close().open("tbody");
        lines.forEach(line -> row(html, line));
        html.close().close();
    }

    private void row(Html html, EntryLine line) {
        Projection projection = line.projection();
        html.open("tr", "id", line.id().toString());
        html.open("td", "class", "when");
        projection.date().ifPresent(date -> PartialDateLabel.write(html, date, messages.locale()));
        html.close();
        html.open("td");
        what(html, projection);
        html.close().open("td");
        value(html, projection);
        html.close().open("td");
        PageFrame.own(html, SourceMark.words(line.source(), messages));
        html.close().close();
    }

    /** What is not so is struck through and says why. */
    private void what(Html html, Projection projection) {
        html.open(projection.negated() ? "s" : "span");
        PageFrame.own(html, EntryWords.title(projection, messages));
        html.close();
        String marks = QualifierMarks.shown(projection).stream()
                .map(qualifier -> QualifierMarks.words(qualifier, projection, messages))
                .collect(Collectors.joining(", "));
        if (!marks.isEmpty()) {
            html.text(" ").element("span", "mark", marks);
        }
        projection
                .when()
                .ifPresent(words -> html.open("small").text(text(words)).close());
        projection
                .details()
                .ifPresent(words -> html.open("small").text(text(words)).close());
    }

    private String text(Wording words) {
        return WordingText.of(words, messages.locale());
    }

    private void value(Html html, Projection projection) {
        WordingText.valueWithUnit(projection, messages.locale()).ifPresent(value -> {
            html.open(projection.negated() ? "s" : "span");
            PageFrame.own(html, value);
            html.close();
        });
        if (!projection.negated()) {
            FlagMark.words(projection, messages)
                    .ifPresent(words -> html.text(" ").element("span", "mark", words));
        }
    }
}
