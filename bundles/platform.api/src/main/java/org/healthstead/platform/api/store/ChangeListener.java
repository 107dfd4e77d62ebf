// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.store;

import java.util.List;

/** Is told after each commit. Consumers register it as an OSGi service. */
public interface ChangeListener {

    /**
     * Called by the committing thread: must return at once and not throw.
     *
     * @param latest number of the last committed change
     * @param changes what was committed, so that it need not be read again; in order and without gap, ending with
     *     {@code latest}
     */
    void committed(long latest, List<ChangeFeed.Change> changes);
}
