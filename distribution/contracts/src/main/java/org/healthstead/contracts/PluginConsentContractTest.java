// SPDX-License-Identifier: Apache-2.0
package org.healthstead.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.healthstead.api.access.AccountId;
import org.healthstead.api.record.AccessCategory;
import org.healthstead.api.record.PersonId;
import org.healthstead.platform.api.plugins.PluginConsent;
import org.healthstead.platform.api.plugins.PluginPermissions;
import org.junit.jupiter.api.Test;

/** {@link org.healthstead.platform.api.store.PluginConsentStore}. */
public abstract class PluginConsentContractTest extends AbstractStoreContract {

    private static final String WORK = "nightly";
    private static final Instant GIVEN = Instant.parse("2026-03-01T10:00:00Z");
    private static final Instant DUE = Instant.parse("2026-03-02T02:00:00Z");

    private final String plugin = "org.example.p" + UUID.randomUUID();
    private final AccountId account = new AccountId(UUID.randomUUID());
    private final PersonId somebody = new PersonId(UUID.randomUUID());

    @Test
    void keepsWhatWasAllowed() {
        PluginConsent later = consent(somebody, GIVEN.plusSeconds(60));
        PluginConsent first = consent(new PersonId(UUID.randomUUID()), GIVEN);
        stores.consents().put(later);
        stores.consents().put(first);
        restart();

        assertEquals(List.of(first, later), stores.consents().of(plugin));
        assertEquals(List.of(later), stores.consents().of(account, somebody));
        assertEquals(Optional.of(first), stores.consents().find(first.id()));
        assertEquals(List.of(), stores.consents().of(plugin + ".other"));
        assertEquals(List.of(), stores.consents().of(new AccountId(UUID.randomUUID()), somebody));
    }

    @Test
    void replacesWhatTheSameAccountAllowedBefore() {
        PluginConsent before = consent(somebody, GIVEN);
        stores.consents().put(before);
        assertTrue(claim(before, DUE, DUE));
        PluginConsent after = new PluginConsent(
                UUID.randomUUID(), plugin, account, somebody, PluginPermissions.NONE, GIVEN.plusSeconds(1));
        stores.consents().put(after);

        assertEquals(List.of(after), stores.consents().of(plugin));
        assertEquals(Optional.empty(), stores.consents().find(before.id()));
        assertEquals(Optional.empty(), stores.consents().lastDue(after.id(), WORK));
    }

    @Test
    void takesAConsentBack() {
        PluginConsent consent = consent(somebody, GIVEN);
        stores.consents().put(consent);
        assertTrue(claim(consent, DUE, DUE));
        stores.consents().remove(consent.id());
        stores.consents().remove(consent.id());
        restart();

        assertEquals(List.of(), stores.consents().of(plugin));
        assertEquals(Optional.empty(), stores.consents().lastDue(consent.id(), WORK));
        assertFalse(claim(consent, DUE.plusSeconds(60), DUE.plusSeconds(60)), "nothing is begun without a consent");
    }

    @Test
    void oneRunIsClaimedOnce() {
        PluginConsent consent = consent(somebody, GIVEN);
        stores.consents().put(consent);

        assertTrue(claim(consent, DUE, DUE));
        assertFalse(claim(consent, DUE, DUE.plusSeconds(5)), "under way");
        assertFalse(claim(consent, DUE.plusSeconds(3), DUE.plusSeconds(5)), "the one before is under way");
        stores.consents().done(consent.id(), WORK, DUE);
        restart();
        assertEquals(Optional.of(DUE), stores.consents().lastDue(consent.id(), WORK));
        assertFalse(claim(consent, DUE, DUE.plusSeconds(3_600)), "done");
        assertFalse(claim(consent, DUE.minusSeconds(1), DUE.plusSeconds(3_600)), "over");
        assertTrue(claim(consent, DUE.plusSeconds(1), DUE.plusSeconds(3_600)), "the next");
        assertTrue(stores.consents().claim(consent.id(), "other", DUE, DUE, DUE.plusSeconds(10)), "another work");
    }

    @Test
    void aRunThatWasLostIsClaimedAgain() {
        PluginConsent consent = consent(somebody, GIVEN);
        stores.consents().put(consent);
        assertTrue(claim(consent, DUE, DUE));

        assertTrue(claim(consent, DUE, DUE.plusSeconds(10)), "its claim has ended");
        assertFalse(claim(consent, DUE, DUE.plusSeconds(11)));
        stores.consents().done(consent.id(), WORK, DUE.plusSeconds(1));
        assertTrue(claim(consent, DUE, DUE.plusSeconds(20)), "another run has ended, not this one");
    }

    @Test
    void ofSeveralNodesOneClaims() throws Exception {
        PluginConsent consent = consent(somebody, GIVEN);
        stores.consents().put(consent);
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<Boolean>> claims = IntStream.range(0, 4)
                    .mapToObj(i -> threads.submit(() -> claim(consent, DUE, DUE)))
                    .toList();
            int made = 0;
            for (Future<Boolean> claim : claims) {
                made += claim.get() ? 1 : 0;
            }
            assertEquals(1, made);
        }
    }

    private boolean claim(PluginConsent consent, Instant due, Instant now) {
        return stores.consents().claim(consent.id(), WORK, due, now, now.plusSeconds(10));
    }

    private PluginConsent consent(PersonId person, Instant at) {
        PluginPermissions some =
                new PluginPermissions(Set.of(AccessCategory.RESULTS, AccessCategory.VISITS), Set.of(), true);
        return new PluginConsent(UUID.randomUUID(), plugin, account, person, some, at);
    }
}
