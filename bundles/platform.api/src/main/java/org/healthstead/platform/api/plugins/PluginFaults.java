// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.plugins;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.healthstead.api.problem.Problem;

/**
 * Records faults of plugins. {@link PluginFence} and the pages report a call that threw or took too long. Provided by
 * the extensions bundle. Cheap; safe for several threads.
 */
public interface PluginFaults {

    /** The plugin that a class belongs to; empty when the class belongs to the product. */
    Optional<Plugin> pluginOf(Class<?> type);

    /**
     * Reports a fault of a plugin. After several faults within a short time the plugin is quarantined with
     * {@code HS-PLUGIN-FAULTS}. That happens later, in another thread.
     *
     * @param type the class that was called, for example of a page or a contribution
     * @param fault what it threw; empty when it took too long
     * @return the plugin, so that a message can name it; empty when the class belongs to the product
     */
    Optional<Plugin> report(Class<?> type, Optional<Throwable> fault);

    /**
     * Reports that a call was given up. If it is still running after a while, its thread is lost, and the plugin is
     * quarantined with {@code HS-PLUGIN-HANGS}.
     *
     * @param type the class that was called
     * @param isUnderWay tells whether the call is still running; asked once, in another thread; must keep no class of
     *     the plugin
     */
    default void watch(Class<?> type, BooleanSupplier isUnderWay) {
        // Faults are counted without this too.
    }

    /**
     * Says what a plugin leaves undone although it runs. Health checks and the page of the plugins show it until the
     * plugin is stopped, started again or updated.
     *
     * @param type the class that was called
     * @param what a problem of the administrator; replaces the one that was said before
     */
    default void warn(Class<?> type, Problem what) {
        // Whoever calls this writes it to the log too.
    }
}
