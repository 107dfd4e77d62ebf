// SPDX-License-Identifier: Apache-2.0
package org.healthstead.testkit.memory;

import java.nio.file.Path;
import java.time.Clock;
import org.healthstead.platform.api.access.AccessPolicy;
import org.healthstead.platform.api.store.ChangeListener;
import org.healthstead.testkit.contract.AccountStoreContractTest;
import org.healthstead.testkit.contract.ArtifactStoreContractTest;
import org.healthstead.testkit.contract.ChangeFeedContractTest;
import org.healthstead.testkit.contract.EntryPageContractTest;
import org.healthstead.testkit.contract.EntryStoreContractTest;
import org.healthstead.testkit.contract.ImportStoreContractTest;
import org.healthstead.testkit.contract.JobStoreContractTest;
import org.healthstead.testkit.contract.PersonServiceContractTest;
import org.healthstead.testkit.contract.PluginStoreContractTest;
import org.healthstead.testkit.contract.ReferenceContractTest;
import org.healthstead.testkit.contract.SecretStoresContractTest;
import org.healthstead.testkit.contract.StatementContractTest;
import org.healthstead.testkit.contract.StoreContract;
import org.healthstead.testkit.contract.StoreSet;
import org.junit.jupiter.api.Nested;

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
    class Persons extends PersonServiceContractTest implements InMemory {}

    @Nested
    class Imports extends ImportStoreContractTest implements InMemory {}

    @Nested
    class References extends ReferenceContractTest implements InMemory {}

    @Nested
    class Statements extends StatementContractTest implements InMemory {}

    @Nested
    class Artifacts extends ArtifactStoreContractTest implements InMemory {}

    @Nested
    class Changes extends ChangeFeedContractTest implements InMemory {}

    @Nested
    class Accounts extends AccountStoreContractTest implements InMemory {}

    @Nested
    class Plugins extends PluginStoreContractTest implements InMemory {}

    @Nested
    class Secrets extends SecretStoresContractTest implements InMemory {}

    @Nested
    class Jobs extends JobStoreContractTest implements InMemory {}
}
