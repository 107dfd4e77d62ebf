// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.plugins;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Remembers, for one service of a plugin, the calls that were given up and have not returned. Until they have, the
 * service is not called again, so it costs one thread however often somebody tries. Keeps no class of the plugin. Safe
 * for several threads.
 */
public final class FencedService {

    private final String label;
    private final Set<PluginCall<?>> lost = ConcurrentHashMap.newKeySet();
    private volatile boolean gone;

    /** @param label name of its threads in a thread dump */
    public FencedService(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    /** True when a call of the service was given up and has not returned. */
    public boolean isStuck() {
        return !lost.isEmpty();
    }

    public boolean isGone() {
        return gone;
    }

    /**
     * Says that the service has gone. It is not called any more, and threads that are still in its code are
     * interrupted.
     */
    public void end() {
        gone = true;
        lost.forEach(PluginCall::interrupt);
    }

    void lost(PluginCall<?> call) {
        lost.add(call);
        if (gone) {
            call.interrupt();
        }
    }

    void back(PluginCall<?> call) {
        lost.remove(call);
    }
}
