// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.change;

import org.healthstead.platform.api.store.ChangeListener;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/**
 * Hands the listeners of the container to the change log. A component of its own: listeners need the change feed and
 * the feed the log, so a log that asked for them itself would be a circle.
 */
@Component(
        service = {},
        immediate = true)
public final class ChangeListeners {

    private final ChangeLog log;

    @Activate
    public ChangeListeners(@Reference ChangeLog log) {
        this.log = log;
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addListener(ChangeListener listener) {
        log.addListener(listener);
    }

    void removeListener(ChangeListener listener) {
        log.removeListener(listener);
    }
}
