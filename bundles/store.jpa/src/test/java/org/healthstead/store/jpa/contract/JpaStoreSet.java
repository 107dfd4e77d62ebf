// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.contract;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import org.healthstead.api.record.EntryStore;
import org.healthstead.api.record.PersonService;
import org.healthstead.database.derby.DerbyDatabase;
import org.healthstead.database.derby.DerbySettings;
import org.healthstead.platform.api.access.AccessPolicy;
import org.healthstead.platform.api.keys.Vault;
import org.healthstead.platform.api.operations.Home;
import org.healthstead.platform.api.store.AccountStore;
import org.healthstead.platform.api.store.ArtifactStore;
import org.healthstead.platform.api.store.ChangeFeed;
import org.healthstead.platform.api.store.ChangeListener;
import org.healthstead.platform.api.store.ImportStore;
import org.healthstead.platform.api.store.InstallationStore;
import org.healthstead.platform.api.store.JobStore;
import org.healthstead.platform.api.store.SessionStore;
import org.healthstead.platform.api.store.TokenStore;
import org.healthstead.store.jpa.testing.FolderHome;
import org.healthstead.store.jpa.testing.TestStore;
import org.healthstead.testkit.contract.StoreSet;
import org.healthstead.vault.KeyFileVault;

/** The stores as they ship: on the encrypted Derby, with keys from a key file. */
final class JpaStoreSet implements StoreSet {

    private final Path folder;
    private final AccessPolicy access;
    private final ChangeListener listener;
    private final DerbyDatabase database;
    private final TestStore stores;

    JpaStoreSet(Path folder, AccessPolicy access, ChangeListener listener) {
        this.folder = folder;
        this.access = access;
        this.listener = listener;
        Home home = new FolderHome(folder);
        Vault vault = new KeyFileVault(home);
        this.database = new DerbyDatabase(defaults(), home, vault);
        this.stores = TestStore.on(database, vault, home, accounts -> access);
        stores.log.addListener(listener);
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

    @Override
    public PersonService persons() {
        return stores.persons;
    }

    @Override
    public ImportStore imports() {
        return stores.imports;
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
    public StoreSet reopen() {
        close();
        return new JpaStoreSet(folder, access, listener);
    }

    @Override
    public void close() {
        stores.close();
        database.stop();
    }
}
