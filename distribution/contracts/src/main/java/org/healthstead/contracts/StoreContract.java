// SPDX-License-Identifier: Apache-2.0
package org.healthstead.contracts;

import java.nio.file.Path;
import org.healthstead.contracts.fixture.StoreSet;
import org.healthstead.platform.api.access.AccessPolicy;
import org.healthstead.platform.api.store.ChangeListener;

/** What an implementation of the stores gives to their contract tests. */
public interface StoreContract {

    /**
     * Opens new, empty stores.
     *
     * @param folder empty, for their files
     * @param access asks {@link StoreSet#accounts()} of the stores that are being opened, but only when it is asked
     * @param listener to be told of every commit, also after {@link StoreSet#reopen}
     */
    StoreSet open(Path folder, AccessPolicy access, ChangeListener listener);
}
