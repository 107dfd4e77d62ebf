// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.context;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.healthstead.api.record.PersonId;
import org.healthstead.ui.api.NavigationItem;

/** Where one can go: the places of the core and of plugins. Safe for several threads. */
@FunctionalInterface
public interface NavigationItems {

    /** @param person whose pages are open; empty on pages of the household */
    List<NavigationItem> items(Optional<PersonId> person, Locale locale);
}
