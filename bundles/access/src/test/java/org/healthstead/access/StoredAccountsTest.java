// SPDX-License-Identifier: Apache-2.0
package org.healthstead.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.healthstead.api.access.Caller;
import org.healthstead.api.problem.ProblemException;
import org.healthstead.platform.api.access.Account;
import org.junit.jupiter.api.Test;

final class StoredAccountsTest {

    private final Fixture fixture = new Fixture();

    @Test
    void setsUpOnceWithTheCodeOfThisStart() {
        StoredAccounts accounts = fixture.accounts();
        String code = accounts.setUpCode();
        assertFalse(accounts.isSetUp());
        assertEquals("", accounts.household());
        assertNotEquals(code, fixture.accounts().setUpCode());

        Fixture.refused("HS-SETUP-CODE", () -> accounts.setUp("guess", "Lindenweg", "Anna", password()));
        Account anna = accounts.setUp(code, " Lindenweg ", " Anna ", password());

        assertTrue(anna.administrator());
        assertEquals("Anna", anna.name());
        assertEquals("Lindenweg", accounts.household());
        assertTrue(accounts.isSetUp());
        assertEquals("", accounts.setUpCode());
        Fixture.refused("HS-SETUP-DONE", () -> accounts.setUp(code, "Other", "Ben", password()));
        Fixture.refused("HS-SETUP-DONE", () -> accounts.setUp("Other", "Ben", password()));
        assertTrue(fixture.accounts().isSetUp());
    }

    @Test
    void letsExactlyOneOfManyRacingSetUpsThrough() throws Exception {
        int many = 6;
        // Each on its own, as several nodes would be; the rows are what they share.
        List<StoredAccounts> nodes = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            nodes.add(fixture.accounts());
        }
        CyclicBarrier start = new CyclicBarrier(many);
        try (ExecutorService threads = Executors.newFixedThreadPool(many)) {
            List<Callable<String>> racers = new ArrayList<>();
            for (int i = 0; i < many; i++) {
                StoredAccounts node = nodes.get(i);
                String name = "Racer" + i;
                racers.add(() -> {
                    start.await();
                    try {
                        return node.setUp("House of " + name, name, password()).name();
                    } catch (ProblemException e) {
                        return e.problem().code();
                    }
                });
            }
            List<String> answers = new ArrayList<>();
            for (Future<String> answer : threads.invokeAll(racers)) {
                answers.add(answer.get());
            }
            List<Account> made = fixture.rows.all();
            assertEquals(1, made.size());
            assertEquals(
                    many - 1, answers.stream().filter("HS-SETUP-DONE"::equals).count());
            assertEquals("House of " + made.getFirst().name(), nodes.getFirst().household());
        }
    }

    @Test
    void canBeSetUpAfterASetUpThatWasKilledInTheMiddle() {
        fixture.stores.installation().writeOnce("setup.claim.0", "6f1c9f6e-5b1b-4a1e-9c53-1f0c0f6d7a11");
        StoredAccounts restarted = fixture.accounts();
        assertFalse(restarted.isSetUp());

        restarted.setUp("Lindenweg", "Anna", password());

        assertTrue(fixture.accounts().isSetUp());
        assertEquals("Lindenweg", fixture.accounts().household());
    }

    @Test
    void canBeSetUpAgainWhenTheStoreRefusedTheAccount() {
        FirstSetUp firstSetUp = new FirstSetUp(fixture.stores.installation(), fixture.rows);
        Account anna = fixture.setUpAccount("Anna");
        fixture.rows.add(fixture.setUpAccount("anna"), "hash");

        assertThrows(ProblemException.class, () -> firstSetUp.complete("Lindenweg", anna, "hash"));
        assertFalse(firstSetUp.isDone());
        firstSetUp.complete("Lindenweg", fixture.setUpAccount("Berta"), "hash");

        assertTrue(firstSetUp.isDone());
    }

    @Test
    void refusesBadNamesAndHouseholds() {
        StoredAccounts accounts = fixture.accounts();

        Fixture.refused("HS-ACCOUNT-NAME", () -> accounts.setUp("Lindenweg", "  ", password()));
        Fixture.refused("HS-ACCOUNT-NAME", () -> accounts.setUp("Lindenweg", "x".repeat(101), password()));
        Fixture.refused("HS-ACCOUNT-NAME", () -> accounts.setUp("Lindenweg", "An\u202Ena", password()));
        Fixture.refused("HS-SETUP-HOUSEHOLD", () -> accounts.setUp(" ", "Anna", password()));
        Fixture.refused("HS-ACCOUNT-PASSWORD", () -> accounts.setUp("Lindenweg", "Anna", "short".toCharArray()));
        assertFalse(accounts.isSetUp());
    }

    @Test
    void letsOnlyAdministratorsManageAccounts() {
        Account anna = fixture.setUp();
        StoredAccounts accounts = fixture.accounts();
        Caller administrator = fixture.callers.issue(anna, new Credential.Password(anna.epoch()));
        Account ben = accounts.add("Ben", password(), administrator);
        Caller other = fixture.callers.issue(ben, new Credential.Password(ben.epoch()));

        assertFalse(ben.administrator());
        assertEquals(2, accounts.list(administrator).size());
        Fixture.refused("HS-ACCESS-FORBIDDEN", () -> accounts.list(other));
        Fixture.refused("HS-ACCESS-FORBIDDEN", () -> accounts.add("Carl", password(), other));
        Fixture.refused("HS-ACCESS-FORBIDDEN", () -> accounts.disable("Anna", other));
        Fixture.refused("HS-ACCOUNT-NAME", () -> accounts.add("BEN", password(), administrator));
        Fixture.refused("HS-ACCOUNT-NOT-FOUND", () -> accounts.disable("Nobody", administrator));
    }

    @Test
    void keepsTheLastAdministrator() {
        fixture.setUp();
        StoredAccounts accounts = fixture.accounts();
        accounts.add("Ben", password());

        Fixture.refused("HS-ACCOUNT-LAST-ADMINISTRATOR", () -> accounts.disable("anna"));
        accounts.disable("Ben");

        assertTrue(fixture.rows.findByName("Ben").orElseThrow().disabled());
    }

    @Test
    void aResetPasswordEnablesTheAccountAndForgetsWrongAttempts() {
        fixture.setUp();
        StoredAccounts accounts = fixture.accounts();
        Account ben = accounts.add("Ben", password());
        accounts.disable("Ben");
        fixture.rows.countFailure(ben.id(), "password", fixture.now);

        accounts.resetPassword("ben", "another quiet mountain path".toCharArray());

        Account now = fixture.rows.find(ben.id()).orElseThrow();
        assertFalse(now.disabled());
        assertTrue(now.epoch() > ben.epoch());
        assertTrue(fixture.rows.failures(ben.id(), "password").isEmpty());
    }

    private static char[] password() {
        return Fixture.PASSWORD.toCharArray();
    }
}
