// SPDX-License-Identifier: Apache-2.0
package org.healthstead.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.healthstead.api.access.Caller;
import org.healthstead.api.problem.ProblemException;
import org.healthstead.api.record.PersonId;
import org.healthstead.platform.api.access.Account;
import org.healthstead.platform.api.access.Grant;
import org.healthstead.platform.api.access.Operation;
import org.healthstead.platform.api.access.SignIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class SecretAuthenticationTest {

    private static final String CLIENT = "192.0.2.7";
    private static final char[] WRONG = "a wrong password, surely".toCharArray();

    private final Fixture fixture = new Fixture();
    private final SecretAuthentication authentication = fixture.authentication(Fixture.CHEAPEST);
    private final PersonId person = new PersonId(UUID.randomUUID());
    private Account anna;

    @BeforeEach
    void household() {
        anna = fixture.setUp();
        fixture.rows.addGrant(Grant.whole(anna.id(), person, fixture.now));
    }

    @Test
    void opensASessionWithNameAndPassword() {
        SignIn signIn = authentication.signIn(" anna ", password(), CLIENT);

        assertEquals(anna.id(), signIn.account().id());
        assertTrue(reads(signIn.caller()));
        assertTrue(reads(authentication.session(signIn.secret()).orElseThrow()));
        assertFalse(signIn.toString().contains(signIn.secret()));
    }

    @Test
    void storesNoSecretInClear() {
        SignIn signIn = authentication.signIn("Anna", password(), CLIENT);

        assertTrue(fixture.stores
                .sessions()
                .find(signIn.secret().getBytes(StandardCharsets.UTF_8))
                .isEmpty());
        assertTrue(fixture.stores.sessions().find(Secrets.hash(signIn.secret())).isPresent());
        assertFalse(fixture.rows.passwordHash(anna.id()).orElseThrow().contains("river"));
    }

    @Test
    void saysTheSameToAWrongNameAWrongPasswordAndADisabledAccount() {
        fixture.accounts().add("Ben", password());
        fixture.accounts().disable("Ben");

        assertEquals(
                Fixture.refused("HS-ACCESS-PASSWORD", () -> authentication.signIn("Anna", WRONG, CLIENT)),
                Fixture.refused("HS-ACCESS-PASSWORD", () -> authentication.signIn("Nobody", password(), CLIENT)));
        assertEquals(
                Fixture.refused("HS-ACCESS-PASSWORD", () -> authentication.signIn("Nobody", WRONG, CLIENT)),
                Fixture.refused("HS-ACCESS-PASSWORD", () -> authentication.signIn("Ben", password(), CLIENT)));
    }

    @Test
    void endsAnIdleSessionAndKeepsAUsedOneOnlyForADay() {
        String idle = authentication.signIn("Anna", password(), CLIENT).secret();
        fixture.pass(Duration.ofMinutes(60));
        assertTrue(authentication.session(idle).isEmpty());

        String used = authentication.signIn("Anna", password(), CLIENT).secret();
        for (int i = 0; i < 47; i++) {
            fixture.pass(Duration.ofMinutes(30));
            assertTrue(authentication.session(used).isPresent(), "after " + (i + 1) + " half hours");
        }
        fixture.pass(Duration.ofMinutes(30));
        assertTrue(authentication.session(used).isEmpty());
    }

    @Test
    void notesActivityAtMostOnceAMinute() {
        String secret = authentication.signIn("Anna", password(), CLIENT).secret();
        for (int i = 0; i < 119; i++) {
            fixture.pass(Duration.ofSeconds(1));
            authentication.session(secret);
        }
        assertEquals(1, fixture.sessionCalls.calls("touch"));
    }

    @Test
    void endsSessionsWhenSignedOutWhenThePasswordIsResetAndWhenDisabled() {
        fixture.accounts().add("Ben", password());
        String first = authentication.signIn("Ben", password(), CLIENT).secret();
        String second = authentication.signIn("Ben", password(), CLIENT).secret();
        Caller caller = authentication.session(second).orElseThrow();

        authentication.signOut(first);
        assertTrue(authentication.session(first).isEmpty());
        assertTrue(authentication.session(second).isPresent());

        fixture.accounts().resetPassword("Ben", "another quiet mountain path".toCharArray());
        assertTrue(authentication.session(second).isEmpty());
        fixture.pass(CallerRegistry.BELIEVED);
        Fixture.refused("HS-ACCESS-CALLER", () -> reads(caller));

        String third = authentication
                .signIn("Ben", "another quiet mountain path".toCharArray(), CLIENT)
                .secret();
        fixture.accounts().disable("Ben");
        assertTrue(authentication.session(third).isEmpty());
    }

    @Test
    void slowsDownAfterFiveWrongPasswordsAlsoAfterARestart() {
        for (int i = 0; i < 5; i++) {
            Fixture.refused("HS-ACCESS-PASSWORD", () -> authentication.signIn("Anna", WRONG, CLIENT));
        }
        assertEquals("2", slowDown("Anna", password()));
        SecretAuthentication restarted = fixture.authentication(Fixture.CHEAPEST);
        Fixture.refused("HS-ACCESS-SLOW-DOWN", () -> restarted.signIn("Anna", password(), CLIENT));

        fixture.pass(Duration.ofSeconds(2));
        Fixture.refused("HS-ACCESS-PASSWORD", () -> restarted.signIn("ANNA", WRONG, CLIENT));
        assertEquals("4", slowDown("Anna", password()));

        fixture.pass(Duration.ofSeconds(4));
        restarted.signIn("Anna", password(), CLIENT);
        assertTrue(fixture.rows.failures(anna.id(), "password").isEmpty());
    }

    @Test
    void neverLetsAnAccountWaitLongerThanAQuarterOfAnHour() {
        for (int i = 0; i < 40; i++) {
            fixture.rows.countFailure(anna.id(), "password", fixture.now);
        }
        assertEquals("900", slowDown("Anna", password()));
        fixture.pass(Duration.ofMinutes(15));
        authentication.signIn("Anna", password(), CLIENT);
    }

    @Test
    void slowsDownNamesWithoutAccountInTheSameWay() {
        for (int i = 0; i < 5; i++) {
            Fixture.refused("HS-ACCESS-PASSWORD", () -> authentication.signIn("Nobody", WRONG, CLIENT));
        }
        assertEquals("2", slowDown("nobody ", WRONG));
    }

    @Test
    void slowsDownANetworkThatTriesManyNames() {
        for (int i = 0; i < 20; i++) {
            String name = "name" + i;
            String client = "192.0.2." + i;
            Fixture.refused("HS-ACCESS-PASSWORD", () -> authentication.signIn(name, WRONG, client));
        }
        Fixture.refused("HS-ACCESS-SLOW-DOWN", () -> authentication.signIn("Anna", password(), "192.0.2.250"));
        authentication.signIn("Anna", password(), "198.51.100.1");
        fixture.pass(Duration.ofMinutes(1));
        authentication.signIn("Anna", password(), "192.0.2.250");
    }

    @Test
    void countsParallelGuessesOneByOne() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Callable<String>> guesses = new ArrayList<>();
            for (int i = 0; i < 24; i++) {
                String client = "10.0." + i + ".1";
                guesses.add(() -> {
                    try {
                        authentication.signIn("Anna", WRONG.clone(), client);
                        return "signed in";
                    } catch (ProblemException e) {
                        return e.problem().code();
                    }
                });
            }
            int evaluated = 0;
            for (Future<String> answer : threads.invokeAll(guesses)) {
                evaluated += answer.get().equals("HS-ACCESS-PASSWORD") ? 1 : 0;
            }
            assertEquals(5, evaluated);
        }
    }

    @Test
    void hashesAgainWhenTheCostHasRisenWithoutEndingAnything() {
        String before = fixture.rows.passwordHash(anna.id()).orElseThrow();
        String session = authentication.signIn("Anna", password(), CLIENT).secret();
        Argon2Cost more = new Argon2Cost(Argon2Cost.LEAST_MEMORY_KIB, 3, 1);

        fixture.authentication(more).signIn("Anna", password(), CLIENT);

        String after = fixture.rows.passwordHash(anna.id()).orElseThrow();
        assertNotEquals(before, after);
        assertEquals(more, PhcString.parse(after).cost());
        assertTrue(authentication.session(session).isPresent());
        authentication.signIn("Anna", password(), CLIENT);
    }

    @Test
    void letsATokenDoWhatItsScopeSaysAndNoMore() {
        Caller caller = authentication.authenticate("Anna", password(), CLIENT);
        String secret = authentication.createToken(caller, "patient/*.rs", Optional.of(person), Duration.ofDays(1));

        Caller token = authentication.token(secret).orElseThrow();

        assertTrue(reads(token));
        assertTrue(fixture.policy.scope(token, Operation.CREATE, person).isEmpty());
        assertTrue(fixture.policy.scope(token, Operation.SHARE, person).isEmpty());
        PersonId other = new PersonId(UUID.randomUUID());
        fixture.rows.addGrant(Grant.whole(anna.id(), other, fixture.now));
        assertTrue(fixture.policy.scope(token, Operation.READ, other).isEmpty());
        assertEquals(1, fixture.policy.scopes(token, Operation.READ).size());
        Fixture.refused(
                "HS-ACCESS-FORBIDDEN",
                () -> fixture.policy.requireMayAddPerson(token, new PersonId(UUID.randomUUID())));
        Fixture.refused(
                "HS-ACCESS-FORBIDDEN",
                () -> authentication.createToken(token, "patient/*.rs", Optional.empty(), Duration.ofDays(1)));
        Fixture.refused("HS-ACCESS-FORBIDDEN", () -> fixture.accounts().list(token));
    }

    @Test
    void endsATokenWhenItExpiresIsRevokedOrTheEpochIsOver() {
        Caller caller = authentication.authenticate("Anna", password(), CLIENT);
        String first = authentication.createToken(caller, "patient/*.rs", Optional.empty(), Duration.ofHours(1));
        String second = authentication.createToken(caller, "patient/*.rs", Optional.empty(), Duration.ofDays(9));
        Caller alive = authentication.token(second).orElseThrow();
        fixture.pass(Duration.ofHours(1));
        assertTrue(authentication.token(first).isEmpty());

        fixture.stores
                .tokens()
                .of(anna.id())
                .forEach(token -> fixture.stores.tokens().revoke(token.id(), fixture.now));
        assertTrue(authentication.token(second).isEmpty());
        Fixture.refused("HS-ACCESS-CALLER", () -> reads(alive));

        String third = authentication.createToken(caller, "patient/*.rs", Optional.empty(), Duration.ofDays(9));
        fixture.accounts().resetPassword("Anna", "another quiet mountain path".toCharArray());
        assertTrue(authentication.token(third).isEmpty());
        assertTrue(authentication.token("hs_pat_nonsense").isEmpty());
    }

    @Test
    void refusesATokenThatCouldNotBeKeptTo() {
        Caller caller = authentication.authenticate("Anna", password(), CLIENT);
        Duration day = Duration.ofDays(1);
        PersonId stranger = new PersonId(UUID.randomUUID());

        Fixture.refused(
                "HS-TOKEN-SCOPE",
                () -> authentication.createToken(caller, "patient/Observation.rs", Optional.empty(), day));
        Fixture.refused(
                "HS-TOKEN-LIFE",
                () -> authentication.createToken(caller, "patient/*.rs", Optional.empty(), Duration.ofDays(367)));
        Fixture.refused(
                "HS-PERSON-NOT-FOUND",
                () -> authentication.createToken(caller, "patient/*.rs", Optional.of(stranger), day));
    }

    @Test
    void aJobOutlivesAChangeOfPasswordButNotADisabledAccount() {
        fixture.accounts().add("Ben", password());
        Account ben = fixture.rows.findByName("Ben").orElseThrow();
        fixture.rows.addGrant(Grant.whole(ben.id(), person, fixture.now));
        Caller job = authentication.forJob(ben.id()).orElseThrow();

        fixture.accounts().resetPassword("Ben", "another quiet mountain path".toCharArray());
        fixture.pass(CallerRegistry.BELIEVED);
        assertTrue(reads(job));

        fixture.accounts().disable("Ben");
        fixture.pass(CallerRegistry.BELIEVED);
        Fixture.refused("HS-ACCESS-CALLER", () -> reads(job));
        assertTrue(authentication.forJob(ben.id()).isEmpty());
    }

    private boolean reads(Caller caller) {
        return fixture.policy.scope(caller, Operation.READ, person).isPresent();
    }

    private String slowDown(String name, char[] password) {
        return Fixture.refused("HS-ACCESS-SLOW-DOWN", () -> authentication.signIn(name, password, CLIENT))
                .arguments()
                .getFirst();
    }

    private static char[] password() {
        return Fixture.PASSWORD.toCharArray();
    }
}
