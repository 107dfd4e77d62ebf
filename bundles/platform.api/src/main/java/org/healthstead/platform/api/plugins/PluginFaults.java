// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.plugins;

import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Whose fault it is. {@link PluginFence} and the pages tell it when a call threw or took too long. Provided by the
 * extensions bundle; safe for several threads; cheap.
 */
public interface PluginFaults {

    /** The plugin whose bundle the class is in; empty when it belongs to the product. */
    Optional<Plugin> pluginOf(Class<?> type);

    /**
     * Notes a fault of a plugin. After several within a short time the plugin is quarantined, later and in another
     * thread, with {@code HS-PLUGIN-FAULTS}.
     *
     * @param type the class that was called, for example that of the page or of the contribution
     * @param fault what it threw; empty when it took too long
     * @return the plugin, named for the message to the reader; empty when the class belongs to the product
     */
    Optional<Plugin> report(Class<?> type, Optional<Throwable> fault);

    /**
     * Notes that a call was given up. When it is still under way after a while, its thread is lost: the plugin is
     * quarantined then, with {@code HS-PLUGIN-HANGS}.
     *
     * @param type the class that was called
     * @param isUnderWay asked once, in another thread; must keep no class of the plugin
     */
    default void watch(Class<?> type, BooleanSupplier isUnderWay) {
        // faults are counted anyway
    }
}
