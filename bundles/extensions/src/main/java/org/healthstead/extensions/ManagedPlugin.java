// SPDX-License-Identifier: Apache-2.0
package org.healthstead.extensions;

import java.util.Optional;
import org.healthstead.platform.api.store.PluginStore.StoredPlugin;
import org.osgi.framework.Bundle;

/**
 * A plugin with a row, at one moment.
 *
 * @param row what the store keeps
 * @param bundle what the framework has of it, if it has
 * @param changing it is being started or replaced now
 */
record ManagedPlugin(StoredPlugin row, Optional<Bundle> bundle, boolean changing) {

    boolean runs() {
        return bundle.filter(there -> there.getState() == Bundle.ACTIVE).isPresent();
    }

    /** True when nobody stopped it and nothing is wrong with it. */
    boolean isWanted() {
        return !row.stopped() && row.quarantine().isEmpty();
    }
}
