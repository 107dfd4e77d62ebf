// SPDX-License-Identifier: Apache-2.0
package org.healthstead.importing;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.healthstead.api.access.Caller;
import org.healthstead.api.importing.Subject;
import org.healthstead.api.importing.Subject.Name;
import org.healthstead.api.json.Json;
import org.healthstead.api.json.JsonArray;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.problem.ProblemException;
import org.healthstead.api.record.Entry;
import org.healthstead.api.record.EntryLine;
import org.healthstead.api.record.EntryQuery;
import org.healthstead.api.record.EntryStore;
import org.healthstead.api.record.PartialDate;
import org.healthstead.api.record.Person;
import org.healthstead.api.record.PersonId;
import org.healthstead.api.record.PersonService;
import org.healthstead.api.record.SourceRef;
import org.healthstead.platform.api.problem.ProblemCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the person's own Patient linked to the Patients that imports brought: FHIR {@code Patient.link} of type
 * {@code seealso}. An imported Patient stays an entry of its source; one that is about somebody else, as a newborn's
 * mother in the newborn's file, is not linked.
 *
 * <p>Works from what is in the record now, so it may be called as often as wanted, after an undo too.
 */
final class PatientLinks {

    private static final Logger LOG = LoggerFactory.getLogger(PatientLinks.class);
    private static final int MAX_PATIENTS = 200;
    private static final int TRIES = 3;

    private final EntryStore entries;
    private final PersonService persons;

    PatientLinks(EntryStore entries, PersonService persons) {
        this.entries = entries;
        this.persons = persons;
    }

    /** Never fails: without the right to change the person's own Patient, or when it is gone, nothing is linked. */
    void refresh(PersonId person, Caller caller) {
        Optional<Person> found = persons.find(person, caller);
        if (found.isEmpty()) {
            return;
        }
        for (int i = 0; i < TRIES; i++) {
            try {
                refresh(found.get(), caller);
                return;
            } catch (ProblemException e) {
                // Somebody may have saved the own Patient meanwhile; everything else is not ours to repair.
                LOG.info(
                        "own Patient of person {} not linked: {}",
                        person,
                        e.problem().code());
                if (!ProblemCode.ENTRY_VERSION.isOf(e.problem())) {
                    return;
                }
            }
        }
    }

    private void refresh(Person person, Caller caller) {
        List<EntryLine> patients = entries.page(
                        EntryQuery.of(person.id(), MAX_PATIENTS).ofType("Patient"), caller)
                .lines();
        Optional<Entry> own = patients.stream()
                .filter(line -> line.source().kind() == SourceRef.Kind.PERSON)
                .min(Comparator.comparing(EntryLine::id))
                .flatMap(line -> entries.find(line.id(), caller));
        if (own.isEmpty()) {
            return;
        }
        List<Json> links = new ArrayList<>(keptLinks(own.get().body()));
        for (EntryLine line : patients) {
            if (line.source().kind() != SourceRef.Kind.PERSON && isPerson(line, person, caller)) {
                links.add(link("Patient/" + line.id()));
            }
        }
        JsonObject linked = links.isEmpty()
                ? own.get().body().without("link")
                : own.get().body().with("link", JsonArray.of(links));
        if (!linked.equals(own.get().body())) {
            entries.update(own.get().id(), own.get().version(), linked, caller);
        }
    }

    /** Links that are not ours: of another type, or to something else than an entry of this record. */
    private static List<JsonObject> keptLinks(JsonObject patient) {
        return patient.array("link").objects().stream()
                .filter(link -> !link.string("type").orElse("").equals("seealso")
                        || !link.textAt("other.reference").orElse("").startsWith("Patient/"))
                .toList();
    }

    private boolean isPerson(EntryLine line, Person person, Caller caller) {
        return entries.find(line.id(), caller)
                .filter(entry -> isPerson(entry, person))
                .isPresent();
    }

    /** True for a Patient who can be the person. */
    static boolean isPerson(Entry entry, Person person) {
        return entry.type().equals("Patient") && PersonMatch.canBe(person, subject(entry.body()));
    }

    private static Subject subject(JsonObject patient) {
        List<Name> names = new ArrayList<>();
        for (JsonObject name : patient.array("name").objects()) {
            String given = String.join(" ", name.array("given").strings());
            String family = name.string("family").orElse("");
            String text = name.string("text").orElse((given + " " + family).strip());
            if (!text.isBlank()) {
                names.add(new Name(text, given, family));
            }
        }
        return new Subject(names, patient.string("birthDate").flatMap(PatientLinks::date));
    }

    private static Optional<PartialDate> date(String text) {
        try {
            return Optional.of(PartialDate.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static JsonObject link(String reference) {
        return JsonObject.builder()
                .put("other", JsonObject.EMPTY.with("reference", reference))
                .put("type", "seealso")
                .build();
    }
}
