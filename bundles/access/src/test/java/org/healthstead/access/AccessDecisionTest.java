// SPDX-License-Identifier: Apache-2.0
package org.healthstead.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.healthstead.api.access.AccountId;
import org.healthstead.api.record.AccessCategory;
import org.healthstead.api.record.PersonId;
import org.healthstead.platform.api.access.Account;
import org.healthstead.platform.api.access.Grant;
import org.healthstead.platform.api.access.Operation;
import org.healthstead.platform.api.access.PersonScope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class AccessDecisionTest {

    private static final Instant NOW = Instant.parse("2026-05-04T10:00:00Z");
    private static final AccountId ACCOUNT = new AccountId(UUID.randomUUID());
    private static final AccountId OTHER = new AccountId(UUID.randomUUID());
    private static final PersonId PERSON = new PersonId(UUID.randomUUID());
    private static final PersonId STRANGER = new PersonId(UUID.randomUUID());

    /** One dimension of the matrix: a name, and whether this state alone lets the decision through. */
    private record State<T>(String name, T value, boolean open) {}

    private static final List<State<Optional<Account>>> ACCOUNTS = List.of(
            new State<>("enabled", Optional.of(account(false, false, 3)), true),
            new State<>("administrator", Optional.of(account(true, false, 3)), true),
            new State<>("disabled", Optional.of(account(false, true, 3)), false),
            new State<>("gone", Optional.empty(), false));

    private static final List<State<OptionalInt>> EPOCHS = List.of(
            new State<>("this epoch", OptionalInt.of(3), true),
            new State<>("not bound", OptionalInt.empty(), true),
            new State<>("old epoch", OptionalInt.of(2), false),
            new State<>("later epoch", OptionalInt.of(4), false));

    private static final List<State<String>> SCOPES = List.of(
            new State<>("no token", "", true),
            new State<>("whole", "patient/*.cruds", true),
            new State<>("reads", "patient/*.rs", true),
            new State<>("writes", "patient/*.cud", false),
            new State<>("one type", "patient/Observation.rs", false),
            new State<>("nonsense", "everything", false));

    private static final List<State<Optional<PersonId>>> BOUNDS = List.of(
            new State<>("unbound", Optional.empty(), true),
            new State<>("bound to the person", Optional.of(PERSON), true),
            new State<>("bound to another", Optional.of(STRANGER), false));

    private static final List<State<Grant>> GRANTS = List.of(
            new State<>("active", grant(Grant.Status.ACTIVE, NOW, null), true),
            new State<>("ends later", grant(Grant.Status.ACTIVE, NOW, NOW.plusNanos(1)), true),
            new State<>("ends now", grant(Grant.Status.ACTIVE, NOW.minusSeconds(9), NOW), false),
            new State<>("expired", grant(Grant.Status.ACTIVE, NOW.minusSeconds(9), NOW.minusSeconds(1)), false),
            new State<>("not yet valid", grant(Grant.Status.ACTIVE, NOW.plusNanos(1), null), false),
            new State<>("invited", grant(Grant.Status.INVITED, NOW, null), false),
            new State<>("revoked", grant(Grant.Status.REVOKED, NOW, null), false),
            new State<>("of another account", grantOf(OTHER, PERSON, EnumSet.allOf(Operation.class)), false),
            new State<>("on another person", grantOf(ACCOUNT, STRANGER, EnumSet.allOf(Operation.class)), false),
            new State<>("only to create", grantOf(ACCOUNT, PERSON, EnumSet.of(Operation.CREATE)), false),
            new State<>("to read", grantOf(ACCOUNT, PERSON, EnumSet.of(Operation.READ)), true),
            new State<>("without categories", grantFor(Set.of(), true), false));

    record Cell(String name, Subject subject, Grant grant, boolean open) {

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Cell> matrix() {
        List<Cell> cells = new ArrayList<>();
        for (State<Optional<Account>> account : ACCOUNTS) {
            for (State<OptionalInt> epoch : EPOCHS) {
                for (State<String> scope : SCOPES) {
                    for (State<Optional<PersonId>> bound : BOUNDS) {
                        for (State<Grant> grant : GRANTS) {
                            cells.add(cell(account, epoch, scope, bound, grant));
                        }
                    }
                }
            }
        }
        return cells.stream();
    }

    private static Cell cell(
            State<Optional<Account>> account,
            State<OptionalInt> epoch,
            State<String> scope,
            State<Optional<PersonId>> bound,
            State<Grant> grant) {
        Set<Operation> operations = scope.value().isEmpty()
                ? EnumSet.allOf(Operation.class)
                : SmartScope.parse(scope.value()).operations();
        String name =
                String.join(", ", account.name(), epoch.name(), scope.name(), bound.name(), "grant " + grant.name());
        boolean open = account.open() && epoch.open() && scope.open() && bound.open() && grant.open();
        return new Cell(
                name,
                new Subject(account.value(), epoch.value(), operations, bound.value(), AccessDecisionTest::everything),
                grant.value(),
                open);
    }

    @ParameterizedTest
    @MethodSource("matrix")
    void opensARecordOnlyWhenEveryConditionHolds(Cell cell) {
        Optional<PersonScope> scope =
                AccessDecision.decide(cell.subject(), List.of(cell.grant()), Operation.READ, PERSON, NOW);

        assertEquals(cell.open(), scope.isPresent());
    }

    @Test
    void grantsNothingToAnAdministratorWithoutAGrant() {
        Subject administrator = subject(account(true, false, 3));

        for (Operation operation : Operation.values()) {
            assertTrue(AccessDecision.decide(administrator, List.of(), operation, PERSON, NOW)
                    .isEmpty());
        }
    }

    @Test
    void opensEachOperationOnlyByItsOwnRight() {
        for (Operation given : Operation.values()) {
            for (Operation asked : Operation.values()) {
                List<Grant> grants = List.of(grantOf(ACCOUNT, PERSON, EnumSet.of(given)));

                boolean open = AccessDecision.decide(subject(account(false, false, 3)), grants, asked, PERSON, NOW)
                        .isPresent();

                assertEquals(given == asked, open, given + " asked for " + asked);
            }
        }
    }

    @Test
    void addsUpTheCategoriesOfSeveralGrants() {
        PersonScope scope =
                decide(grantFor(Set.of(AccessCategory.RESULTS), false), grantFor(Set.of(AccessCategory.VISITS), false));

        assertEquals(Set.of(AccessCategory.RESULTS, AccessCategory.VISITS), scope.categories());
        assertFalse(scope.confidential());
    }

    @Test
    void neverOpensConfidentialEntriesOfACategoryThatWasOpenedWithoutThem() {
        PersonScope scope =
                decide(grantFor(Set.of(AccessCategory.RESULTS), true), grantFor(Set.of(AccessCategory.VISITS), false));

        assertFalse(scope.admits(AccessCategory.VISITS, true));
        assertFalse(scope.confidential());
    }

    @Test
    void keepsConfidentialEntriesOpenWhenTheWiderGrantHasThem() {
        PersonScope scope = decide(
                grantFor(EnumSet.allOf(AccessCategory.class), true), grantFor(Set.of(AccessCategory.VISITS), false));

        assertTrue(scope.isWhole());
    }

    @Test
    void opensNoMoreThanTheCredentialAdmits() {
        List<Grant> grants =
                List.of(grantFor(Set.of(AccessCategory.RESULTS), true), grantFor(Set.of(AccessCategory.VISITS), false));
        Account anna = account(false, false, 3);

        assertEquals(
                Optional.of(new PersonScope(PERSON, Set.of(AccessCategory.RESULTS), true)),
                AccessDecision.decide(
                        narrowed(anna, Set.of(AccessCategory.RESULTS)), grants, Operation.READ, PERSON, NOW));
        assertEquals(
                Optional.of(new PersonScope(PERSON, Set.of(AccessCategory.VISITS), false)),
                AccessDecision.decide(
                        narrowed(anna, Set.of(AccessCategory.VISITS, AccessCategory.BILLING)),
                        grants,
                        Operation.READ,
                        PERSON,
                        NOW));
        assertEquals(
                Optional.empty(),
                AccessDecision.decide(
                        narrowed(anna, Set.of(AccessCategory.BILLING)), grants, Operation.READ, PERSON, NOW));
    }

    private static Subject narrowed(Account account, Set<AccessCategory> categories) {
        return new Subject(
                Optional.of(account),
                OptionalInt.empty(),
                EnumSet.allOf(Operation.class),
                Optional.of(PERSON),
                operation -> categories);
    }

    private static PersonScope decide(Grant... grants) {
        return AccessDecision.decide(subject(account(false, false, 3)), List.of(grants), Operation.READ, PERSON, NOW)
                .orElseThrow();
    }

    private static Subject subject(Account account) {
        return new Subject(
                Optional.of(account),
                OptionalInt.of(account.epoch()),
                EnumSet.allOf(Operation.class),
                Optional.empty(),
                AccessDecisionTest::everything);
    }

    private static Set<AccessCategory> everything(Operation operation) {
        return EnumSet.allOf(AccessCategory.class);
    }

    private static Account account(boolean administrator, boolean disabled, int epoch) {
        return new Account(ACCOUNT, "Anna", administrator, disabled, epoch, NOW.minus(Duration.ofDays(1)));
    }

    private static Grant grant(Grant.Status status, Instant from, Instant until) {
        return new Grant(
                UUID.randomUUID(),
                ACCOUNT,
                PERSON,
                EnumSet.allOf(Operation.class),
                EnumSet.allOf(AccessCategory.class),
                true,
                from,
                Optional.ofNullable(until),
                status);
    }

    private static Grant grantOf(AccountId account, PersonId person, Set<Operation> operations) {
        return new Grant(
                UUID.randomUUID(),
                account,
                person,
                operations,
                EnumSet.allOf(AccessCategory.class),
                true,
                NOW,
                Optional.empty(),
                Grant.Status.ACTIVE);
    }

    private static Grant grantFor(Set<AccessCategory> categories, boolean confidential) {
        return new Grant(
                UUID.randomUUID(),
                ACCOUNT,
                PERSON,
                EnumSet.allOf(Operation.class),
                categories,
                confidential,
                NOW,
                Optional.empty(),
                Grant.Status.ACTIVE);
    }
}
