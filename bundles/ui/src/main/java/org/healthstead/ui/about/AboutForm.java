// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.about;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.wicket.request.IRequestParameters;
import org.healthstead.api.access.Caller;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.Entry;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.PartialDate;
import org.healthstead.api.record.Person;
import org.healthstead.platform.api.problem.ProblemCode;
import org.healthstead.ui.api.Addresses;
import org.healthstead.ui.api.Messages;
import org.healthstead.ui.api.SeeOther;
import org.healthstead.ui.api.TypedDate;
import org.healthstead.ui.context.UiServices;
import org.healthstead.ui.parts.AddressParameters;
import org.healthstead.ui.parts.DateWords;
import org.healthstead.ui.parts.PostForm;

/**
 * Changes what the household says of a person. Whoever was quicker loses nothing: what only one of two changed is put
 * together, and where both did, the second sees both.
 */
final class AboutForm extends PostForm {

    static final String SEEN = "seen";
    static final String COLOUR = "colour";
    static final String RELATION = "relation";

    private static final int FIRST_YEAR = 1800;
    private static final int MOST = 2_000;

    private final transient Person person;
    private final transient UiServices services;
    private final transient Caller caller;
    private final transient Entry own;
    private final AboutFields fields;

    AboutForm(String id, Person person, UiServices services, Caller caller) {
        super(id);
        this.person = person;
        this.services = services;
        this.caller = caller;
        own = services.entries()
                .find(new EntryId(person.id().value()), caller)
                .orElseThrow(() -> AddressParameters.notFound(ProblemCode.PERSON_NOT_FOUND));
        fields = new AboutFields("fields", person);
        fields.show(PatientForm.read(own.body()), own.version());
        fields.choose(person.colour(), Relationships.read(services.preferences().find(), person.id(), caller));
        add(fields);
    }

    @Override
    protected void submit() {
        Messages words = Messages.of(AboutForm.class, getLocale());
        IRequestParameters sent = getRequest().getPostParameters();
        Entry seen = seen(sent);
        Map<String, String> typed = typed(sent, seen.body());
        Optional<Relationships> relation = Relationships.of(text(sent, RELATION));
        int colour = colour(sent);
        fields.choose(colour, relation);
        if (isWrong(typed, seen, words)) {
            return;
        }
        FormMerge merged = FormMerge.of(seen.body(), own.body(), typed);
        if (!merged.both().isEmpty()) {
            fields.show(merged.values(), own.version());
            String named = merged.both().stream()
                    .map(key -> words.get(AboutFields.label(key)))
                    .collect(Collectors.joining(", "));
            complain(words.get("about.both", named));
            return;
        }
        services.persons()
                .update(person.id(), own.version(), PatientForm.write(own.body(), merged.values()), colour, caller);
        services.preferences().find().ifPresent(store -> Relationships.write(store, person.id(), caller, relation));
        throw new SeeOther(Addresses.with(AboutAddresses.page(person.id()), "saved", Integer.toString(own.version())));
    }

    private Entry seen(IRequestParameters sent) {
        int version = sent.getParameterValue(SEEN).toInt(own.version());
        return version == own.version()
                ? own
                : services.entries().find(own.id(), version, caller).orElse(own);
    }

    /** A field that was not sent keeps what it showed. */
    private Map<String, String> typed(IRequestParameters sent, JsonObject seen) {
        Set<String> names = sent.getParameterNames();
        Map<String, String> typed = new LinkedHashMap<>();
        PatientForm.read(seen)
                .forEach((name, value) -> typed.put(name, names.contains(name) ? text(sent, name) : value));
        for (PatientGroup group : PatientForm.GROUPS) {
            for (int i = 0; i < PatientGroup.MOST_NEW; i++) {
                String row = PatientGroup.newRow(i);
                group.columns().stream()
                        .map(column -> group.name(row, column))
                        .filter(names::contains)
                        .forEach(name -> typed.put(name, text(sent, name)));
            }
        }
        return typed;
    }

    private static String text(IRequestParameters sent, String name) {
        String text =
                sent.getParameterValue(name).toString("").replace("\r\n", "\n").strip();
        return text.length() <= MOST ? text : text.substring(0, MOST);
    }

    private int colour(IRequestParameters sent) {
        int colour = sent.getParameterValue(COLOUR).toInt(person.colour());
        return colour >= 1 && colour <= Person.COLOURS ? colour : person.colour();
    }

    /** Complains beside the fields. A date that was read is put down as FHIR writes it. */
    private boolean isWrong(Map<String, String> typed, Entry seen, Messages words) {
        String name = typed.get(PatientForm.NAME.key());
        if (name.isEmpty() || name.length() > Person.MAX_NAME) {
            fields.complain(PatientForm.NAME.key(), words.get("about.name.wrong", Person.MAX_NAME));
        }
        String born = typed.get(PatientForm.BORN.key());
        String before = PatientForm.BORN.read(seen.body());
        if (born.equals(AboutFields.typedDate(before, getLocale()))) {
            typed.put(PatientForm.BORN.key(), before);
        } else if (!born.isEmpty()) {
            Optional<PartialDate> date = TypedDate.parse(born, getLocale()).filter(AboutForm::isPast);
            date.ifPresent(read -> typed.put(PatientForm.BORN.key(), read.text()));
            if (date.isEmpty()) {
                fields.complain(
                        PatientForm.BORN.key(),
                        DateWords.ofUnclear(born, words).orElseGet(() -> words.get("people.born.wrong")));
            }
        }
        fields.show(typed, seen.version());
        return fields.isComplaining();
    }

    private static boolean isPast(PartialDate date) {
        return date.year() > FIRST_YEAR
                && !date.local().isAfter(LocalDateTime.now(ZoneOffset.UTC).plusDays(1));
    }
}
