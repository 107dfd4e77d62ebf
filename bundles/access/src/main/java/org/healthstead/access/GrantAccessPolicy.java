// SPDX-License-Identifier: Apache-2.0
package org.healthstead.access;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.healthstead.access.CallerRegistry.CallerState;
import org.healthstead.api.access.Caller;
import org.healthstead.api.record.PersonId;
import org.healthstead.platform.api.access.AccessPolicy;
import org.healthstead.platform.api.access.Grant;
import org.healthstead.platform.api.access.Operation;
import org.healthstead.platform.api.access.PersonScope;

/** Applies {@link AccessDecision} to the grants as they stand. */
final class GrantAccessPolicy implements AccessPolicy {

    private final CallerRegistry callers;

    GrantAccessPolicy(CallerRegistry callers) {
        this.callers = callers;
    }

    @Override
    public List<PersonScope> scopes(Caller caller, Operation operation) {
        IssuedCaller issued = callers.require(caller);
        CallerState standing = callers.standing(issued, false);
        List<PersonScope> scopes = scopes(standing, operation);
        return scopes.isEmpty() && !standing.fresh() ? scopes(callers.standing(issued, true), operation) : scopes;
    }

    @Override
    public Set<PersonId> candidates(Caller caller) {
        IssuedCaller issued = callers.require(caller);
        return callers.standing(issued, false).granted();
    }

    @Override
    public Optional<PersonScope> scope(Caller caller, Operation operation, PersonId person) {
        IssuedCaller issued = callers.require(caller);
        CallerState standing = callers.standing(issued, false);
        Optional<PersonScope> scope = decide(standing, operation, person);
        // A right that was given a moment ago must work at once: only a yes is believed for a second.
        return scope.isEmpty() && !standing.fresh() ? decide(callers.standing(issued, true), operation, person) : scope;
    }

    @Override
    public List<PersonScope> scopes(Caller caller, Operation operation, Collection<PersonId> persons) {
        callers.standing(callers.require(caller), false).grants().readAhead(persons);
        return persons.stream()
                .flatMap(person -> scope(caller, operation, person).stream())
                .toList();
    }

    @Override
    public void requireKnown(Caller caller) {
        callers.standing(callers.require(caller), false);
    }

    @Override
    public boolean mayActForAccount(Caller caller, Operation operation) {
        IssuedCaller issued = callers.require(caller);
        return issued.credential().isForAccount()
                && callers.standing(issued, false).subject().operations().contains(operation);
    }

    @Override
    public Grant requireMayAddPerson(Caller caller, PersonId added) {
        IssuedCaller issued = callers.require(caller);
        CallerState standing = callers.standing(issued, true);
        Subject subject = standing.subject();
        if (!subject.operations().contains(Operation.CREATE)
                || subject.onlyPerson().isPresent()) {
            throw AccessProblems.forbidden(
                    "This token may not add a person. Use one with the scope patient/*.c that is not bound to a"
                            + " person.");
        }
        // The caller is about to get a grant, and lists made with it must show the new person.
        issued.stopMemoising();
        return Grant.whole(issued.account(), added, standing.now());
    }

    @Override
    public void requireMayManagePlugins(Caller caller) {
        IssuedCaller issued = callers.require(caller);
        boolean administrator = callers.standing(issued, true).account().administrator();
        if (!administrator || !issued.credential().mayManagePlugins()) {
            throw AccessProblems.forbidden("Only an administrator who has signed in may manage plugins, or a token of"
                    + " one with the scope " + SmartScope.PLUGINS + ".");
        }
    }

    private static List<PersonScope> scopes(CallerState standing, Operation operation) {
        List<PersonScope> scopes = new ArrayList<>();
        standing.grants()
                .byPerson()
                .forEach((person, grants) -> AccessDecision.decide(
                                standing.subject(), grants, operation, person, standing.now())
                        .ifPresent(scopes::add));
        return scopes;
    }

    private static Optional<PersonScope> decide(CallerState standing, Operation operation, PersonId person) {
        List<Grant> grants = standing.grants().on(person);
        return AccessDecision.decide(standing.subject(), grants, operation, person, standing.now());
    }
}
