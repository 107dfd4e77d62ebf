// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.api;

import org.osgi.annotation.versioning.ConsumerType;

/** Adds a page. Implemented by plugins, registered as an OSGi service; the page is there while the service is. */
@ConsumerType
public interface PageContribution {

    /** Where it is, in Wicket's syntax, for example {@code /person/${person}/goals}; a taken path is refused. */
    String path();

    Class<? extends ShellPage> page();
}
