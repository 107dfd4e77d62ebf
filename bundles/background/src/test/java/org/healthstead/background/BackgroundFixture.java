// SPDX-License-Identifier: Apache-2.0
package org.healthstead.background;

import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.healthstead.api.access.AccountId;
import org.healthstead.api.access.Caller;
import org.healthstead.api.record.AccessCategory;
import org.healthstead.api.record.PersonId;
import org.healthstead.api.work.ScheduledWork;
import org.healthstead.contracts.memory.MemoryStores;
import org.healthstead.platform.api.access.Authentication;
import org.healthstead.platform.api.plugins.Plugin;
import org.healthstead.platform.api.plugins.PluginConsent;
import org.healthstead.platform.api.plugins.PluginFaults;
import org.healthstead.platform.api.plugins.PluginFence;
import org.healthstead.platform.api.plugins.PluginPermissions;
import org.healthstead.platform.api.plugins.PluginService;
import org.healthstead.platform.api.store.PluginConsentStore;

/** One node, with a clock that a test moves. */
final class BackgroundFixture implements InstantSource, AutoCloseable {

    static final String PLUGIN = "org.example.vaccines";
    static final PluginPermissions ASKED = new PluginPermissions(Set.of(AccessCategory.IMMUNIZATIONS), Set.of(), true);
    static final Duration LONGEST = Duration.ofMinutes(10);

    private static final long POLL_NANOS = 2_000_000;

    volatile Instant now = Instant.parse("2026-05-04T10:00:00Z");
    final PluginConsentStore store = new MemoryStores(() -> null, Clock.systemUTC()).consents();
    final List<String> faults = new ArrayList<>();
    final List<Plugin> plugins = new ArrayList<>(List.of(plugin(PLUGIN, ASKED)));
    final PluginService service = proxy(PluginService.class, plugins);
    final PluginFence fence = new PluginFence(() -> Optional.of(new Noted(faults)));
    final WorkLoop loop = node();

    /** Another node on the same store. */
    WorkLoop node() {
        WorkLoop[] made = new WorkLoop[1];
        made[0] = new WorkLoop(
                store,
                service,
                () -> new PluginTurn(store, authentication(), this, LONGEST, () -> made[0].isClosed()),
                this,
                () -> ZoneId.of("Europe/Berlin"),
                LONGEST);
        return made[0];
    }

    static Plugin plugin(String name, PluginPermissions asked) {
        return new Plugin(
                name,
                "Vaccines",
                "",
                "",
                "1.0.0",
                Plugin.Origin.INSTALLED,
                Plugin.State.RUNNING,
                Optional.empty(),
                Optional.empty(),
                asked);
    }

    PluginConsent allow(String plugin) {
        PluginConsent consent = new PluginConsent(
                UUID.randomUUID(),
                plugin,
                new AccountId(UUID.randomUUID()),
                new PersonId(UUID.randomUUID()),
                ASKED,
                now);
        store.put(consent);
        return consent;
    }

    OfferedWork offer(String plugin, ScheduledWork work) {
        return new OfferedWork(plugin, fence, () -> work);
    }

    /** Has done what is due now. */
    void turn() {
        loop.turn();
        settle(loop);
    }

    static void settle(WorkLoop loop) {
        while (loop.isBusy()) {
            LockSupport.parkNanos(POLL_NANOS);
        }
    }

    /** Callers that say for which consent they are. */
    private Authentication authentication() {
        return (Authentication) Proxy.newProxyInstance(
                Authentication.class.getClassLoader(), new Class<?>[] {Authentication.class}, (proxy, method, args) -> {
                    if (!method.getName().equals("forConsent")) {
                        throw new UnsupportedOperationException(method.getName());
                    }
                    PluginConsent consent = (PluginConsent) args[0];
                    return store.find(consent.id()).map(found -> new Consented(found, (PluginPermissions) args[1]));
                });
    }

    record Consented(PluginConsent consent, PluginPermissions asked) implements Caller {

        @Override
        public AccountId account() {
            return consent.account();
        }

        @Override
        public String reference() {
            return "consent " + consent.id();
        }
    }

    private record Noted(List<String> faults) implements PluginFaults {

        @Override
        public Optional<Plugin> pluginOf(Class<?> type) {
            return Optional.empty();
        }

        @Override
        public Optional<Plugin> report(Class<?> type, Optional<Throwable> fault) {
            faults.add(fault.map(Throwable::getMessage).orElse("late"));
            return Optional.empty();
        }
    }

    @SuppressWarnings("unchecked")
    private static <S> S proxy(Class<S> type, List<Plugin> plugins) {
        return (S) Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, args) -> {
            if (!method.getName().equals("list")) {
                throw new UnsupportedOperationException(method.getName());
            }
            return List.copyOf(plugins);
        });
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public void close() {
        loop.close();
        fence.close();
    }
}
