// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.store;

import java.util.List;

/** Called after each commit. Consumers register it as an OSGi service. */
public interface ChangeListener {

    /**
     * Called in the thread that has committed. Must return at once and must not throw.
     *
     * @param latest number of the last committed change
     * @param changes the committed changes, so that nobody has to read them again; in order, without gaps, ending with
     *     {@code latest}
     */
    void committed(long latest, List<ChangeFeed.Change> changes);
}
