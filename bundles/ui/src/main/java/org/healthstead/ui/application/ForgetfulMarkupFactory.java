// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.application;

import org.apache.wicket.markup.IMarkupCache;
import org.apache.wicket.markup.MarkupFactory;

/** Wicket's factory with a {@link ForgetfulMarkupCache}. */
final class ForgetfulMarkupFactory extends MarkupFactory {

    private final IMarkupCache cache = new ForgetfulMarkupCache();

    @Override
    public IMarkupCache getMarkupCache() {
        return cache;
    }

    @Override
    public boolean hasMarkupCache() {
        return true;
    }
}
