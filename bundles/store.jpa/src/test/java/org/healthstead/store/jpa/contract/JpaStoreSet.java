// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.contract;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.healthstead.api.access.Caller;
import org.healthstead.api.record.EntryStore;
import org.healthstead.api.record.FactStore;
import org.healthstead.api.record.PersonId;
import org.healthstead.api.record.PersonService;
import org.healthstead.api.record.SeriesStore;
import org.healthstead.contracts.fixture.StoreSet;
import org.healthstead.database.derby.DerbyDatabase;
import org.healthstead.database.derby.DerbySettings;
import org.healthstead.platform.api.access.AccessPolicy;
import org.healthstead.platform.api.access.Grant;
import org.healthstead.platform.api.access.Operation;
import org.healthstead.platform.api.access.PersonScope;
import org.healthstead.platform.api.operations.Home;
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
import org.healthstead.store.jpa.testing.FolderHome;
import org.healthstead.store.jpa.testing.TestStore;
import org.healthstead.vault.KeyFileVault;

/**
 * The stores as they ship: on the encrypted Derby, with keys from a key file. Opening them takes a second, so the
 * contracts borrow one set after the other: what one leaves behind must not matter to the next.
 */
final class JpaStoreSet implements StoreSet, AccessPolicy {

    private final Path folder;
    private AccessPolicy access;
    private ChangeListener listener;
    private DerbyDatabase database;
    private TestStore stores;

    JpaStoreSet(Path folder) {
        this.folder = folder;
        start();
    }

    private void start() {
        Home home = new FolderHome(folder);
        KeyFileVault vault = new KeyFileVault(home);
        database = new DerbyDatabase(defaults(), home, vault);
        stores = TestStore.on(database, vault, home, accounts -> this);
        stores.log.addListener((latest, changes) -> listener.committed(latest, changes));
    }

    /** For one contract, until the next one asks. */
    StoreSet lend(AccessPolicy to, ChangeListener told) {
        access = to;
        listener = told;
        return this;
    }

    @Override
    public List<PersonScope> scopes(Caller caller, Operation operation) {
        return access.scopes(caller, operation);
    }

    @Override
    public List<PersonScope> scopes(Caller caller, Operation operation, Collection<PersonId> persons) {
        return access.scopes(caller, operation, persons);
    }

    @Override
    public Set<PersonId> candidates(Caller caller) {
        return access.candidates(caller);
    }

    @Override
    public Optional<PersonScope> scope(Caller caller, Operation operation, PersonId person) {
        return access.scope(caller, operation, person);
    }

    @Override
    public void requireKnown(Caller caller) {
        access.requireKnown(caller);
    }

    @Override
    public boolean mayActForAccount(Caller caller, Operation operation) {
        return access.mayActForAccount(caller, operation);
    }

    @Override
    public Grant requireMayAddPerson(Caller caller, PersonId added) {
        return access.requireMayAddPerson(caller, added);
    }

    @Override
    public void requireMayManagePlugins(Caller caller) {
        access.requireMayManagePlugins(caller);
    }

    private static DerbySettings defaults() {
        return (DerbySettings) Proxy.newProxyInstance(
                DerbySettings.class.getClassLoader(),
                new Class<?>[] {DerbySettings.class},
                (proxy, method, none) -> method.getDefaultValue());
    }

    @Override
    public EntryStore entries() {
        return stores.entries;
    }

    /** From the lines, until {@link #fillUp}; then from the tables, and from the lines what has changed since. */
    @Override
    public SeriesStore series() {
        return stores.series;
    }

    /** By the keys that there are: none but after {@link #fillUp}. */
    @Override
    public FactStore facts() {
        return stores.facts;
    }

    void fillUp() {
        stores.seriesParts.fillUp(stores.feed);
        stores.factParts.fillUp(stores.feed);
    }

    @Override
    public PersonService persons() {
        return stores.persons;
    }

    @Override
    public ImportStore imports() {
        return stores.imports;
    }

    @Override
    public SourceStore sources() {
        return stores.sources;
    }

    @Override
    public ArtifactStore artifacts() {
        return stores.artifacts;
    }

    @Override
    public ChangeFeed changes() {
        return stores.feed;
    }

    @Override
    public AccountStore accounts() {
        return stores.accounts;
    }

    @Override
    public SessionStore sessions() {
        return stores.sessions;
    }

    @Override
    public TokenStore tokens() {
        return stores.tokens;
    }

    @Override
    public InstallationStore installation() {
        return stores.settings;
    }

    @Override
    public JobStore jobs() {
        return stores.jobs;
    }

    @Override
    public PluginConsentStore consents() {
        return stores.consents;
    }

    @Override
    public ReminderStore reminders() {
        return stores.reminders;
    }

    @Override
    public CalendarFeedStore calendars() {
        return stores.calendars;
    }

    @Override
    public PluginStore plugins() {
        return stores.plugins;
    }

    @Override
    public StoreSet reopen() {
        end();
        start();
        return this;
    }

    @Override
    public void close() {
        // Only lent.
    }

    void end() {
        stores.close();
        database.stop();
    }
}
