// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.results;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.healthstead.api.access.Caller;
import org.healthstead.api.record.Category;
import org.healthstead.api.record.EntryLine;
import org.healthstead.api.record.EntryPage;
import org.healthstead.api.record.EntryQuery;
import org.healthstead.api.record.EntryStore;
import org.healthstead.api.record.PartialDate;
import org.healthstead.api.record.PersonId;
import org.healthstead.api.record.Projection;
import org.healthstead.api.record.Qualifier;

/**
 * What else is in the record in the time of a chart, as far as the reader may see it.
 *
 * @param medicines of each medicine the first entry, the oldest first
 * @param isWhole false when the record has more entries of medicines than are looked at: then one may be older
 * @param visits newest first
 * @param hasMoreVisits true when older ones are left out
 */
record SeriesEvents(List<EntryLine> medicines, boolean isWhole, List<EntryLine> visits, boolean hasMoreVisits) {

    static final SeriesEvents NONE = new SeriesEvents(List.of(), true, List.of(), false);

    /** Medicines that are drawn: more lines across would hide the values. */
    static final int MOST_DRAWN = 4;

    private static final Set<String> TAKEN = Set.of("MedicationRequest", "MedicationStatement");
    private static final int MOST_VISITS = 200;

    SeriesEvents {
        medicines = List.copyOf(medicines);
        visits = List.copyOf(visits);
    }

    static SeriesEvents read(EntryStore entries, PersonId person, Caller caller, TimeSpan span) {
        EntryPage known = entries.page(
                EntryQuery.of(person, EntryQuery.MAX_LIMIT)
                        .of(Set.of(Category.MEDICATION))
                        .until(span.lastDay()),
                caller);
        EntryPage visits = entries.page(
                EntryQuery.of(person, MOST_VISITS)
                        .of(Set.of(Category.VISIT))
                        .since(span.firstDay())
                        .until(span.lastDay()),
                caller);
        return new SeriesEvents(
                starts(known.lines(), span.firstDay()),
                known.next().isEmpty(),
                visits.lines().stream().filter(SeriesEvents::tookPlace).toList(),
                visits.next().isPresent());
    }

    private static List<EntryLine> starts(List<EntryLine> newestFirst, LocalDate from) {
        Map<String, EntryLine> first = new HashMap<>();
        newestFirst.stream()
                .filter(line -> TAKEN.contains(line.type())
                        && line.title().isPresent()
                        && line.date().isPresent()
                        && tookPlace(line))
                .forEach(line -> first.put(thing(line.projection()), line));
        return first.values().stream()
                .filter(line -> !line.date().orElseThrow().local().toLocalDate().isBefore(from))
                .sorted(Comparator.comparingLong(SeriesEvents::time))
                .toList();
    }

    private static boolean tookPlace(EntryLine line) {
        Projection projection = line.projection();
        return !line.negated() && !projection.is(Qualifier.PLANNED) && !projection.is(Qualifier.DRAFT);
    }

    /** One medicine is told by its name: a package has many codes. */
    private static String thing(Projection line) {
        return line.title().orElseThrow().strip().toLowerCase(Locale.ROOT);
    }

    static long time(EntryLine line) {
        return line.date().orElseThrow().instantKey();
    }

    /** What is taken now before what was taken then, and of these the last; the oldest first. */
    List<EntryLine> drawnMedicines() {
        List<EntryLine> known = new ArrayList<>(medicines.stream()
                .filter(line -> line.date().map(PartialDate::precision).orElseThrow() != PartialDate.Precision.YEAR)
                .toList());
        known.sort(Comparator.comparing((EntryLine line) -> !line.projection().current())
                .thenComparing(Comparator.comparingLong(SeriesEvents::time).reversed()));
        return known.stream()
                .limit(MOST_DRAWN)
                .sorted(Comparator.comparingLong(SeriesEvents::time))
                .toList();
    }

    /** The times of visits, in seconds since 1970. */
    List<Long> visitTimes() {
        return visits.stream()
                .filter(line -> line.date()
                        .filter(date -> date.precision().compareTo(PartialDate.Precision.DAY) >= 0)
                        .isPresent())
                .map(SeriesEvents::time)
                .toList();
    }

    boolean isEmpty() {
        return medicines.isEmpty() && visits.isEmpty();
    }
}
