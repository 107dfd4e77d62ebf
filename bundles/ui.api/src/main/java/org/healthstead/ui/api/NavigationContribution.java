// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.api;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.healthstead.api.record.PersonId;
import org.osgi.annotation.versioning.ConsumerType;

/** Adds places to the navigation. Implemented by the core and by plugins, registered as an OSGi service; cheap. */
@ConsumerType
public interface NavigationContribution {

    /**
     * Called for each page, possibly by several threads at once and outside of Wicket's request: {@link Shell} is out
     * of reach. Without an answer within a second, or with an exception, the plugin has no place on that page.
     *
     * @param person whose pages are open; empty on pages of the household
     * @param locale of the reader
     */
    List<NavigationItem> items(Optional<PersonId> person, Locale locale);
}
