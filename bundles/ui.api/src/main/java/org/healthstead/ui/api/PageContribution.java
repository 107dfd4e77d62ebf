// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.api;

import org.osgi.annotation.versioning.ConsumerType;

/** Adds a page. Implemented by plugins, registered as an OSGi service; the page is there while the service is. */
@ConsumerType
public interface PageContribution {

    /**
     * Where it is, in Wicket's syntax: below {@code /plugin/NAME/} or {@code /person/${person}/plugin/NAME/}, NAME
     * being the Bundle-SymbolicName (see {@link PluginAddress}). Any other path, and one that the plugin has taken
     * already, is left out with a line in the log. Asked once.
     */
    String path();

    /** Its class, public and with a public constructor that takes page parameters. Asked once. */
    Class<? extends ShellPage> page();
}
