// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.plugins;

/** What installed plugins ask for in their manifests. Provided by the extensions bundle; safe for several threads. */
@FunctionalInterface
public interface PluginAsks {

    /**
     * What the plugin asks for now.
     *
     * @param plugin Bundle-SymbolicName
     * @return {@link PluginPermissions#NONE} for one that asks for nothing, or is not there
     */
    PluginPermissions of(String plugin);
}
