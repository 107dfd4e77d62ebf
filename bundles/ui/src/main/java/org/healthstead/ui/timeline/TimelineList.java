// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.timeline;

import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.healthstead.api.record.EntryLine;
import org.healthstead.api.record.EntryPage;
import org.healthstead.api.record.PartialDate;
import org.healthstead.ui.api.Addresses;
import org.healthstead.ui.api.EmptyState;
import org.healthstead.ui.api.EntryLinePanel;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.HtmlComponent;
import org.healthstead.ui.api.Paging;
import org.healthstead.ui.api.PartialDateLabel;
import org.healthstead.ui.imports.OpenImports;
import org.healthstead.ui.parts.CursorTrail;

/**
 * Entries under months and days. One component for the whole list, because fifty lines of ten components each would
 * take longer to draw than the store takes to read them.
 */
final class TimelineList extends HtmlComponent {

    /** Month of an entry; a year without a month and no date at all are groups of their own. */
    private record Month(int year, int month) {

        static final Month UNDATED = new Month(0, 0);

        static Month of(EntryLine line) {
            return line.date()
                    .map(date -> new Month(
                            date.year(),
                            date.precision() == PartialDate.Precision.YEAR
                                    ? 0
                                    : date.local().getMonthValue()))
                    .orElse(UNDATED);
        }
    }

    private final transient EntryPage page;
    private final transient TimelineLink link;
    private final transient CursorTrail trail;
    private final transient OpenImports open;
    private final boolean isWhole;
    private final transient TimelineNotes notes;
    private final transient List<ActiveFilter> active;

    /**
     * @param open what an empty record waits for
     * @param isWhole false when the reader may see only a part of the record
     * @param active what it is narrowed by
     */
    TimelineList(
            String id,
            EntryPage page,
            TimelineLink link,
            CursorTrail trail,
            OpenImports open,
            boolean isWhole,
            TimelineNotes notes,
            List<ActiveFilter> active) {
        super(id);
        this.active = active;
        this.notes = notes;
        this.open = open;
        this.isWhole = isWhole;
        this.page = page;
        this.link = link;
        this.trail = trail;
    }

    @Override
    protected void write(Html html) {
        if (page.lines().isEmpty()) {
            empty(html);
        }
        Map<Month, List<EntryLine>> months = new LinkedHashMap<>();
        page.lines().forEach(line -> months.computeIfAbsent(Month.of(line), any -> new ArrayList<>()));
        notes.lines().forEach(line -> months.get(Month.of(line)).add(line));
        Month newer = Month.UNDATED;
        for (Map.Entry<Month, List<EntryLine>> month : months.entrySet()) {
            quiet(html, newer, month.getKey());
            if (!month.getValue().isEmpty()) {
                month(html, month.getKey(), month.getValue());
            }
            newer = month.getKey();
        }
        boolean isFirst = trail.cursors().isEmpty();
        new Paging(
                        isFirst && link.at().isEmpty() ? Optional.empty() : Optional.of(link.newest()),
                        isFirst ? Optional.empty() : Optional.of(link.after(trail.newer())),
                        page.next().map(cursor -> link.after(trail.older(cursor))))
                .write(html, messages());
    }

    private void empty(Html html) {
        boolean filtered = !trail.cursors().isEmpty()
                || !link.filter().isHealth()
                || link.at().isPresent();
        if (link.filter().isNarrowed()) {
            NothingMatches.write(html, link, active, messages());
        } else if (filtered) {
            EmptyState.write(html, messages().get("timeline.nothing"), part());
        } else if (!open.isEmpty()) {
            html.element("h2", null, open.title(messages()));
            open.write(html, link.person(), messages());
        } else if (!isWhole) {
            EmptyState.write(html, messages().get("overview.part.empty"), part());
        } else {
            EmptyState.write(
                    html,
                    messages().get("timeline.empty"),
                    messages().get("timeline.empty.how"),
                    Addresses.imports(link.person()),
                    messages().get("timeline.empty.go"));
        }
    }

    private String part() {
        return isWhole ? "" : messages().get("overview.part");
    }

    /** Between two months of a list that misses nothing. */
    private void quiet(Html html, Month newer, Month older) {
        if (isWhole && newer.month() > 0 && older.year() > 0) {
            YearMonth first = older.month() > 0
                    ? YearMonth.of(older.year(), older.month()).plusMonths(1)
                    : YearMonth.of(older.year() + 1, 1);
            YearMonth last = YearMonth.of(newer.year(), newer.month()).minusMonths(1);
            QuietSpan.months(html, first, last, link.filter(), messages());
        }
    }

    private void month(Html html, Month month, List<EntryLine> lines) {
        html.open("section", "class", "month").open("h2");
        if (month.equals(Month.UNDATED)) {
            html.text(messages().get("timeline.undated"));
        } else if (month.month() == 0) {
            html.text(Integer.toString(month.year()));
            html.element("span", null, messages().get("timeline.year.only"));
        } else {
            html.text(PartialDateLabel.month(LocalDateTime.of(month.year(), month.month(), 1, 0, 0), getLocale()));
            TimelineCalendar calendar = notes.calendars().get(month.year());
            if (calendar != null && calendar.count(month.month()) >= lines.size()) {
                html.element("span", null, messages().get("timeline.extent", calendar.count(month.month())));
            }
        }
        html.close();
        Map<Integer, List<EntryLine>> days = new LinkedHashMap<>();
        for (EntryLine line : lines) {
            days.computeIfAbsent(day(line.date()), day -> new ArrayList<>()).add(line);
        }
        days.forEach((day, ofDay) -> day(html, month, day, ofDay));
        html.close();
    }

    /** Day of the month; 0 when it is not known. */
    private static int day(Optional<PartialDate> date) {
        return date.filter(known -> known.precision().compareTo(PartialDate.Precision.DAY) >= 0)
                .map(known -> known.local().getDayOfMonth())
                .orElse(0);
    }

    private void day(Html html, Month month, int day, List<EntryLine> lines) {
        html.open("div", "class", "day").open("h3");
        if (day > 0) {
            html.element("b", null, Integer.toString(day)).text(" ");
            html.text(LocalDateTime.of(month.year(), month.month(), day, 0, 0)
                    .getDayOfWeek()
                    .getDisplayName(TextStyle.SHORT_STANDALONE, getLocale()));
        } else {
            html.text(messages().get("timeline.day.unknown"));
        }
        html.close();
        html.open("ul", "class", "entries");
        lines.forEach(line -> line(html, line));
        html.close().close();
    }

    private void line(Html html, EntryLine line) {
        EntryLinePanel.write(html, line, EntryLinePanel.DateForm.TIME, notes.of(line, messages()), messages());
        List<EntryLine> inside = notes.results().byReport().getOrDefault(line.id(), List.of());
        if (!inside.isEmpty()) {
            html.open("li", "class", "inside").open("details");
            html.element("summary", null, messages().get("timeline.reported", inside.size()));
            html.open("ul", "class", "entries");
            inside.forEach(each -> line(html, each));
            html.close().close().close();
        }
    }
}
