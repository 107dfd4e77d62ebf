// SPDX-License-Identifier: Apache-2.0
package org.healthstead.testkit.contract;

import org.healthstead.api.record.EntryStore;
import org.healthstead.api.record.PersonService;
import org.healthstead.api.record.SeriesStore;
import org.healthstead.platform.api.store.AccountStore;
import org.healthstead.platform.api.store.ArtifactStore;
import org.healthstead.platform.api.store.ChangeFeed;
import org.healthstead.platform.api.store.ImportStore;
import org.healthstead.platform.api.store.InstallationStore;
import org.healthstead.platform.api.store.JobStore;
import org.healthstead.platform.api.store.PluginStore;
import org.healthstead.platform.api.store.SessionStore;
import org.healthstead.platform.api.store.TokenStore;

/** All stores over one set of data. */
public interface StoreSet extends AutoCloseable {

    EntryStore entries();

    SeriesStore series();

    PersonService persons();

    ImportStore imports();

    ArtifactStore artifacts();

    ChangeFeed changes();

    AccountStore accounts();

    SessionStore sessions();

    TokenStore tokens();

    InstallationStore installation();

    JobStore jobs();

    PluginStore plugins();

    /**
     * Closes the stores and opens them again over the same data, as a restart does; stores in memory stay as they are.
     */
    StoreSet reopen();

    @Override
    void close();
}
