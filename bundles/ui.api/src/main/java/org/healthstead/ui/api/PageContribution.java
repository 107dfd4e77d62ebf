// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.api;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Adds a page. A plugin implements it and registers it as an OSGi service. The page exists as long as the service is
 * registered.
 */
@ConsumerType
public interface PageContribution {

    /**
     * The path of the page, in Wicket's syntax. It must be below {@code /plugin/NAME/} or
     * {@code /person/${person}/plugin/NAME/}, where NAME is the Bundle-SymbolicName; {@link PluginAddress} makes such
     * paths. A page with another path, or with one that the plugin already uses, is left out and logged. Called once.
     */
    String path();

    /**
     * The class of the page. It must be public and have a public constructor that takes {@code PageParameters}. Called
     * once.
     */
    Class<? extends ShellPage> page();
}
