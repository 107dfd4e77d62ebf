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
import org.healthstead.api.access.Caller;
import org.healthstead.api.record.AccessCategory;
import org.healthstead.api.record.PersonId;
import org.healthstead.platform.api.access.Account;
import org.healthstead.platform.api.access.Grant;
import org.healthstead.platform.api.access.Operation;
import org.healthstead.platform.api.access.PersonScope;
import org.healthstead.platform.api.plugins.PluginConsent;
import org.healthstead.platform.api.plugins.PluginPermissions;
import org.junit.jupiter.api.Test;

/** What a plugin may do by itself. */
class ConsentedCallerTest {

    private static final PluginPermissions ASKED = new PluginPermissions(
            Set.of(AccessCategory.IMMUNIZATIONS, AccessCategory.VISITS), Set.of(AccessCategory.IMMUNIZATIONS), true);

    private final Fixture fixture = new Fixture();
    private final Account anna = fixture.accounts().setUp("Home", "anna", "velvet canyon forty drums".toCharArray());
    private final GrantAccessPolicy policy = new GrantAccessPolicy(fixture.callers);
    private final PersonId person = new PersonId(UUID.randomUUID());
    private final PersonId other = new PersonId(UUID.randomUUID());

    @Test
    void mayDoWhatWasAllowedWithThatRecordAlone() {
        fixture.rows.addGrant(Grant.whole(anna.id(), person, fixture.now));
        fixture.rows.addGrant(Grant.whole(anna.id(), other, fixture.now));
        Caller plugin = caller(consent(ASKED), ASKED).orElseThrow();

        assertEquals(
                Optional.of(new PersonScope(person, ASKED.read(), true)), policy.scope(plugin, Operation.READ, person));
        assertEquals(
                Optional.of(new PersonScope(person, ASKED.write(), true)),
                policy.scope(plugin, Operation.CREATE, person));
        for (Operation never : List.of(Operation.DELETE, Operation.EXPORT, Operation.SHARE)) {
            assertEquals(Optional.empty(), policy.scope(plugin, never, person));
        }
        assertEquals(Optional.empty(), policy.scope(plugin, Operation.READ, other));
        assertEquals(Set.of(person), policy.candidates(plugin));
        assertFalse(policy.mayActForAccount(plugin, Operation.READ));
        Fixture.refused("HS-ACCESS-FORBIDDEN", () -> policy.requireMayManagePlugins(plugin));
        Fixture.refused("HS-ACCESS-FORBIDDEN", () -> policy.requireMayAddPerson(plugin, other));
    }

    @Test
    void mayNeverDoMoreThanWhoAllowedIt() {
        fixture.rows.addGrant(new Grant(
                UUID.randomUUID(),
                anna.id(),
                person,
                EnumSet.of(Operation.READ),
                Set.of(AccessCategory.VISITS, AccessCategory.RESULTS),
                false,
                fixture.now,
                Optional.empty(),
                Grant.Status.ACTIVE));
        Caller plugin = caller(consent(ASKED), ASKED).orElseThrow();

        assertEquals(
                Optional.of(new PersonScope(person, Set.of(AccessCategory.VISITS), false)),
                policy.scope(plugin, Operation.READ, person));
        assertEquals(Optional.empty(), policy.scope(plugin, Operation.CREATE, person));
    }

    @Test
    void mayDoOnlyWhatThePluginStillAsksFor() {
        fixture.rows.addGrant(Grant.whole(anna.id(), person, fixture.now));
        PluginPermissions less = new PluginPermissions(Set.of(AccessCategory.VISITS), Set.of(), true);

        Caller afterUpdate = caller(consent(ASKED), less).orElseThrow();
        assertEquals(
                Optional.of(new PersonScope(person, less.read(), true)),
                policy.scope(afterUpdate, Operation.READ, person));
        assertEquals(Optional.empty(), policy.scope(afterUpdate, Operation.CREATE, person));
        Caller wantsMore = caller(consent(less), ASKED).orElseThrow();
        assertEquals(Optional.empty(), policy.scope(wantsMore, Operation.CREATE, person));
    }

    @Test
    void lendsNoMoreThanItHas() {
        fixture.rows.addGrant(Grant.whole(anna.id(), person, fixture.now));
        Caller plugin = caller(consent(ASKED), ASKED).orElseThrow();
        Caller lent =
                fixture.authentication(Fixture.CHEAPEST).forPlugin(plugin, "org.example.other", Optional.of(person));

        assertEquals(
                Optional.of(new PersonScope(person, ASKED.read(), true)), policy.scope(lent, Operation.READ, person));
        assertEquals(Optional.empty(), policy.scope(lent, Operation.CREATE, person));
    }

    @Test
    void endsWithTheConsentAndNotWithTheSession() {
        fixture.rows.addGrant(Grant.whole(anna.id(), person, fixture.now));
        PluginConsent consent = consent(ASKED);
        Caller plugin = caller(consent, ASKED).orElseThrow();
        fixture.accounts().resetPassword("anna", "another velvet canyon forty".toCharArray());
        fixture.now = fixture.now.plus(Duration.ofDays(400));
        assertTrue(policy.scope(plugin, Operation.READ, person).isPresent());

        fixture.stores.consents().remove(consent.id());
        fixture.now = fixture.now.plus(CallerRegistry.BELIEVED);
        Fixture.refused("HS-ACCESS-CALLER", () -> policy.scope(plugin, Operation.READ, person));
        assertEquals(Optional.empty(), caller(consent, ASKED));
    }

    @Test
    void endsWhenTheAccountIsDisabled() {
        Account ben = fixture.accounts().add("ben", "velvet canyon forty pianos".toCharArray());
        fixture.rows.addGrant(Grant.whole(ben.id(), person, fixture.now));
        PluginConsent consent = consent(ben, ASKED);
        Caller plugin = caller(consent, ASKED).orElseThrow();
        fixture.accounts().disable("ben");
        fixture.now = fixture.now.plus(CallerRegistry.BELIEVED);

        Fixture.refused("HS-ACCESS-CALLER", () -> policy.scope(plugin, Operation.READ, person));
        assertEquals(Optional.empty(), caller(consent, ASKED));
    }

    private PluginConsent consent(PluginPermissions permissions) {
        return consent(anna, permissions);
    }

    private PluginConsent consent(Account account, PluginPermissions permissions) {
        PluginConsent consent = new PluginConsent(
                UUID.randomUUID(), "org.example.vaccines", account.id(), person, permissions, fixture.now);
        fixture.stores.consents().put(consent);
        return consent;
    }

    private Optional<Caller> caller(PluginConsent consent, PluginPermissions asked) {
        return fixture.authentication(Fixture.CHEAPEST).forConsent(consent, asked);
    }
}
