// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.immunizations.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.healthstead.api.access.Caller;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.EntryLine;
import org.healthstead.api.record.EntryPage;
import org.healthstead.api.record.EntryQuery;
import org.healthstead.api.record.EntryStore;
import org.healthstead.api.record.Fact;
import org.healthstead.api.record.FactRelation;
import org.healthstead.api.record.FactStore;
import org.healthstead.api.record.PartialDate;
import org.healthstead.api.record.Person;
import org.healthstead.plugin.immunizations.engine.GivenDose;
import org.healthstead.plugin.immunizations.record.RecordedDose.Gap;

/** Reads the vaccinations of a record. Safe for several threads. */
public final class HistoryReader {

    /** Three a year for a lifetime are 300. */
    private static final int MOST = 1_000;

    private final EntryStore entries;
    private final FactStore facts;

    public HistoryReader(EntryStore entries, FactStore facts) {
        this.entries = entries;
        this.facts = facts;
    }

    /**
     * Reads what the caller may see.
     *
     * @param today what is dated later does not count
     */
    public History read(Person person, LocalDate today, Caller caller) {
        EntryPage page = entries.page(EntryQuery.of(person.id(), MOST).ofType("Immunization"), caller);
        List<EntryLine> given =
                page.lines().stream().filter(line -> !line.negated()).toList();
        if (given.isEmpty()) {
            return new History(List.of(), page.next().isEmpty());
        }
        List<EntryId> ids = given.stream().map(EntryLine::id).toList();
        Map<EntryId, Fact> shared = facts.of(person.id(), ids, caller);
        Map<EntryId, JsonObject> bodies = entries.bodies(ids, caller);
        Set<EntryId> known = given.stream().map(EntryLine::id).collect(Collectors.toSet());
        List<RecordedDose> doses = new ArrayList<>(given.size());
        for (EntryLine line : given) {
            Optional<Fact> fact = Optional.ofNullable(shared.get(line.id()));
            boolean saidByOther = fact.filter(one -> !one.lead().equals(line.id()) && known.contains(one.lead()))
                    .isPresent();
            JsonObject body = bodies.get(line.id());
            if (!saidByOther && body != null) {
                doses.add(dose(line, body, fact, person.birthDate(), today));
            }
        }
        return new History(doses, page.next().isEmpty());
    }

    private static RecordedDose dose(
            EntryLine line, JsonObject body, Optional<Fact> fact, Optional<PartialDate> birth, LocalDate today) {
        boolean isDoubtful = fact.filter(
                        one -> one.has(FactRelation.Kind.CONFLICT) || one.has(FactRelation.Kind.SUSPECT))
                .isPresent();
        Optional<LocalDate> day = VaccineCodes.day(body);
        Optional<String> cvx = VaccineCodes.cvx(body);
        Gap gap = gap(day, cvx, birth.flatMap(HistoryReader::day), today);
        if (gap != null) {
            return new RecordedDose(line, null, gap, isDoubtful);
        }
        GivenDose dose = new GivenDose(
                line.id().toString(),
                day.get(),
                cvx.get(),
                VaccineCodes.maker(body).orElse(null),
                null,
                VaccineCodes.isSubpotent(body));
        return new RecordedDose(line, dose, null, isDoubtful);
    }

    private static Gap gap(Optional<LocalDate> day, Optional<String> cvx, Optional<LocalDate> birth, LocalDate today) {
        if (day.isEmpty()) {
            return Gap.NO_DAY;
        }
        if (day.get().isAfter(today)) {
            return Gap.IN_FUTURE;
        }
        if (birth.filter(day.get()::isBefore).isPresent()) {
            return Gap.BEFORE_BIRTH;
        }
        return cvx.isEmpty() ? Gap.NO_CODE : null;
    }

    /** The day as its source wrote it; empty when it says less than a day. */
    public static Optional<LocalDate> day(PartialDate date) {
        return date.precision().compareTo(PartialDate.Precision.DAY) < 0
                ? Optional.empty()
                : Optional.of(date.local().toLocalDate());
    }
}
