// SPDX-License-Identifier: Apache-2.0
package org.healthstead.contracts;

import java.nio.file.Path;
import java.time.Clock;
import org.healthstead.contracts.fixture.StoreSet;
import org.healthstead.contracts.memory.MemoryStores;
import org.healthstead.platform.api.access.AccessPolicy;
import org.healthstead.platform.api.store.ChangeListener;
import org.junit.jupiter.api.Nested;

/** The stores in memory keep the contracts of the stores. */
class MemoryStoresTest {

    interface InMemory extends StoreContract {
        @Override
        default StoreSet open(Path folder, AccessPolicy access, ChangeListener listener) {
            MemoryStores stores = new MemoryStores(() -> access, Clock.systemUTC());
            stores.addListener(listener);
            return stores;
        }
    }

    @Nested
    class Entries extends EntryStoreContractTest implements InMemory {}

    @Nested
    class Pages extends EntryPageContractTest implements InMemory {}

    @Nested
    class NewestLines extends NewestLinesContractTest implements InMemory {}

    @Nested
    class Persons extends PersonServiceContractTest implements InMemory {}

    @Nested
    class Imports extends ImportStoreContractTest implements InMemory {}

    @Nested
    class References extends ReferenceContractTest implements InMemory {}

    @Nested
    class KindLists extends KindListContractTest implements InMemory {}

    @Nested
    class Statements extends StatementContractTest implements InMemory {}

    @Nested
    class SourceStatements extends SourceStatementContractTest implements InMemory {}

    @Nested
    class Restatements extends RestatementContractTest implements InMemory {}

    @Nested
    class Series extends SeriesStoreContractTest implements InMemory {}

    @Nested
    class SeriesJoins extends SeriesJoinContractTest implements InMemory {}

    @Nested
    class Facts extends FactStoreContractTest implements InMemory {}

    @Nested
    class FactDecisions extends FactDecisionContractTest implements InMemory {}

    @Nested
    class Sources extends SourceStoreContractTest implements InMemory {}

    @Nested
    class Imported extends ImportedEntriesContractTest implements InMemory {}

    @Nested
    class Artifacts extends ArtifactStoreContractTest implements InMemory {}

    @Nested
    class Changes extends ChangeFeedContractTest implements InMemory {}

    @Nested
    class Accounts extends AccountStoreContractTest implements InMemory {}

    @Nested
    class Plugins extends PluginStoreContractTest implements InMemory {}

    @Nested
    class Consents extends PluginConsentContractTest implements InMemory {}

    @Nested
    class Reminders extends ReminderStoreContractTest implements InMemory {}

    @Nested
    class Calendars extends CalendarFeedContractTest implements InMemory {}

    @Nested
    class Secrets extends SecretStoresContractTest implements InMemory {}

    @Nested
    class Jobs extends JobStoreContractTest implements InMemory {}
}
