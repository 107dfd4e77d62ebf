// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.application;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.apache.wicket.Application;
import org.apache.wicket.markup.Markup;
import org.apache.wicket.markup.MarkupCache;
import org.healthstead.ui.PersonPagesTestCase;
import org.junit.jupiter.api.Test;

class ForgetfulMarkupCacheTest extends PersonPagesTestCase {

    private static final String PLACE = "place";

    /** Another thread empties it at the one moment that matters. */
    private static final class EmptiedCache extends ForgetfulMarkupCache {

        private boolean isEmptied;

        @Override
        protected <K, V> ICache<K, V> newCacheImplementation() {
            return new DefaultCacheImplementation<K, V>() {
                @Override
                public boolean containsKey(Object key) {
                    boolean isThere = super.containsKey(key);
                    if (isEmptied) {
                        clear();
                    }
                    return isThere;
                }
            };
        }

        private Markup put(Markup markup) {
            return putIntoCache(PLACE, null, markup);
        }
    }

    @Test
    void whatIsForgottenMeanwhileIsStillThereForWhoReadsIt() {
        EmptiedCache cache = new EmptiedCache();
        Markup first = Markup.of("<p>first</p>");
        Markup again = Markup.of("<p>again</p>");
        assertSame(first, cache.put(first));
        assertSame(first, cache.put(again), "of two that were read at once the first counts");
        cache.isEmptied = true;
        assertSame(again, cache.put(again));
    }

    @Test
    void thePagesUseIt() {
        MarkupCache cache = (MarkupCache)
                Application.get().getMarkupSettings().getMarkupFactory().getMarkupCache();
        assertInstanceOf(ForgetfulMarkupCache.class, cache);
    }
}
