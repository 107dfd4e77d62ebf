// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.unit;

import org.healthstead.platform.api.operations.Readiness;
import org.healthstead.platform.api.store.AccountStore;
import org.healthstead.platform.api.store.ChangeFeed;
import org.healthstead.platform.api.store.JobStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Says that tables are there and rows can be read: the stores below have each read some. */
@Component(service = Readiness.class, property = Readiness.PART + "=" + Readiness.STORE)
public final class StoreReadiness implements Readiness {

    @Activate
    public StoreReadiness(@Reference AccountStore accounts, @Reference JobStore jobs, @Reference ChangeFeed feed) {
        // The references are the statement.
    }
}
