// SPDX-License-Identifier: Apache-2.0
package org.healthstead.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.healthstead.api.access.AccountId;
import org.healthstead.api.record.AccessCategory;
import org.healthstead.api.record.PersonId;
import org.healthstead.platform.api.access.Account;
import org.healthstead.platform.api.access.Grant;
import org.healthstead.platform.api.access.Operation;
import org.healthstead.platform.api.store.AccountStore;
import org.junit.jupiter.api.Test;

/** {@link AccountStore}. */
public abstract class AccountStoreContractTest extends AbstractStoreContract {

    @Test
    void keepsAnAccount() {
        Account account = add("Äquator " + UUID.randomUUID());
        restart();

        assertEquals(Optional.of(account), stores.accounts().find(account.id()));
        assertEquals(Optional.of(HASH), stores.accounts().passwordHash(account.id()));
        assertTrue(stores.accounts().all().contains(account));
        assertEquals(Optional.empty(), stores.accounts().find(unknown()));
        assertEquals(Optional.empty(), stores.accounts().passwordHash(unknown()));
    }

    @Test
    void findsANameWithoutRegardToCase() {
        String unique = UUID.randomUUID().toString();
        Account account = add("Grün " + unique);

        assertEquals(Optional.of(account), stores.accounts().findByName("GRÜN " + unique));
        assertEquals(Optional.of(account), stores.accounts().findByName("grün " + unique));
        assertEquals(Optional.empty(), stores.accounts().findByName("grun " + unique));
        assertCode("HS-ACCOUNT-NAME", () -> add("GRÜN " + unique));
    }

    /** Where other letters stand is for the implementation's language to say. */
    @Test
    void listsByName() {
        String unique = " " + UUID.randomUUID();
        List<String> names = List.of("AA" + unique, "bb" + unique, "CC" + unique);
        names.reversed().forEach(this::add);

        assertEquals(
                names,
                stores.accounts().all().stream()
                        .map(Account::name)
                        .filter(name -> name.endsWith(unique))
                        .toList());
    }

    @Test
    void beginsANewEpochWhenThePasswordChanges() {
        Account account = add("p " + UUID.randomUUID());
        stores.accounts().setPasswordHash(account.id(), HASH + "2", false);
        assertEquals(account, stores.accounts().find(account.id()).orElseThrow());
        assertEquals(Optional.of(HASH + "2"), stores.accounts().passwordHash(account.id()));

        stores.accounts().setPasswordHash(account.id(), HASH + "3", true);
        assertEquals(
                account.epoch() + 1,
                stores.accounts().find(account.id()).orElseThrow().epoch());
        assertEquals(Optional.of(HASH + "3"), stores.accounts().passwordHash(account.id()));
    }

    @Test
    void beginsANewEpochWhenItIsDisabled() {
        Account account = add("d " + UUID.randomUUID());
        stores.accounts().setDisabled(account.id(), true);
        Account disabled = stores.accounts().find(account.id()).orElseThrow();
        assertTrue(disabled.disabled());
        assertTrue(disabled.epoch() > account.epoch());

        stores.accounts().setDisabled(account.id(), false);
        Account enabled = stores.accounts().find(account.id()).orElseThrow();
        assertTrue(!enabled.disabled() && enabled.epoch() >= disabled.epoch());
    }

    @Test
    void countsFailuresOfEachWayApart() {
        AccountId id = add("f " + UUID.randomUUID()).id();
        Instant at = now();
        assertEquals(Optional.empty(), stores.accounts().failures(id, "password"));
        assertEquals(1, stores.accounts().countFailure(id, "password", at.minusSeconds(5)));
        assertEquals(2, stores.accounts().countFailure(id, "password", at));
        assertEquals(1, stores.accounts().countFailure(id, "totp", at));
        restart();

        assertEquals(
                Optional.of(new AccountStore.Failures(2, at)), stores.accounts().failures(id, "password"));
        stores.accounts().clearFailures(id, "password");
        assertEquals(Optional.empty(), stores.accounts().failures(id, "password"));
        assertEquals(1, stores.accounts().failures(id, "totp").orElseThrow().count());
        assertEquals(1, stores.accounts().countFailure(id, "password", at));
    }

    @Test
    void keepsGrantsInEveryStatus() {
        AccountId account = newAccount();
        Grant grant = new Grant(
                UUID.randomUUID(),
                account,
                person.id(),
                Set.of(Operation.READ, Operation.SHARE),
                Set.of(AccessCategory.RESULTS, AccessCategory.BILLING),
                false,
                now().minusSeconds(60),
                Optional.of(now().plusSeconds(3_600)),
                Grant.Status.INVITED);
        stores.accounts().addGrant(grant);
        restart();

        assertEquals(List.of(grant), stores.accounts().grants(account));
        assertEquals(List.of(grant), stores.accounts().grants(account, person.id()));
        List<PersonId> several = IntStream.range(0, 40)
                .mapToObj(i -> i == 35 ? person.id() : new PersonId(UUID.randomUUID()))
                .toList();
        assertEquals(List.of(grant), stores.accounts().grants(account, several));
        assertEquals(List.of(), stores.accounts().grants(account, several.subList(0, 35)));
        assertEquals(List.of(), stores.accounts().grants(account, List.of()));
        assertEquals(List.of(), stores.accounts().grants(unknown(), several));
        assertEquals(Set.of(person.id()), stores.accounts().granted(account));
        assertEquals(Set.of(), stores.accounts().granted(unknown()));
        assertEquals(List.of(), stores.accounts().grants(unknown(), person.id()));
        assertEquals(List.of(), stores.accounts().grants(account, new PersonId(UUID.randomUUID())));
        assertTrue(stores.accounts().grantsOn(person.id()).contains(grant));
        stores.accounts().setGrantStatus(grant.id(), Grant.Status.REVOKED);
        assertEquals(
                Grant.Status.REVOKED,
                stores.accounts().grants(account).getFirst().status());
        stores.accounts().setGrantStatus(UUID.randomUUID(), Grant.Status.REVOKED);
        assertEquals(List.of(), stores.accounts().grants(unknown()));
    }

    private Account add(String name) {
        Account account = new Account(new AccountId(UUID.randomUUID()), name, true, false, 3, now());
        stores.accounts().add(account, HASH);
        return account;
    }

    private static AccountId unknown() {
        return new AccountId(UUID.randomUUID());
    }
}
