// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.writing;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.healthstead.api.access.Caller;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.Kinds;
import org.healthstead.api.record.Person;
import org.healthstead.ui.api.Messages;
import org.healthstead.ui.context.UiServices;
import org.healthstead.ui.context.UiShell;
import org.healthstead.ui.forms.FieldEditors;
import org.healthstead.ui.forms.FormContext;
import org.healthstead.ui.forms.FormSpecs;

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

    FieldEditors editors(Person person, Messages messages) {
        FormContext context = new FormContext(
                messages,
                services.kinds().find().map(Kinds::vocabularies),
                services.analytes().find(),
                Instant.now(),
                ZoneId.systemDefault(),
                person.birthDate(),
                UiShell.get().preferences().units());
        return new FieldEditors(context, this::name);
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
