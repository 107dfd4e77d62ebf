// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.facts;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.healthstead.api.access.Caller;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.EntryLine;
import org.healthstead.api.record.Fact;
import org.healthstead.api.record.FactMember;
import org.healthstead.api.record.PersonId;
import org.healthstead.api.record.SeriesPoint;
import org.healthstead.api.record.SourceRef;
import org.healthstead.ui.context.UiServices;

/**
 * Which values of a series are said by several sources: each is one value, with its sources. Immutable.
 *
 * @param facts of entries that were asked about and are not alone
 * @param unasked minutes of older values that were too many to be asked about: there equal numbers count as one
 */
public record SeriesFacts(Map<EntryId, Fact> facts, Set<Long> unasked) {

    private static final SeriesFacts NONE = new SeriesFacts(Map.of(), Set.of());

    /** Entries that are asked about; a question costs about a tenth of a millisecond for each. */
    public static final int MOST = 600;

    public SeriesFacts {
        facts = Map.copyOf(facts);
        unasked = Set.copyOf(unasked);
    }

    /**
     * Asks only about values of one minute: no others are one fact without a person who says so.
     *
     * @param series of one person, each newest first
     */
    public static SeriesFacts of(UiServices services, PersonId person, List<List<SeriesPoint>> series, Caller caller) {
        Set<Long> shared = series.stream().flatMap(SeriesFacts::sharedMinutes).collect(Collectors.toSet());
        if (shared.isEmpty()) {
            return NONE;
        }
        Map<Long, Set<EntryId>> entries = new TreeMap<>(Comparator.reverseOrder());
        series.stream()
                .flatMap(List::stream)
                .filter(point -> shared.contains(StatedNumber.minute(point)))
                .forEach(point -> entries.computeIfAbsent(StatedNumber.minute(point), time -> new HashSet<>(2))
                        .add(point.entry()));
        Set<EntryId> asked = new HashSet<>();
        for (Map.Entry<Long, Set<EntryId>> minute : entries.entrySet()) {
            if (asked.size() >= MOST) {
                break;
            }
            asked.addAll(minute.getValue());
            shared.remove(minute.getKey());
        }
        return services.facts()
                .find()
                .map(store -> new SeriesFacts(store.of(person, asked, caller), shared))
                .orElse(NONE);
    }

    private static Stream<Long> sharedMinutes(List<SeriesPoint> points) {
        long[] minutes =
                points.stream().mapToLong(StatedNumber::minute).sorted().toArray();
        return IntStream.range(1, minutes.length)
                .filter(i -> minutes[i] == minutes[i - 1])
                .mapToObj(i -> minutes[i]);
    }

    /** Without those that another point of the list says already. One that says something else stays. */
    public List<SeriesPoint> once(List<SeriesPoint> points) {
        if (facts.isEmpty() && unasked.isEmpty()) {
            return points;
        }
        Set<EntryId> there = points.stream().map(SeriesPoint::entry).collect(Collectors.toSet());
        Set<StatedNumber> said = new HashSet<>();
        return points.stream()
                .filter(point -> unasked.contains(StatedNumber.minute(point))
                        ? said.add(StatedNumber.of(point))
                        : !isSaidBy(point.entry(), there))
                .toList();
    }

    private boolean isSaidBy(EntryId entry, Set<EntryId> there) {
        Fact fact = facts.get(entry);
        return fact != null
                && !fact.lead().equals(entry)
                && there.contains(fact.lead())
                && fact.members().stream().noneMatch(member -> member.entry().equals(entry) && member.isContrary());
    }

    /** Everyone who says what an entry says, the source of the entry first; of those that were asked about. */
    public List<SourceRef> sources(EntryLine line) {
        Fact fact = facts.get(line.id());
        if (fact == null) {
            return List.of(line.source());
        }
        Stream<SourceRef> others =
                fact.members().stream().filter(member -> !member.isContrary()).map(FactMember::source);
        return Stream.concat(Stream.of(line.source()), others).distinct().toList();
    }
}
