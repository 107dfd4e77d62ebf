// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.lists;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.healthstead.api.record.EntryLine;
import org.healthstead.api.record.Projection;
import org.healthstead.ui.api.Addresses;
import org.healthstead.ui.api.EntryWords;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.HtmlComponent;
import org.healthstead.ui.api.QualifierMarks;
import org.healthstead.ui.api.SourceMark;
import org.healthstead.ui.api.WordingText;

/**
 * The rows of a list: the name, what is not plain about the entry, the columns of its kind, and below the name what has
 * no column. What is so now comes first, under a heading of its own.
 */
final class ListTable extends HtmlComponent {

    /** So many of the entries behind a row are linked; a search by its name has them all. */
    private static final int OTHERS = 12;

    private static final String BETWEEN = " · ";

    private final transient ListContent content;
    private final transient ListCells cells;
    private final transient ListFilter filter;
    private final transient Optional<String> nowNone;
    private final transient RecordList list;
    private final transient CurrentEntries current;
    private transient ListThumbnails thumbnails = new ListThumbnails(Map.of());

    /** @param nowNone the sentence that stands where nothing is so now, and no source says so */
    ListTable(
            String id,
            ListContent content,
            ListCells cells,
            ListFilter filter,
            RecordList list,
            CurrentEntries current,
            Optional<String> nowNone) {
        super(id);
        this.content = content;
        this.cells = cells;
        this.filter = filter;
        this.list = list;
        this.current = current;
        this.nowNone = nowNone;
    }

    /** Small pictures beside the names. */
    ListTable showing(ListThumbnails pictures) {
        thumbnails = pictures;
        return this;
    }

    @Override
    protected void write(Html html) {
        head(html);
        for (Standing standing : Standing.values()) {
            standing(html, standing);
        }
        if (!content.rest().isEmpty()) {
            html.open("tbody");
            if (list.hasState()) {
                part(html, list.isAllOfState() ? "lists.part.rest" : "lists.part.others");
            }
            content.rest().forEach(line -> row(html, line, Optional.empty()));
            html.close();
        }
    }

    /** What sources call current, by how it stands today; sentences that there is none are so now. */
    private void standing(Html html, Standing standing) {
        List<CurrentEntries.Row> rows =
                content.now().stream().filter(row -> row.standing() == standing).toList();
        boolean isNow = standing == Standing.NOW;
        if (rows.isEmpty() && !(isNow && (!content.sentences().isEmpty() || nowNone.isPresent()))) {
            return;
        }
        html.open("tbody");
        part(
                html,
                switch (standing) {
                    case NOW -> "lists.part.now";
                    case PAUSED -> "lists.part.paused";
                    case PLANNED -> "lists.part.planned";
                    case ENDED -> "lists.part.ended";
                });
        rows.forEach(row -> row(html, row.newest(), Optional.of(row)));
        if (isNow) {
            content.sentences().forEach(line -> row(html, line, Optional.empty()));
            nowNone.ifPresent(words -> html.open("tr")
                    .open("td", "class", "mute", "colspan", width())
                    .text(words)
                    .close()
                    .close());
        }
        html.close();
    }

    private String width() {
        return Integer.toString(cells.columns().size() + 1);
    }

    private void head(Html html) {
        html.open("thead").open("tr");
        html.open("th", "scope", "col")
                .text(cells.title().orElseGet(() -> messages().get("overview.what")))
                .close();
        for (ListCells.Column column : cells.columns()) {
            html.open("th", "scope", "col", "class", look(column))
                    .text(column.heading())
                    .close();
        }
        html.close().close();
    }

    private static String look(ListCells.Column column) {
        return column.isOnPhone() ? null : "roomy";
    }

    private void part(Html html, String key) {
        html.open("tr", "class", "part").open("th", "scope", "rowgroup", "colspan", width());
        html.text(messages().get(key)).close().close();
    }

    private void row(Html html, EntryLine line, Optional<CurrentEntries.Row> row) {
        Projection projection = line.projection();
        html.open("tr", "class", line.negated() ? "off" : null).open("th", "scope", "row");
        thumbnails.write(html, line, messages());
        html.link(Addresses.entry(line.id()), EntryWords.title(projection, messages()));
        QualifierMarks.writeJudged(html, projection, messages());
        html.element("span", "more", String.join(BETWEEN, notes(line, row)));
        row.filter(one -> !one.others().isEmpty()).ifPresent(one -> others(html, one));
        html.close();
        for (ListCells.Column column : cells.columns()) {
            html.open("td", "class", look(column), "data-h", column.heading());
            html.text(cells.text(line, column)).close();
        }
        html.close();
    }

    private List<String> notes(EntryLine line, Optional<CurrentEntries.Row> row) {
        List<String> notes = new ArrayList<>();
        line.projection().details().ifPresent(words -> notes.add(WordingText.of(words, getLocale())));
        notes.addAll(row.map(one -> one.notes(messages()))
                .orElseGet(() -> content.facts().notes(line, messages())));
        current.against(line)
                .map(one -> messages()
                        .get("lists.still", SourceMark.brief(one.newest().source(), messages())))
                .ifPresent(notes::add);
        cells.others().stream()
                .filter(column -> !cells.text(line, column).isEmpty())
                .forEach(
                        column -> notes.add(messages().get("lists.named", column.heading(), cells.text(line, column))));
        if (!cells.hasDate(line)) {
            ListCells.date(line, messages()).ifPresent(notes::add);
        }
        notes.add(SourceMark.brief(line.source(), messages()));
        return notes;
    }

    private void others(Html html, CurrentEntries.Row row) {
        html.open("details", "class", "more");
        html.element(
                "summary", null, messages().get("overview.times", row.others().size() + 1));
        html.open("ul");
        for (EntryLine other :
                row.others().subList(0, Math.min(OTHERS, row.others().size()))) {
            html.open("li").link(Addresses.entry(other.id()), otherName(other));
            html.text(BETWEEN + SourceMark.brief(other.source(), messages())).close();
        }
        if (row.others().size() > OTHERS) {
            html.open("li")
                    .link(
                            filter.alike(EntryWords.title(row.newest().projection(), messages())),
                            messages().get("overview.all"));
            html.close();
        }
        html.close().close();
    }

    private String otherName(EntryLine line) {
        String when =
                ListCells.date(line, messages()).orElseGet(() -> messages().get("timeline.undated"));
        return WordingText.valueWithUnit(line.projection(), getLocale())
                .map(value -> when + BETWEEN + value)
                .orElse(when);
    }
}
