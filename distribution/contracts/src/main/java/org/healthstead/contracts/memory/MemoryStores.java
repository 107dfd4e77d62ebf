// SPDX-License-Identifier: Apache-2.0
package org.healthstead.contracts.memory;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.healthstead.api.record.EntryStore;
import org.healthstead.api.record.FactStore;
import org.healthstead.api.record.PersonService;
import org.healthstead.api.record.SeriesStore;
import org.healthstead.contracts.fixture.StoreSet;
import org.healthstead.platform.api.access.AccessPolicy;
import org.healthstead.platform.api.store.AccountStore;
import org.healthstead.platform.api.store.ArtifactStore;
import org.healthstead.platform.api.store.CalendarFeedStore;
import org.healthstead.platform.api.store.ChangeFeed;
import org.healthstead.platform.api.store.ChangeListener;
import org.healthstead.platform.api.store.ImportStore;
import org.healthstead.platform.api.store.InstallationStore;
import org.healthstead.platform.api.store.JobStore;
import org.healthstead.platform.api.store.PluginConsentStore;
import org.healthstead.platform.api.store.PluginStore;
import org.healthstead.platform.api.store.ReminderStore;
import org.healthstead.platform.api.store.SessionStore;
import org.healthstead.platform.api.store.SourceStore;
import org.healthstead.platform.api.store.TokenStore;

/** All stores in memory, over one set of data. Safe for several threads. */
public final class MemoryStores implements StoreSet {

    private final MemoryRecord record;
    private final MemoryAccountStore accounts = new MemoryAccountStore();
    private final MemorySessionStore sessions = new MemorySessionStore();
    private final MemoryTokenStore tokens = new MemoryTokenStore();
    private final MemoryInstallationStore installation = new MemoryInstallationStore();
    private final MemoryJobStore jobs = new MemoryJobStore();
    private final MemoryPluginStore plugins = new MemoryPluginStore();
    private final MemoryPluginConsentStore consents = new MemoryPluginConsentStore();
    private final MemoryCalendarFeedStore calendars = new MemoryCalendarFeedStore();
    private final MemoryReminderStore reminders;
    private final EntryStore entries;
    private final SeriesStore series;
    private final FactStore facts;
    private final PersonService persons;
    private final ImportStore imports;
    private final SourceStore sources;
    private final ArtifactStore artifacts;
    private final ChangeFeed changes;
    private final MemoryWriter writer;

    /**
     * @param policy asked at each call, because the policy itself needs the accounts that are made here
     * @param clock for the times of versions
     */
    public MemoryStores(Supplier<AccessPolicy> policy, Clock clock) {
        MemoryAccess access = new MemoryAccess(policy);
        record = new MemoryRecord(clock);
        reminders = new MemoryReminderStore(record::knows);
        entries = new MemoryEntryStore(record, access, accounts);
        series = new MemorySeriesStore(record, access);
        facts = new MemoryFactStore(record, access);
        persons = new MemoryPersonService(record, access, accounts, entries, clock);
        artifacts = new MemoryArtifactStore(record, access, clock);
        sources = new MemorySourceStore(record, access);
        imports = new MemoryImportStore(record, access, clock);
        changes = new MemoryChangeFeed(record);
        writer = new MemoryWriter(record);
    }

    /** Tells the listener of every commit from now on. */
    public void addListener(ChangeListener listener) {
        record.addListener(listener);
    }

    public void removeListener(ChangeListener listener) {
        record.removeListener(listener);
    }

    /** Writes without asking who may. */
    public MemoryWriter writer() {
        return writer;
    }

    /** Each store by its contract, for registration as a service. */
    public Map<Class<?>, Object> services() {
        Map<Class<?>, Object> services = new LinkedHashMap<>();
        services.put(EntryStore.class, entries);
        services.put(SeriesStore.class, series);
        services.put(FactStore.class, facts);
        services.put(PersonService.class, persons);
        services.put(ImportStore.class, imports);
        services.put(SourceStore.class, sources);
        services.put(ArtifactStore.class, artifacts);
        services.put(ChangeFeed.class, changes);
        services.put(AccountStore.class, accounts);
        services.put(SessionStore.class, sessions);
        services.put(TokenStore.class, tokens);
        services.put(InstallationStore.class, installation);
        services.put(JobStore.class, jobs);
        services.put(PluginStore.class, plugins);
        services.put(PluginConsentStore.class, consents);
        services.put(ReminderStore.class, reminders);
        services.put(CalendarFeedStore.class, calendars);
        return services;
    }

    @Override
    public EntryStore entries() {
        return entries;
    }

    @Override
    public SeriesStore series() {
        return series;
    }

    @Override
    public FactStore facts() {
        return facts;
    }

    @Override
    public PersonService persons() {
        return persons;
    }

    @Override
    public ImportStore imports() {
        return imports;
    }

    @Override
    public SourceStore sources() {
        return sources;
    }

    @Override
    public ArtifactStore artifacts() {
        return artifacts;
    }

    @Override
    public ChangeFeed changes() {
        return changes;
    }

    @Override
    public AccountStore accounts() {
        return accounts;
    }

    @Override
    public SessionStore sessions() {
        return sessions;
    }

    @Override
    public TokenStore tokens() {
        return tokens;
    }

    @Override
    public InstallationStore installation() {
        return installation;
    }

    @Override
    public JobStore jobs() {
        return jobs;
    }

    @Override
    public PluginConsentStore consents() {
        return consents;
    }

    @Override
    public ReminderStore reminders() {
        return reminders;
    }

    @Override
    public CalendarFeedStore calendars() {
        return calendars;
    }

    @Override
    public PluginStore plugins() {
        return plugins;
    }

    @Override
    public StoreSet reopen() {
        return this;
    }

    @Override
    public void close() {
        // nothing is open
    }
}
