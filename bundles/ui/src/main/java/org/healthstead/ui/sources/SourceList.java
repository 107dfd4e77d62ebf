// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.sources;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.healthstead.api.record.EntryLine;
import org.healthstead.api.record.PersonId;
import org.healthstead.api.record.SourceRef;
import org.healthstead.platform.api.store.SourceStore.GivenName;
import org.healthstead.platform.api.store.SourceStore.Source;
import org.healthstead.ui.api.Addresses;
import org.healthstead.ui.api.EntryWords;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.HtmlComponent;
import org.healthstead.ui.api.Icon;
import org.healthstead.ui.api.PartialDateLabel;
import org.healthstead.ui.api.SourceMark;
import org.healthstead.ui.moving.MovingAddresses;
import org.healthstead.ui.parts.ServerTimes;
import org.healthstead.ui.sources.SourceRows.Row;

/** Each source with its name, what it is, how much came from it and when. */
final class SourceList extends HtmlComponent {

    private static final int LONGEST_ENDING = 6;

    private final transient PersonId person;
    private final transient List<Row> rows;
    private final boolean mayName;

    SourceList(String id, PersonId person, List<Row> rows, boolean mayName) {
        super(id);
        this.person = person;
        this.rows = rows;
        this.mayName = mayName;
    }

    @Override
    protected void write(Html html) {
        for (Row row : rows) {
            html.open("li", "class", "entry has-i").icon(Icon.of(row.ref().kind()));
            html.open("div", "class", "what");
            html.open("h2", "class", "name")
                    .element("bdi", null, SourceMark.words(row.ref(), messages()))
                    .close();
            about(html, row);
            row.details().ifPresent(source -> history(html, source));
            if (mayName && row.ref().kind() != SourceRef.Kind.PERSON) {
                html.open("p", "class", "small");
                html.open(
                        "a",
                        "href",
                        Addresses.with(
                                Addresses.sources(person),
                                "rename",
                                row.ref().id().toString()));
                html.text(messages().get("sources.rename"));
                html.element("span", "vh", " " + SourceMark.words(row.ref(), messages()));
                html.close().close();
                removal(html, row);
                move(html, row);
            }
            html.close();
            count(html, row);
            html.close();
        }
    }

    private void move(Html html, Row row) {
        html.open("p", "class", "small");
        html.open("a", "href", MovingAddresses.source(person, row.ref().id()));
        html.text(messages().get("sources.move"));
        html.element("span", "vh", " " + SourceMark.words(row.ref(), messages()));
        html.close().close();
    }

    private void removal(Html html, Row row) {
        String address = Addresses.source(person, row.ref().id()) + "/remove";
        if (row.details().filter(source -> source.imports() > 0).isPresent()) {
            html.open("details", "class", "small")
                    .open("summary")
                    .text(messages().get("sources.remove"));
            html.element("span", "vh", " " + SourceMark.words(row.ref(), messages()))
                    .close();
            html.element("p", "mute", messages().get("sources.remove.what"));
            html.open("form", "method", "post", "action", address);
            html.open("button", "class", "btn slim", "type", "submit")
                    .text(messages().get("sources.remove.go"))
                    .close();
            html.close().close();
        } else if (row.details().filter(source -> !source.files().isEmpty()).isPresent()) {
            html.open("form", "method", "post", "action", address);
            html.open("button", "class", "btn slim", "type", "submit", "name", "restore", "value", "all")
                    .text(messages().get("sources.restore"))
                    .close();
            html.close();
        }
    }

    private void count(Html html, Row row) {
        html.open("span", "class", "val");
        if (row.count() > 0) {
            html.link(
                    Addresses.with(
                            Addresses.SEARCH,
                            "person",
                            person.toString(),
                            "source",
                            row.ref().id().toString()),
                    messages().get("sources.entries", row.count()));
        } else {
            html.element("span", "mute", messages().get("sources.entries.none"));
        }
        html.close();
    }

    private void about(Html html, Row row) {
        html.element("span", null, kind(row));
        row.newest().ifPresent(line -> newest(html, line));
        row.details().ifPresent(source -> imports(html, source));
    }

    /** A portal, a device, a file with its format. */
    private String kind(Row row) {
        return row.details()
                .filter(source -> row.ref().kind() == SourceRef.Kind.FILE)
                .flatMap(source -> source.files().stream().findFirst())
                .flatMap(SourceList::ending)
                .map(ending -> messages().get("sources.kind.file", ending))
                .orElseGet(() -> messages().get("source." + row.ref().kind()));
    }

    private static Optional<String> ending(String file) {
        int dot = file.lastIndexOf('.');
        String ending = dot < 0 ? "" : file.substring(dot + 1);
        return ending.matches("[A-Za-z0-9]{2," + LONGEST_ENDING + "}")
                ? Optional.of(ending.toUpperCase(Locale.ROOT))
                : Optional.empty();
    }

    private void newest(Html html, EntryLine line) {
        html.open("span").text(messages().get("sources.newest")).text(" ");
        html.link(Addresses.entry(line.id()), EntryWords.title(line.projection(), messages()));
        line.date().ifPresent(date -> {
            html.text(", ");
            PartialDateLabel.write(html, date, getLocale());
        });
        html.close();
    }

    private void imports(Html html, Source source) {
        source.first().ifPresent(first -> {
            html.open("span").text(messages().get("sources.first")).text(" ");
            ServerTimes.write(html, first, messages());
            source.last().filter(last -> source.imports() > 1).ifPresent(last -> {
                html.text(" · ").text(messages().get("sources.last", source.imports()));
                html.text(" ");
                ServerTimes.write(html, last, messages());
            });
            html.close();
        });
        if (!source.files().isEmpty()) {
            html.open("span").text(messages().get("sources.files")).text(" ");
            for (int i = 0; i < source.files().size(); i++) {
                html.text(i == 0 ? "" : ", ")
                        .element("bdi", null, source.files().get(i));
            }
            html.text(source.imports() > source.files().size() ? ", …" : "").close();
        }
    }

    /** Nothing when the only name is the one that is shown. */
    private void history(Html html, Source source) {
        if (source.names().size() < 2 && source.names().stream().allMatch(GivenName::isFromFile)) {
            return;
        }
        html.open("details", "class", "small")
                .element("summary", null, messages().get("sources.history"));
        html.open("ul");
        for (GivenName name : source.names().reversed()) {
            html.open("li");
            if (name.name().isEmpty()) {
                html.text(messages().get("sources.history.none"));
            } else {
                html.element("bdi", null, name.name());
            }
            html.text(" · ");
            html.text(messages().get(name.isFromFile() ? "sources.history.file" : "sources.history.person"));
            html.text(" · ");
            ServerTimes.write(html, name.at(), messages());
            html.close();
        }
        html.close().close();
    }
}
