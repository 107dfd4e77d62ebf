// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.application;

import org.apache.wicket.MarkupContainer;
import org.apache.wicket.markup.Markup;
import org.apache.wicket.markup.MarkupCache;

/**
 * Markup that may be forgotten while pages are being read. Wicket's own cache (10.8.0) looks whether another thread has
 * put the same markup there, and then gets it; emptied between the two it gives nothing, and the page fails.
 */
class ForgetfulMarkupCache extends MarkupCache {

    @Override
    protected Markup putIntoCache(String location, MarkupContainer container, Markup markup) {
        Markup known = super.putIntoCache(location, container, markup);
        return known == null ? markup : known;
    }
}
