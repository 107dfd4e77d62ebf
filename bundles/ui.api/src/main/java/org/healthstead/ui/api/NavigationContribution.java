// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.api;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.healthstead.api.record.PersonId;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Adds places to the navigation. The core and plugins implement it and register it as an OSGi service. Must be cheap.
 */
@ConsumerType
public interface NavigationContribution {

    /**
     * Returns the places. Called for each page, outside of a Wicket request and possibly by several threads at once, so
     * {@link Shell} cannot be used. When it throws or takes longer than a second, the plugin has no place on that page.
     *
     * @param person whose record is open; empty on pages of the household
     * @param locale of the reader
     */
    List<NavigationItem> items(Optional<PersonId> person, Locale locale);
}
