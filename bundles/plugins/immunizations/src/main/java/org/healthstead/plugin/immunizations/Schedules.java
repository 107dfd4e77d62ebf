// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.immunizations;

import java.util.List;
import java.util.Optional;
import org.healthstead.plugin.immunizations.schedule.KnowledgeBase;
import org.osgi.service.component.annotations.Component;

/**
 * The schedules that are there. Each is read once, when it is first asked for: reading takes a tenth of a second. Safe
 * for several threads.
 */
@Component(service = Schedules.class, immediate = true)
public final class Schedules {

    private KnowledgeBase shipped;

    /** The schedule that plans are made by. */
    public synchronized KnowledgeBase used() {
        if (shipped == null) {
            shipped = ShippedSchedule.read();
        }
        return shipped;
    }

    /** All that are there, the one that is used first. */
    public List<KnowledgeBase> all() {
        return List.of(used());
    }

    public Optional<KnowledgeBase> find(String id) {
        return all().stream().filter(base -> base.source().id().equals(id)).findFirst();
    }
}
