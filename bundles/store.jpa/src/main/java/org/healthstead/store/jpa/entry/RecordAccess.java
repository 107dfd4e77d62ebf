// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.entry;

import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.healthstead.api.access.Caller;
import org.healthstead.api.problem.ProblemException;
import org.healthstead.api.record.AccessCategory;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.PersonId;
import org.healthstead.platform.api.access.AccessPolicy;
import org.healthstead.platform.api.access.Operation;
import org.healthstead.platform.api.access.PersonScope;
import org.healthstead.platform.api.problem.ProblemCode;
import org.healthstead.store.jpa.person.PersonKey;
import org.healthstead.store.jpa.person.Persons;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Asks the policy and words its answer: what may not be read does not exist, what may be read but not written is
 * forbidden. Safe for several threads.
 */
@Component(service = RecordAccess.class)
public final class RecordAccess {

    /** Nobody's: asking for it lets the policy look at the caller although there is nothing to decide. */
    private static final PersonId NOBODY = new PersonId(new UUID(0, 0));

    private final AccessPolicy policy;
    private final Persons persons;

    @Activate
    public RecordAccess(@Reference AccessPolicy policy, @Reference Persons persons) {
        this.policy = policy;
        this.persons = persons;
    }

    public AccessPolicy policy() {
        return policy;
    }

    /** Refuses a caller of nobody's making; for answers that need no other decision. */
    public void requireKnown(Caller caller) {
        policy.scope(caller, Operation.READ, NOBODY);
    }

    public Optional<PersonScope> read(Caller caller, PersonId person) {
        return policy.scope(caller, Operation.READ, person);
    }

    public boolean mayRead(Caller caller, EntryRow row) {
        return read(caller, persons.get(row.person()).id())
                .filter(scope -> admits(scope, row))
                .isPresent();
    }

    public static boolean admits(PersonScope scope, EntryRow row) {
        return scope.admits(
                AccessCategory.ofCode(row.derived().accessCategory()),
                row.derived().confidential());
    }

    /** The person of a record in which the caller may do something, and what of it. */
    public OpenedRecord open(Caller caller, Operation operation, PersonId person) {
        Optional<PersonScope> scope = policy.scope(caller, operation, person);
        Optional<PersonKey> key = persons.find(person);
        if (key.isPresent() && scope.isPresent()) {
            return new OpenedRecord(key.get(), scope.get());
        }
        if (key.isPresent()
                && operation != Operation.READ
                && read(caller, person).isPresent()) {
            throw forbidden();
        }
        throw personNotFound(person);
    }

    /** As {@link #open}, when what is meant has no category: only a whole scope covers it. */
    public PersonKey openWhole(Caller caller, Operation operation, PersonId person) {
        OpenedRecord opened = open(caller, operation, person);
        if (!opened.scope().isWhole()) {
            throw forbidden();
        }
        return opened.person();
    }

    public static ProblemException personNotFound(PersonId person) {
        return ProblemCode.PERSON_NOT_FOUND
                .problem("There is no such person.", person.toString())
                .exception();
    }

    public static ProblemException entryNotFound(EntryId id) {
        return ProblemCode.ENTRY_NOT_FOUND
                .problem("There is no such entry.", id.toString())
                .exception();
    }

    public static ProblemException forbidden() {
        return ProblemCode.ACCESS_FORBIDDEN
                .problem("The account may not do this in this record. Whoever holds the record can allow it.")
                .exception();
    }

    /** The scope as a condition on ENTRY; empty when everything is open. Holds numbers of ours only. */
    public static String predicate(PersonScope scope) {
        if (scope.isWhole()) {
            return "";
        }
        String categories = scope.categories().stream()
                .map(AccessCategory::code)
                .sorted()
                .map(String::valueOf)
                .collect(Collectors.joining(","));
        return " AND ACCESS_CATEGORY IN (" + categories + ")" + (scope.confidential() ? "" : " AND CONFIDENTIAL = 0");
    }

    /**
     * @param person whose record
     * @param scope what of it
     */
    public record OpenedRecord(PersonKey person, PersonScope scope) {}
}
