// SPDX-License-Identifier: Apache-2.0
package org.healthstead.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.healthstead.api.access.AccountId;
import org.healthstead.api.access.Caller;
import org.healthstead.api.record.PersonId;
import org.healthstead.platform.api.access.Account;
import org.healthstead.platform.api.access.Grant;
import org.healthstead.platform.api.access.Operation;
import org.healthstead.platform.api.access.PersonScope;
import org.healthstead.platform.api.store.TokenStore.Token;
import org.junit.jupiter.api.Test;

final class GrantAccessPolicyTest {

    private final Fixture fixture = new Fixture();
    private final GrantAccessPolicy policy = fixture.policy;
    private final Account anna = fixture.setUp();
    private final PersonId person = new PersonId(UUID.randomUUID());
    private final Caller caller = fixture.callers.issue(anna, new Credential.Password(anna.epoch()));

    private record Forged(AccountId account, String reference) implements Caller {}

    @Test
    void refusesACallerThatWasNotIssuedHere() {
        fixture.rows.addGrant(Grant.whole(anna.id(), person, fixture.now));
        Caller forged = new Forged(anna.id(), caller.reference());
        Caller foreign = new Fixture().callers.issue(anna, new Credential.Password(anna.epoch()));

        for (Caller stranger : new Caller[] {forged, foreign, null}) {
            Fixture.refused("HS-ACCESS-CALLER", () -> policy.scope(stranger, Operation.READ, person));
            Fixture.refused("HS-ACCESS-CALLER", () -> policy.scopes(stranger, Operation.READ));
            Fixture.refused("HS-ACCESS-CALLER", () -> policy.candidates(stranger));
            Fixture.refused("HS-ACCESS-CALLER", () -> policy.requireMayAddPerson(stranger, person));
            Fixture.refused("HS-ACCESS-CALLER", () -> fixture.accounts().list(stranger));
        }
    }

    @Test
    void refusesEveryCallerWhenTheBundleHasStopped() {
        fixture.callers.close();

        Fixture.refused("HS-ACCESS-CALLER", () -> policy.scopes(caller, Operation.READ));
    }

    @Test
    void anAdministratorSeesNobody() {
        assertTrue(anna.administrator());
        assertTrue(policy.scopes(caller, Operation.READ).isEmpty());
        assertTrue(policy.scope(caller, Operation.READ, person).isEmpty());
    }

    @Test
    void candidatesAreAllWhomACallerMaySeeAndNobodyBeyondItsToken() {
        PersonId other = new PersonId(UUID.randomUUID());
        fixture.rows.addGrant(Grant.whole(anna.id(), person, fixture.now));
        fixture.rows.addGrant(Grant.whole(anna.id(), other, fixture.now));
        fixture.rows.addGrant(
                Grant.whole(new AccountId(UUID.randomUUID()), new PersonId(UUID.randomUUID()), fixture.now));

        assertEquals(Set.of(person, other), policy.candidates(caller));
        assertEquals(Set.of(person), policy.candidates(token("patient/*.rs", Optional.of(person))));
    }

    @Test
    void decidesAboutSeveralAsAboutEach() {
        PersonId other = new PersonId(UUID.randomUUID());
        PersonId later = new PersonId(UUID.randomUUID());
        fixture.rows.addGrant(Grant.whole(anna.id(), person, fixture.now));
        fixture.rows.addGrant(Grant.whole(new AccountId(UUID.randomUUID()), other, fixture.now));
        List<PersonId> asked = List.of(later, other, person);

        assertEquals(List.of(person), open(caller, Operation.READ, asked));
        fixture.rows.addGrant(Grant.whole(anna.id(), later, fixture.now));
        assertEquals(List.of(later, person), open(caller, Operation.READ, asked), "given a moment ago");
        Caller narrow = token("patient/*.rs", Optional.of(person));
        assertEquals(List.of(person), open(narrow, Operation.READ, asked));
        assertEquals(List.of(), open(narrow, Operation.UPDATE, asked));
    }

    private List<PersonId> open(Caller who, Operation operation, List<PersonId> people) {
        return policy.scopes(who, operation, people).stream()
                .map(PersonScope::person)
                .toList();
    }

    @Test
    void onlyAnAdministratorManagesPlugins() {
        Account ben = fixture.accounts().add("ben", "velvet canyon forty drums".toCharArray());
        Caller other = fixture.callers.issue(ben, new Credential.Password(ben.epoch()));

        policy.requireMayManagePlugins(caller);
        policy.requireMayManagePlugins(token("patient/*.rs system/plugins", Optional.empty()));
        Fixture.refused("HS-ACCESS-FORBIDDEN", () -> policy.requireMayManagePlugins(other));
        for (String scope : List.of("patient/*.cruds", "user/*.*")) {
            Fixture.refused(
                    "HS-ACCESS-FORBIDDEN", () -> policy.requireMayManagePlugins(token(scope, Optional.empty())));
        }
        Fixture.refused(
                "HS-ACCESS-FORBIDDEN",
                () -> policy.requireMayManagePlugins(token("system/plugins", Optional.of(person))));
        Fixture.refused(
                "HS-ACCESS-FORBIDDEN",
                () -> policy.requireMayManagePlugins(fixture.callers.issue(anna, new Credential.Job())));
    }

    @Test
    void tokensForPluginsAreMadeByAdministratorsAndForNoPerson() {
        Account ben = fixture.accounts().add("ben", "velvet canyon forty drums".toCharArray());
        Caller other = fixture.callers.issue(ben, new Credential.Password(ben.epoch()));
        Duration day = Duration.ofDays(1);

        String secret =
                fixture.authentication(Fixture.CHEAPEST).createToken(caller, "system/plugins", Optional.empty(), day);
        policy.requireMayManagePlugins(
                fixture.authentication(Fixture.CHEAPEST).token(secret).orElseThrow());
        Fixture.refused(
                "HS-ACCESS-FORBIDDEN",
                () -> fixture.authentication(Fixture.CHEAPEST)
                        .createToken(other, "system/plugins", Optional.empty(), day));
        Fixture.refused(
                "HS-TOKEN-SCOPE",
                () -> fixture.authentication(Fixture.CHEAPEST)
                        .createToken(caller, "system/plugins", Optional.of(person), day));
    }

    private Caller token(String scope, Optional<PersonId> only) {
        byte[] hash = Secrets.hash("hs_pat_" + UUID.randomUUID());
        UUID id = UUID.randomUUID();
        fixture.stores
                .tokens()
                .add(new Token(
                        id,
                        hash,
                        anna.id(),
                        anna.epoch(),
                        scope,
                        only,
                        fixture.now,
                        fixture.now.plusSeconds(600),
                        Optional.empty()));
        return fixture.callers.issue(
                anna, new Credential.Bearer(id, hash, anna.epoch(), SmartScope.parse(scope), only));
    }

    @Test
    void readsTheRowsOnceForManyCallsOfOneRequest() {
        fixture.rows.addGrant(Grant.whole(anna.id(), person, fixture.now));
        for (int i = 0; i < 100; i++) {
            assertTrue(policy.scope(caller, Operation.READ, person).isPresent());
        }
        assertEquals(1, fixture.accountCalls.calls("grants"));
    }

    @Test
    void believesAYesForASecondAndANoNotAtAll() {
        assertTrue(policy.scope(caller, Operation.READ, person).isEmpty());
        Grant grant = Grant.whole(anna.id(), person, fixture.now);
        fixture.rows.addGrant(grant);
        assertTrue(policy.scope(caller, Operation.READ, person).isPresent());

        fixture.rows.setGrantStatus(grant.id(), Grant.Status.REVOKED);
        fixture.pass(CallerRegistry.BELIEVED);

        assertTrue(policy.scope(caller, Operation.READ, person).isEmpty());
        assertTrue(policy.scopes(caller, Operation.READ).isEmpty());
    }

    @Test
    void revocationWorksAtOnceForTheNextRequest() {
        Grant grant = Grant.whole(anna.id(), person, fixture.now);
        fixture.rows.addGrant(grant);
        assertTrue(policy.scope(caller, Operation.READ, person).isPresent());

        fixture.rows.setGrantStatus(grant.id(), Grant.Status.REVOKED);

        Caller next = fixture.callers.issue(anna, new Credential.Password(anna.epoch()));
        assertTrue(policy.scope(next, Operation.READ, person).isEmpty());
    }

    @Test
    void readsAgainWhenTheClockWasSetBack() {
        Grant grant = Grant.whole(anna.id(), person, fixture.now.minus(Duration.ofDays(1)));
        fixture.rows.addGrant(grant);
        assertTrue(policy.scope(caller, Operation.READ, person).isPresent());
        fixture.rows.setGrantStatus(grant.id(), Grant.Status.REVOKED);

        fixture.pass(Duration.ofHours(-1));

        assertTrue(policy.scope(caller, Operation.READ, person).isEmpty());
    }

    @Test
    void showsAPersonInListsRightAfterTheCallerAddedThem() {
        fixture.rows.addGrant(Grant.whole(anna.id(), new PersonId(UUID.randomUUID()), fixture.now));
        assertEquals(1, policy.scopes(caller, Operation.READ).size());

        fixture.rows.addGrant(policy.requireMayAddPerson(caller, person));

        assertEquals(2, policy.scopes(caller, Operation.READ).size());
    }
}
