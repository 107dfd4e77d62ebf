// SPDX-License-Identifier: Apache-2.0
package org.healthstead.access;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.healthstead.platform.api.access.AccessPolicy;
import org.healthstead.platform.api.access.AccountService;
import org.healthstead.platform.api.access.Authentication;
import org.healthstead.platform.api.keys.Vault;
import org.healthstead.platform.api.plugins.PluginAsks;
import org.healthstead.platform.api.plugins.PluginPermissions;
import org.healthstead.platform.api.reminders.CalendarFeeds;
import org.healthstead.platform.api.store.AccountStore;
import org.healthstead.platform.api.store.CalendarFeedStore;
import org.healthstead.platform.api.store.InstallationStore;
import org.healthstead.platform.api.store.PluginConsentStore;
import org.healthstead.platform.api.store.SessionStore;
import org.healthstead.platform.api.store.TokenStore;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.metatype.annotations.Designate;

/**
 * Builds the services of this bundle and registers them by hand, so that what they share (the key of the passwords, the
 * register of callers) never becomes a service that others could look up.
 */
@Component(
        configurationPid = AccessSettings.PID,
        service = {})
@Designate(ocd = AccessSettings.class)
public final class AccessComponent {

    private final CallerRegistry callers;
    private final List<ServiceRegistration<?>> registrations = new ArrayList<>();
    private final AtomicReference<PluginAsks> asks = new AtomicReference<>();

    @Activate
    public AccessComponent(
            BundleContext bundle,
            AccessSettings settings,
            @Reference AccountStore accounts,
            @Reference SessionStore sessionRows,
            @Reference TokenStore tokens,
            @Reference PluginConsentStore consents,
            @Reference CalendarFeedStore calendars,
            @Reference InstallationStore installation,
            @Reference Vault vault) {
        InstantSource clock = InstantSource.system();
        Secrets secrets = new Secrets();
        Sessions sessions = new Sessions(
                sessionRows,
                secrets,
                Duration.ofMinutes(positive("session.idleMinutes", settings.session_idleMinutes(), 1_440)),
                Duration.ofHours(positive("session.absoluteHours", settings.session_absoluteHours(), 720)));
        PasswordHash hash = new PasswordHash(
                new Argon2Cost(
                        settings.argon2_memoryKib(), settings.argon2_iterations(), settings.argon2_parallelism()),
                positive("argon2.atOnce", settings.argon2_atOnce(), 4),
                vault.passwords(),
                secrets);
        PasswordCheck passwords = new PasswordCheck(accounts, hash, new AttemptLimits(accounts), clock);
        this.callers = new CallerRegistry(accounts, sessions, tokens, consents, calendars, clock);
        register(bundle, AccessPolicy.class, new GrantAccessPolicy(callers));
        register(
                bundle,
                Authentication.class,
                new SecretAuthentication(accounts, tokens, sessions, passwords, callers, secrets, this::asked, clock));
        register(
                bundle,
                CalendarFeeds.class,
                new SecretCalendars(accounts, calendars, callers, secrets, new AttemptLimits(accounts), clock));
        register(
                bundle,
                AccountService.class,
                new StoredAccounts(
                        accounts,
                        new FirstSetUp(installation, accounts),
                        hash,
                        new PasswordRules(),
                        callers,
                        secrets,
                        clock));
    }

    private PluginPermissions asked(String plugin) {
        PluginAsks there = asks.get();
        return there == null ? PluginPermissions.NONE : there.of(plugin);
    }

    /** Without the extensions there are no plugins, and whoever signs in needs none. */
    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    void setAsks(PluginAsks arrived) {
        asks.set(arrived);
    }

    void unsetAsks(PluginAsks gone) {
        asks.compareAndSet(gone, null);
    }

    @Deactivate
    void deactivate() {
        registrations.reversed().forEach(ServiceRegistration::unregister);
        callers.close();
    }

    private <S> void register(BundleContext bundle, Class<S> contract, S service) {
        registrations.add(bundle.registerService(contract, service, null));
    }

    private static int positive(String name, int value, int most) {
        if (value < 1 || value > most) {
            throw new IllegalArgumentException(name + " is " + value + ", wanted 1 to " + most);
        }
        return value;
    }
}
