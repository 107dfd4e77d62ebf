// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.writing;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.healthstead.api.access.Caller;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.Kinds;
import org.healthstead.api.record.Person;
import org.healthstead.api.record.PersonId;
import org.healthstead.api.record.SeriesPoint;
import org.healthstead.api.record.SeriesQuery;
import org.healthstead.ui.api.Messages;
import org.healthstead.ui.context.UiServices;
import org.healthstead.ui.context.UiShell;
import org.healthstead.ui.forms.FieldEditors;
import org.healthstead.ui.forms.FormContext;
import org.healthstead.ui.forms.FormSpecs;
import org.healthstead.ui.forms.RecordNumbers;

/** What forms need of the services. */
final class FormMaking {

    private final UiServices services;
    private final Caller caller;

    FormMaking(UiServices services, Caller caller) {
        this.services = services;
        this.caller = caller;
    }

    FormSpecs specs() {
        return new FormSpecs(services.kinds().require());
    }

    /** @param corrected the entry whose own numbers are not those of others; empty for a new one */
    FieldEditors editors(Person person, Messages messages, Optional<EntryId> corrected) {
        FormContext context = new FormContext(
                messages,
                services.kinds().find().map(Kinds::vocabularies),
                services.analytes().find(),
                Instant.now(),
                ZoneId.systemDefault(),
                person.birthDate(),
                UiShell.get().preferences().units(),
                numbers(person.id(), corrected));
        return new FieldEditors(context, this::name);
    }

    private Optional<RecordNumbers> numbers(PersonId person, Optional<EntryId> corrected) {
        return services.kinds()
                .find()
                .flatMap(kinds -> services.units()
                        .find()
                        .map(rules -> new RecordNumbers(kinds, rules, codes -> others(person, codes, corrected))));
    }

    private List<SeriesPoint> others(PersonId person, Set<String> codes, Optional<EntryId> corrected) {
        return services.series().list(person, caller).series().stream()
                .filter(series -> codes.contains(code(series.latest().measuredAs())))
                .flatMap(series -> services.series().points(SeriesQuery.of(person, series.id()), caller).stream())
                .filter(point -> corrected.filter(point.entry()::equals).isEmpty())
                .toList();
    }

    private static String code(SeriesPoint point) {
        return point.componentCode().or(point::code).orElse("");
    }

    /** What the entry is called that a reference leads to; empty for one that leads nowhere. */
    private String name(JsonObject reference) {
        String target = reference.string("reference").orElse("");
        int slash = target.lastIndexOf('/');
        try {
            EntryId id = new EntryId(UUID.fromString(target.substring(slash + 1)));
            return services.entries().lines(List.of(id), caller).stream()
                    .flatMap(line -> line.projection().title().stream())
                    .findFirst()
                    .orElse("");
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
