// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.immunizations.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.healthstead.api.record.PartialDate;
import org.healthstead.plugin.immunizations.engine.DoseReason;
import org.healthstead.plugin.immunizations.engine.DoseResult;
import org.healthstead.plugin.immunizations.engine.ForecastDates;
import org.healthstead.plugin.immunizations.engine.ForecastReason;
import org.healthstead.plugin.immunizations.engine.GroupForecast;
import org.healthstead.plugin.immunizations.engine.SeriesStatus;
import org.healthstead.plugin.immunizations.plan.PlannedGroup;
import org.healthstead.plugin.immunizations.plan.Standing;
import org.healthstead.plugin.immunizations.record.RecordedDose;
import org.healthstead.plugin.immunizations.schedule.KnowledgeBase;
import org.healthstead.ui.api.Messages;
import org.healthstead.ui.api.PartialDateLabel;

/** Puts what a plan says into the reader's words. */
public final class PlanWords {

    private final Messages messages;

    public PlanWords(Locale locale) {
        messages = Messages.of(PlanWords.class, locale);
    }

    public Messages messages() {
        return messages;
    }

    /** What people call a vaccine group; the schedule's own name when we have no words for it. */
    public String group(String name) {
        return messages.find("group." + GroupPlace.part(name)).orElse(name);
    }

    /** What people call a disease; the schedule's own name when we have no words for it. */
    String antigen(String name) {
        return messages.find("antigen." + GroupPlace.part(name)).orElseGet(() -> group(name));
    }

    /** A list in words, as the language puts it. */
    String list(List<String> words) {
        return switch (words.size()) {
            case 0 -> "";
            case 1 -> words.getFirst();
            default -> messages.get("list.and", String.join(", ", words.subList(0, words.size() - 1)), words.getLast());
        };
    }

    /** A day in full. */
    String day(LocalDate day) {
        return PartialDateLabel.words(PartialDate.of(day), messages.locale());
    }

    /** How a person stands with a series, as the specification calls it. */
    String status(SeriesStatus status) {
        return messages.get("status." + key(status));
    }

    /** A constant as a part of a message key. */
    static String key(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String standing(Standing standing) {
        return messages.get("standing." + key(standing));
    }

    /** Which dose is next, and its dates; empty when none is planned. */
    String next(GroupForecast forecast) {
        List<String> parts = new ArrayList<>();
        if (forecast.doseNumber() > 0) {
            parts.add(messages.get("next.dose", forecast.doseNumber()));
        }
        ForecastDates dates = forecast.dates();
        if (dates.recommended() != null) {
            parts.add(messages.get("next.recommended", day(dates.recommended())));
        }
        if (dates.earliest() != null && !dates.earliest().equals(dates.recommended())) {
            parts.add(messages.get("next.earliest", day(dates.earliest())));
        }
        if (dates.pastDue() != null) {
            parts.add(messages.get("next.past-due", day(dates.pastDue())));
        }
        return String.join(" · ", parts);
    }

    /** Why nothing is planned. */
    String closed(PlannedGroup group) {
        if (group.standing() == Standing.UNKNOWN) {
            return messages.get("reason.season-over");
        }
        String why = group.forecast().reasons().stream()
                .filter(reason -> reason != ForecastReason.DOSE_NEEDED)
                .sorted()
                .map(reason -> messages.get("reason." + key(reason)))
                .collect(Collectors.joining(" "));
        List<String> open =
                group.forecast().antigens().stream().map(this::antigen).toList();
        // What speaks against one part of a combined vaccine closes the group, but not the need of the other parts.
        return group.standing() == Standing.CONTRAINDICATED && !open.isEmpty()
                ? why + " " + messages.get("reason.still", list(open))
                : why;
    }

    /** What a dose counts for in a group, with the reasons when it does not. */
    String counts(DoseResult dose) {
        if (dose.status() == null) {
            return messages.get("dose.not-judged");
        }
        String status = messages.get("dose." + key(dose.status()));
        String reasons = dose.reasons().stream()
                .filter(reason -> reason != DoseReason.SERIES_COMPLETE)
                .map(reason -> messages.get("dose-reason." + key(reason)))
                .collect(Collectors.joining(", "));
        return reasons.isEmpty() ? status : messages.get("dose.why", status, reasons);
    }

    /** Why a schedule cannot judge a dose. */
    String gap(RecordedDose dose) {
        return messages.get("gap." + key(dose.gap()));
    }

    /** Where the plan comes from. */
    String source(KnowledgeBase.Source source) {
        return messages.get("source", source.title(), source.version());
    }
}
