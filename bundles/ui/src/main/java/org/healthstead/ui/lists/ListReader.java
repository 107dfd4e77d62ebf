// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.lists;

import java.text.CollationKey;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.healthstead.api.access.Caller;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.EntryLine;
import org.healthstead.api.record.EntryPage;
import org.healthstead.api.record.EntryQuery;
import org.healthstead.api.record.EntryStore;
import org.healthstead.ui.api.EntryWords;
import org.healthstead.ui.api.Messages;
import org.healthstead.ui.facts.FactLines;
import org.healthstead.ui.parts.CursorTrail;

/**
 * Reads one page of a list: what is so now, complete and in pages of its own, then the rest by the store's cursors. A
 * filter looks through a part of a long list at a time. For one thread.
 */
final class ListReader {

    static final int ROWS = 60;

    /** So many rows of the rest are worth showing below what is so now. */
    private static final int FEWEST = 20;

    /** So many entries are looked through for one page of a filtered list. */
    private static final int LOOKED_THROUGH = 1_000;

    private final EntryStore entries;
    private final Caller caller;
    private final RecordList list;
    private final ListFilter filter;
    private final Messages messages;
    private final CurrentEntries current;

    /** What the store gave of the rest. */
    private record Stretch(List<EntryLine> lines, Optional<String> next) {}

    ListReader(
            EntryStore entries,
            Caller caller,
            RecordList list,
            ListFilter filter,
            CurrentEntries current,
            Messages messages) {
        this.entries = entries;
        this.caller = caller;
        this.list = list;
        this.filter = filter;
        this.current = current;
        this.messages = messages;
    }

    ListContent read() {
        List<CurrentEntries.Row> now = now();
        List<EntryLine> sentences = showsNow() ? sentences() : List.of();
        if (filter.sort() == ListFilter.Sort.NAME) {
            Optional<List<EntryLine>> rest = wholeRest(sentences);
            if (rest.isPresent()) {
                return byName(now, sentences, rest.get());
            }
        }
        Optional<String> notice = filter.sort() == ListFilter.Sort.NAME ? Optional.of("lists.long") : Optional.empty();
        return filter.trail().cursors().isEmpty() ? fromNow(now, sentences, notice) : fromCursor(notice);
    }

    private boolean showsNow() {
        return filter.state() == ListFilter.State.ALL || filter.state() == ListFilter.State.NOW;
    }

    private boolean showsRest() {
        return filter.state() != ListFilter.State.NOW;
    }

    private List<CurrentEntries.Row> now() {
        List<CurrentEntries.Row> now = new ArrayList<>(Stream.concat(current.now().stream(), current.aside().stream())
                .filter(row -> filter.state().holds(row.standing()))
                .filter(row -> list.holds(row.newest()) && filter.hasWords(row.newest(), messages))
                .toList());
        if (filter.sort() == ListFilter.Sort.NAME) {
            Comparator<EntryLine> byName =
                    byName(now.stream().map(CurrentEntries.Row::newest).toList());
            now.sort(Comparator.comparing(CurrentEntries.Row::standing)
                    .thenComparing(row -> !row.isSevere())
                    .thenComparing(CurrentEntries.Row::newest, byName));
        }
        return now;
    }

    private List<EntryLine> sentences() {
        return current.sentences().stream()
                .filter(line -> list.holds(line) && filter.hasWords(line, messages))
                .toList();
    }

    /** The order of names in the reader's language; a key for each line, because comparing texts is dear. */
    private Comparator<EntryLine> byName(List<EntryLine> lines) {
        Collator collator = Collator.getInstance(messages.locale());
        Map<EntryId, CollationKey> keys = new HashMap<>();
        lines.forEach(
                line -> keys.put(line.id(), collator.getCollationKey(EntryWords.title(line.projection(), messages))));
        return Comparator.comparing(line -> keys.get(line.id()));
    }

    private ListContent byName(List<CurrentEntries.Row> now, List<EntryLine> sentences, List<EntryLine> rest) {
        rest.sort(byName(rest));
        int from = filter.page() * ROWS;
        int to = from + ROWS;
        return new ListContent(
                part(now, from, to),
                from == 0 ? sentences : List.of(),
                part(rest, from - now.size(), to - now.size()),
                FactLines.NONE,
                previous(),
                now.size() + rest.size() > to ? Optional.of(filter.address(filter.page() + 1)) : Optional.empty(),
                Optional.empty());
    }

    private static <T> List<T> part(List<T> all, int from, int to) {
        int first = Math.clamp(from, 0, all.size());
        return List.copyOf(all.subList(first, Math.clamp(to, first, all.size())));
    }

    private Optional<String> previous() {
        return filter.page() == 0 ? Optional.empty() : Optional.of(filter.address(filter.page() - 1));
    }

    private ListContent fromNow(List<CurrentEntries.Row> now, List<EntryLine> sentences, Optional<String> notice) {
        int from = filter.page() * ROWS;
        List<CurrentEntries.Row> shown = part(now, from, from + ROWS);
        boolean isNowEnded = now.size() <= from + ROWS;
        boolean hasRoom = ROWS - shown.size() >= FEWEST;
        Stretch rest = new Stretch(List.of(), Optional.empty());
        Optional<String> older = Optional.empty();
        if (isNowEnded && hasRoom && showsRest()) {
            rest = look(Optional.empty(), ROWS - shown.size(), sentences);
            older = rest.next().map(cursor -> filter.address(filter.trail().older(cursor)));
        } else if (!isNowEnded || showsRest() && hasRest()) {
            older = Optional.of(filter.address(filter.page() + 1));
        }
        return new ListContent(
                shown, from == 0 ? sentences : List.of(), rest.lines(), FactLines.NONE, previous(), older, notice);
    }

    private boolean hasRest() {
        return !entries.page(query(1), caller).lines().isEmpty();
    }

    private ListContent fromCursor(Optional<String> notice) {
        Stretch rest = look(filter.trail().cursor(), ROWS, List.of());
        CursorTrail newer = filter.trail().newer();
        return new ListContent(
                List.of(),
                List.of(),
                rest.lines(),
                FactLines.NONE,
                Optional.of(newer.cursors().isEmpty() ? filter.address(filter.page()) : filter.address(newer)),
                rest.next().map(cursor -> filter.address(filter.trail().older(cursor))),
                notice);
    }

    private EntryQuery query(int limit) {
        EntryQuery query = list.scope().query(filter.person(), limit);
        return list.hasState() ? query.notCurrent() : query;
    }

    /** Looks on until the page is nearly full: a stretch of few entries would cost as much as one of many. */
    private Stretch look(Optional<String> cursor, int wanted, List<EntryLine> without) {
        List<EntryLine> found = new ArrayList<>();
        Optional<String> next = cursor;
        int looked = 0;
        do {
            EntryQuery query = query(wanted - found.size());
            EntryPage page = entries.page(next.map(query::after).orElse(query), caller);
            page.lines().stream().filter(line -> holds(line, without)).forEach(found::add);
            looked += page.lines().size();
            next = page.next();
        } while (next.isPresent() && found.size() + FEWEST <= wanted && looked < LOOKED_THROUGH);
        return new Stretch(found, next);
    }

    private boolean holds(EntryLine line, List<EntryLine> without) {
        return list.holds(line)
                && filter.holds(line, messages)
                && without.stream().noneMatch(other -> other.id().equals(line.id()));
    }

    /** Empty when there is too much of it to be sorted for one page. */
    private Optional<List<EntryLine>> wholeRest(List<EntryLine> without) {
        if (!showsRest()) {
            return Optional.of(new ArrayList<>());
        }
        EntryPage page = entries.page(query(LOOKED_THROUGH), caller);
        return page.next().isPresent()
                ? Optional.empty()
                : Optional.of(new ArrayList<>(page.lines().stream()
                        .filter(line -> holds(line, without))
                        .toList()));
    }
}
