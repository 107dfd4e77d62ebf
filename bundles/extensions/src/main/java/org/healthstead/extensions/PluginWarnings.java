// SPDX-License-Identifier: Apache-2.0
package org.healthstead.extensions;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.healthstead.api.problem.Problem;
import org.osgi.framework.Bundle;

/** What plugins leave undone although they run, until they stop. Keeps no bundle. Safe for several threads. */
final class PluginWarnings {

    private final Map<Long, Problem> warnings = new ConcurrentHashMap<>();

    void put(Bundle bundle, Problem what) {
        warnings.put(bundle.getBundleId(), what);
        if (!isStarted(bundle)) {
            // It has stopped meanwhile, and nobody takes this away any more.
            stopped(bundle);
        }
    }

    void stopped(Bundle bundle) {
        warnings.remove(bundle.getBundleId());
    }

    Optional<Problem> of(Bundle bundle) {
        return Optional.ofNullable(warnings.get(bundle.getBundleId()));
    }

    private static boolean isStarted(Bundle bundle) {
        return (bundle.getState() & (Bundle.STARTING | Bundle.ACTIVE)) != 0;
    }
}
