// SPDX-License-Identifier: Apache-2.0
package org.healthstead.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.healthstead.api.access.AccountId;
import org.healthstead.api.access.Caller;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.AccessCategory;
import org.healthstead.api.record.Entry;
import org.healthstead.api.record.Person;
import org.healthstead.api.record.PersonId;
import org.healthstead.platform.api.access.Account;
import org.healthstead.platform.api.access.Grant;
import org.healthstead.platform.api.access.Operation;
import org.healthstead.platform.api.access.PersonScope;
import org.healthstead.platform.api.plugins.PluginPermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The caller that code of a plugin gets: reads the record that it was opened for as its reader may, and no more. */
final class PluginCallerTest {

    private static final String PLUGIN = "org.example.sample";
    private static final JsonObject BODY = JsonObject.parse("{\"resourceType\":\"Observation\"}");
    private static final Set<Operation> READING = EnumSet.of(Operation.READ, Operation.SEARCH);

    private static final Set<Operation> WRITING = EnumSet.of(Operation.CREATE, Operation.UPDATE);

    private final Fixture fixture = new Fixture();
    private final Account anna = fixture.setUp();
    private final SecretAuthentication authentication = fixture.authentication(Fixture.CHEAPEST);
    private final Caller reader = fixture.callers.issue(anna, new Credential.Password(anna.epoch()));
    private final Person ada = add("Ada");
    private final Person ben = add("Ben");
    private final Caller plugin = authentication.forPlugin(reader, PLUGIN, Optional.of(ada.id()));

    private Person add(String name) {
        return fixture.stores.persons().add(name, Optional.empty(), Optional.empty(), reader);
    }

    @ParameterizedTest
    @EnumSource(Operation.class)
    void readsAndSearchesOneRecordOnly(Operation operation) {
        assertTrue(fixture.policy.scope(reader, operation, ada.id()).isPresent());
        assertEquals(
                READING.contains(operation),
                fixture.policy.scope(plugin, operation, ada.id()).isPresent());
        assertTrue(fixture.policy.scope(plugin, operation, ben.id()).isEmpty());
        assertEquals(
                READING.contains(operation) ? List.of(ada.id()) : List.of(),
                fixture.policy.scopes(plugin, operation).stream()
                        .map(PersonScope::person)
                        .toList());
    }

    @Test
    void theServicesHoldItToThat() {
        Entry entry = fixture.stores.entries().create(ada.id(), BODY, reader);
        Entry other = fixture.stores.entries().create(ben.id(), BODY, reader);
        assertTrue(fixture.stores.entries().find(entry.id(), plugin).isPresent());
        assertTrue(fixture.stores.entries().find(other.id(), plugin).isEmpty());
        assertEquals(List.of(ada), fixture.stores.persons().list("", 10, plugin));
        Fixture.refused("HS-ACCESS-FORBIDDEN", () -> fixture.stores.entries().update(entry.id(), 1, BODY, plugin));
        Fixture.refused("HS-ACCESS-FORBIDDEN", () -> fixture.stores.entries().create(ada.id(), BODY, plugin));
        Fixture.refused("HS-PERSON-NOT-FOUND", () -> fixture.stores.entries().create(ben.id(), BODY, plugin));
        Fixture.refused(
                "HS-ACCESS-FORBIDDEN",
                () -> fixture.stores.persons().add("Cleo", Optional.empty(), Optional.empty(), plugin));
    }

    @Test
    void managesNothing() {
        assertTrue(fixture.policy.mayActForAccount(reader, Operation.UPDATE));
        for (Operation operation : Operation.values()) {
            assertFalse(fixture.policy.mayActForAccount(plugin, operation));
        }
        Fixture.refused("HS-ACCESS-FORBIDDEN", () -> fixture.policy.requireMayManagePlugins(plugin));
        Fixture.refused("HS-ACCESS-FORBIDDEN", () -> fixture.accounts().list(plugin));
        Fixture.refused(
                "HS-ACCESS-FORBIDDEN",
                () -> authentication.createToken(plugin, "patient/*.cruds", Optional.empty(), Duration.ofDays(1)));
    }

    @Test
    void hasNoMoreThanTheGrantOfItsReader() {
        PersonId cleo = new PersonId(UUID.randomUUID());
        fixture.rows.addGrant(new Grant(
                UUID.randomUUID(),
                anna.id(),
                cleo,
                Set.of(Operation.READ),
                Set.of(AccessCategory.values()[0]),
                false,
                fixture.now,
                Optional.empty(),
                Grant.Status.ACTIVE));
        Caller narrow = authentication.forPlugin(reader, PLUGIN, Optional.of(cleo));
        assertEquals(
                fixture.policy.scope(reader, Operation.READ, cleo), fixture.policy.scope(narrow, Operation.READ, cleo));
        assertTrue(fixture.policy.scope(narrow, Operation.SEARCH, cleo).isEmpty());
    }

    @Test
    void hasNoMoreThanThePluginAsksFor() {
        fixture.asked = new PluginPermissions(Set.of(AccessCategory.IMMUNIZATIONS), Set.of(), false);
        Caller narrow = authentication.forPlugin(reader, PLUGIN, Optional.of(ada.id()));
        assertEquals(
                Set.of(AccessCategory.IMMUNIZATIONS),
                fixture.policy
                        .scope(narrow, Operation.READ, ada.id())
                        .orElseThrow()
                        .categories());
        fixture.asked = PluginPermissions.NONE;
        Caller none = authentication.forPlugin(reader, PLUGIN, Optional.of(ada.id()));
        for (Operation operation : Operation.values()) {
            assertTrue(fixture.policy.scope(none, operation, ada.id()).isEmpty());
        }
    }

    @Test
    void aButtonWritesWhatThePluginAsksForAndNothingElse() {
        fixture.asked = new PluginPermissions(Set.of(AccessCategory.values()), Set.of(AccessCategory.GENERAL), false);
        Caller pressed = authentication.forPluginAction(reader, PLUGIN, ada.id());
        for (Operation operation : Operation.values()) {
            Set<AccessCategory> expected = READING.contains(operation)
                    ? Set.of(AccessCategory.values())
                    : WRITING.contains(operation) ? Set.of(AccessCategory.GENERAL) : Set.of();
            assertEquals(
                    expected,
                    fixture.policy
                            .scope(pressed, operation, ada.id())
                            .map(PersonScope::categories)
                            .orElse(Set.of()),
                    operation.name());
            assertTrue(fixture.policy.scope(pressed, operation, ben.id()).isEmpty());
        }
        assertFalse(fixture.policy.mayActForAccount(pressed, Operation.UPDATE));
        Fixture.refused("HS-ACCESS-FORBIDDEN", () -> fixture.policy.requireMayManagePlugins(pressed));
    }

    @Test
    void aButtonOfAPageIsNotWorthMoreThanThePage() {
        Caller pressed = authentication.forPluginAction(plugin, PLUGIN, ada.id());
        for (Operation operation : WRITING) {
            assertTrue(fixture.policy.scope(pressed, operation, ada.id()).isEmpty());
        }
        Caller elsewhere = authentication.forPluginAction(plugin, PLUGIN, ben.id());
        assertTrue(fixture.policy.scope(elsewhere, Operation.READ, ben.id()).isEmpty());
    }

    @Test
    void cannotBeWidened() {
        Caller again = authentication.forPlugin(plugin, PLUGIN, Optional.of(ben.id()));
        Caller household = authentication.forPlugin(plugin, PLUGIN, Optional.empty());
        for (Operation operation : Operation.values()) {
            assertTrue(fixture.policy.scope(again, operation, ada.id()).isEmpty());
            assertTrue(fixture.policy.scope(again, operation, ben.id()).isEmpty());
            assertTrue(fixture.policy.scope(household, operation, ben.id()).isEmpty());
        }
        assertTrue(fixture.policy.scope(household, Operation.READ, ada.id()).isPresent());
    }

    @Test
    void onAPageOfTheHouseholdItReadsWhatTheReaderMayReadAndDoesNothingElse() {
        Caller household = authentication.forPlugin(reader, PLUGIN, Optional.empty());
        assertEquals(2, fixture.policy.scopes(household, Operation.READ).size());
        assertTrue(fixture.policy.scopes(household, Operation.CREATE).isEmpty());
        assertFalse(fixture.policy.mayActForAccount(household, Operation.READ));
    }

    @Test
    void endsWithItsReader() {
        Caller signedIn = authentication
                .signIn("Anna", Fixture.PASSWORD.toCharArray(), "127.0.0.1")
                .caller();
        Caller lent = authentication.forPlugin(signedIn, PLUGIN, Optional.of(ada.id()));
        assertTrue(fixture.policy.scope(lent, Operation.READ, ada.id()).isPresent());
        fixture.accounts().add("cleo", "velvet canyon forty drums".toCharArray());
        fixture.rows.setDisabled(anna.id(), true);
        fixture.pass(CallerRegistry.BELIEVED);
        Fixture.refused("HS-ACCESS-CALLER", () -> fixture.policy.scope(lent, Operation.READ, ada.id()));
        Fixture.refused("HS-ACCESS-CALLER", () -> authentication.forPlugin(new Nobody(anna), PLUGIN, Optional.empty()));
    }

    @Test
    void saysWhoseItIs() {
        assertEquals(reader.reference() + " plugin " + PLUGIN, plugin.reference());
        assertEquals(reader.account(), plugin.account());
    }

    private record Nobody(Account anna) implements Caller {

        @Override
        public AccountId account() {
            return anna.id();
        }

        @Override
        public String reference() {
            return "nobody";
        }
    }
}
