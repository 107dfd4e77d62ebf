// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.contract;

import java.nio.file.Path;
import org.healthstead.contracts.AccountStoreContractTest;
import org.healthstead.contracts.ArtifactStoreContractTest;
import org.healthstead.contracts.CalendarFeedContractTest;
import org.healthstead.contracts.ChangeFeedContractTest;
import org.healthstead.contracts.EntryPageContractTest;
import org.healthstead.contracts.EntryStoreContractTest;
import org.healthstead.contracts.FactDecisionContractTest;
import org.healthstead.contracts.FactStoreContractTest;
import org.healthstead.contracts.ImportStoreContractTest;
import org.healthstead.contracts.ImportedEntriesContractTest;
import org.healthstead.contracts.JobStoreContractTest;
import org.healthstead.contracts.KindListContractTest;
import org.healthstead.contracts.NewestLinesContractTest;
import org.healthstead.contracts.PersonServiceContractTest;
import org.healthstead.contracts.PluginConsentContractTest;
import org.healthstead.contracts.PluginStoreContractTest;
import org.healthstead.contracts.ReferenceContractTest;
import org.healthstead.contracts.ReminderStoreContractTest;
import org.healthstead.contracts.RestatementContractTest;
import org.healthstead.contracts.SecretStoresContractTest;
import org.healthstead.contracts.SeriesJoinContractTest;
import org.healthstead.contracts.SeriesStoreContractTest;
import org.healthstead.contracts.SourceStatementContractTest;
import org.healthstead.contracts.SourceStoreContractTest;
import org.healthstead.contracts.StatementContractTest;
import org.healthstead.contracts.StoreContract;
import org.healthstead.contracts.fixture.StoreSet;
import org.healthstead.platform.api.access.AccessPolicy;
import org.healthstead.platform.api.store.ChangeListener;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;

/** The contracts of all stores, on the real database and the real vault. */
class JpaStoresTest {

    private static JpaStoreSet stores;

    @BeforeAll
    static void openStores(@TempDir Path folder) {
        stores = new JpaStoreSet(folder);
    }

    @AfterAll
    static void closeStores() {
        stores.end();
    }

    interface OnDerby extends StoreContract {
        @Override
        default StoreSet open(Path folder, AccessPolicy access, ChangeListener listener) {
            return stores.lend(access, listener);
        }
    }

    @Nested
    class Entries extends EntryStoreContractTest implements OnDerby {}

    @Nested
    class Pages extends EntryPageContractTest implements OnDerby {}

    @Nested
    class NewestLines extends NewestLinesContractTest implements OnDerby {}

    @Nested
    class Persons extends PersonServiceContractTest implements OnDerby {}

    @Nested
    class Imports extends ImportStoreContractTest implements OnDerby {}

    @Nested
    class References extends ReferenceContractTest implements OnDerby {}

    @Nested
    class KindLists extends KindListContractTest implements OnDerby {}

    @Nested
    class Statements extends StatementContractTest implements OnDerby {}

    @Nested
    class SourceStatements extends SourceStatementContractTest implements OnDerby {}

    @Nested
    class Restatements extends RestatementContractTest implements OnDerby {}

    /** From the lines of entries, or from tables that were filled at some time before. */
    @Nested
    class Series extends SeriesStoreContractTest implements OnDerby {}

    /** From tables that have everything. */
    @Nested
    class FilledSeries extends SeriesStoreContractTest implements OnDerby {
        @Override
        protected void settle() {
            JpaStoresTest.stores.fillUp();
        }
    }

    /** From tables that were filled before the last change, and what has changed since. */
    @Nested
    class FollowedSeries extends SeriesStoreContractTest implements OnDerby {
        @Override
        protected void changing() {
            JpaStoresTest.stores.fillUp();
        }
    }

    @Nested
    class SeriesJoins extends SeriesJoinContractTest implements OnDerby {}

    @Nested
    class FilledSeriesJoins extends SeriesJoinContractTest implements OnDerby {
        @Override
        protected void settle() {
            JpaStoresTest.stores.fillUp();
        }
    }

    @Nested
    class FollowedSeriesJoins extends SeriesJoinContractTest implements OnDerby {
        @Override
        protected void changing() {
            JpaStoresTest.stores.fillUp();
        }
    }

    @Nested
    class Facts extends FactStoreContractTest implements OnDerby {
        @Override
        protected void settle() {
            JpaStoresTest.stores.fillUp();
        }
    }

    @Nested
    class FactDecisions extends FactDecisionContractTest implements OnDerby {
        @Override
        protected void settle() {
            JpaStoresTest.stores.fillUp();
        }
    }

    @Nested
    class Sources extends SourceStoreContractTest implements OnDerby {}

    @Nested
    class Imported extends ImportedEntriesContractTest implements OnDerby {}

    @Nested
    class Artifacts extends ArtifactStoreContractTest implements OnDerby {}

    @Nested
    class Changes extends ChangeFeedContractTest implements OnDerby {}

    @Nested
    class Accounts extends AccountStoreContractTest implements OnDerby {}

    @Nested
    class Plugins extends PluginStoreContractTest implements OnDerby {}

    @Nested
    class Consents extends PluginConsentContractTest implements OnDerby {}

    @Nested
    class Reminders extends ReminderStoreContractTest implements OnDerby {}

    @Nested
    class Calendars extends CalendarFeedContractTest implements OnDerby {}

    @Nested
    class Secrets extends SecretStoresContractTest implements OnDerby {}

    @Nested
    class Jobs extends JobStoreContractTest implements OnDerby {}
}
