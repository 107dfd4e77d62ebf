// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.entry;

import java.util.Optional;
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
import org.healthstead.store.jpa.person.JoinedRecords;
import org.healthstead.store.jpa.person.PersonKey;
import org.healthstead.store.jpa.person.Persons;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What the policy has decided, in terms of our rows: nothing is decided here. Safe for several threads. */
@Component(service = RecordAccess.class)
public final class RecordAccess {

    private final AccessPolicy policy;
    private final Persons persons;
    private final JoinedRecords joined;

    @Activate
    public RecordAccess(@Reference AccessPolicy policy, @Reference Persons persons, @Reference JoinedRecords joined) {
        this.policy = policy;
        this.persons = persons;
        this.joined = joined;
    }

    public AccessPolicy policy() {
        return policy;
    }

    /** The scope in the record of a row's person; empty when there is none. */
    public Optional<PersonScope> read(Caller caller, int person) {
        return policy.scope(caller, Operation.READ, persons.get(person).id());
    }

    public boolean mayRead(Caller caller, EntryRow row) {
        return read(caller, row.person()).filter(scope -> admits(scope, row)).isPresent();
    }

    public static boolean admits(PersonScope scope, EntryRow row) {
        return scope.admits(
                AccessCategory.ofCode(row.derived().accessCategory()),
                row.derived().confidential());
    }

    /** The person of a record in which the caller may do something, and what of it; refuses as the policy does. */
    public OpenedRecord open(Caller caller, Operation operation, PersonId person) {
        return new OpenedRecord(policy.require(caller, operation, person), key(person, operation));
    }

    /** As {@link #open}, for what has no category. */
    public PersonKey openWhole(Caller caller, Operation operation, PersonId person) {
        policy.requireWhole(caller, operation, person);
        return key(person, operation);
    }

    /** Nothing new is written to a record that was joined with another one: nobody would look for it there. */
    private PersonKey key(PersonId person, Operation operation) {
        PersonKey key = persons.find(person).orElseThrow(() -> personNotFound(person));
        Optional<Integer> into = operation == Operation.CREATE ? joined.into(key.number()) : Optional.empty();
        if (into.isPresent()) {
            String other = persons.get(into.get()).id().toString();
            throw ProblemCode.PERSON_JOINED
                    .problem(
                            "The record was joined with that of " + other + ": add it there. Nothing was written.",
                            other)
                    .exception();
        }
        return key;
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
     * @param scope what is open
     * @param person whose record
     */
    public record OpenedRecord(PersonScope scope, PersonKey person) {}
}
