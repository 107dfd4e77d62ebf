// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.plugins;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the fence remembers of one service of a plugin: calls that were given up and have not come back. Such a service
 * is not called again until they have, so that it costs one thread however often it is asked. Keeps no class of the
 * plugin. Safe for several threads.
 */
public final class FencedService {

    private final String label;
    private final Set<PluginCall<?>> lost = ConcurrentHashMap.newKeySet();
    private volatile boolean gone;

    /** @param label of its threads, for whoever reads a thread dump */
    public FencedService(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    /** A call of it has not come back although its time is over. */
    public boolean isStuck() {
        return !lost.isEmpty();
    }

    public boolean isGone() {
        return gone;
    }

    /**
     * The service has gone: it is not called any more, and threads that are still in its code are asked to come back.
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
