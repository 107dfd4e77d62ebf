// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.immunizations.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.healthstead.api.access.Caller;
import org.healthstead.api.record.EntryStore;
import org.healthstead.api.record.FactStore;
import org.healthstead.api.record.Person;
import org.healthstead.plugin.immunizations.engine.ActiveObservation;
import org.healthstead.plugin.immunizations.engine.DoseResult;
import org.healthstead.plugin.immunizations.engine.GroupForecast;
import org.healthstead.plugin.immunizations.engine.ImmunizationForecaster;
import org.healthstead.plugin.immunizations.engine.Patient;
import org.healthstead.plugin.immunizations.engine.Result;
import org.healthstead.plugin.immunizations.record.Deaths;
import org.healthstead.plugin.immunizations.record.History;
import org.healthstead.plugin.immunizations.record.HistoryReader;
import org.healthstead.plugin.immunizations.record.ReasonStore;
import org.healthstead.plugin.immunizations.record.StatedReason;
import org.healthstead.plugin.immunizations.schedule.AntigenSeries.Gender;
import org.healthstead.plugin.immunizations.schedule.KnowledgeBase;
import org.healthstead.plugin.immunizations.schedule.KnowledgeBase.VaccineGroup;

/** Makes plans from records. Safe for several threads. */
public final class PlanReader {

    private final EntryStore entries;
    private final HistoryReader histories;
    private final ReasonStore reasons;

    public PlanReader(EntryStore entries, FactStore facts) {
        this.entries = entries;
        histories = new HistoryReader(entries, facts);
        reasons = new ReasonStore(entries);
    }

    /**
     * Reads what was given and asks the schedule.
     *
     * @return empty when the day of birth is not known or still to come, and when the person has died
     */
    public Optional<Plan> read(KnowledgeBase base, Person person, LocalDate today, Caller caller) {
        Optional<LocalDate> born = birth(person, today).filter(day -> !Deaths.isSaid(entries, person, caller));
        return born.map(birth -> {
            History history = histories.read(person, today, caller);
            List<StatedReason> known = reasons.read(person.id(), caller).stream()
                    .filter(reason ->
                            base.observations().containsKey(reason.observation().code()))
                    .toList();
            return plan(base, new Patient(birth, gender(person), null), history, known, today);
        });
    }

    /** The day of birth; empty when it is not known to the day, or lies ahead. */
    public static Optional<LocalDate> birth(Person person, LocalDate today) {
        return person.birthDate().flatMap(HistoryReader::day).filter(day -> !day.isAfter(today));
    }

    private static Gender gender(Person person) {
        return switch (person.sex().orElse(Person.Sex.UNKNOWN)) {
            case FEMALE -> Gender.FEMALE;
            case MALE -> Gender.MALE;
            case OTHER, UNKNOWN -> Gender.UNKNOWN;
        };
    }

    /** The plan of a schedule for what was given. */
    static Plan plan(
            KnowledgeBase base, Patient patient, History history, List<StatedReason> reasons, LocalDate today) {
        List<ActiveObservation> observations =
                reasons.stream().map(StatedReason::observation).toList();
        Result result = new ImmunizationForecaster(base).forecast(patient, history.counted(), observations, today);
        List<PlannedGroup> groups = new ArrayList<>();
        for (VaccineGroup group : base.groups()) {
            result.leading(group.name()).ifPresent(leading -> groups.add(planned(leading, result, today)));
        }
        groups.sort(Plan.BY_URGENCY);
        return new Plan(base, patient.birth(), today, history, reasons, result, groups);
    }

    private static PlannedGroup planned(GroupForecast leading, Result result, LocalDate today) {
        List<GroupForecast> others = result.groups().stream()
                .filter(forecast -> forecast != leading && forecast.group().equals(leading.group()))
                .toList();
        List<DoseResult> doses = result.doses().stream()
                .filter(dose -> dose.group().equals(leading.group()))
                .sorted(Comparator.comparing(dose -> dose.dose().date()))
                .toList();
        return new PlannedGroup(leading, Standing.of(leading, today), others, doses);
    }
}
