// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.application;

import org.apache.wicket.Application;
import org.apache.wicket.DefaultPageManagerProvider;
import org.apache.wicket.pageStore.IPageStore;
import org.apache.wicket.pageStore.InMemoryPageStore;

/**
 * Keeps pages that have state, which only plugins may have, as bytes in memory. The page that was open last is not kept
 * as an object in the session, as is Wicket's habit: a session outlives a plugin.
 */
final class MemoryPages extends DefaultPageManagerProvider {

    private static final int PAGES_OF_SESSION = 20;

    private volatile InMemoryPageStore stored;

    MemoryPages(Application application) {
        super(application);
    }

    /** Drops all pages of all sessions. */
    void forget() {
        InMemoryPageStore store = stored;
        if (store != null) {
            store.getSessionIdentifiers().clear();
        }
    }

    @Override
    protected IPageStore newPersistentStore() {
        stored = new InMemoryPageStore(application.getName(), PAGES_OF_SESSION);
        return stored;
    }

    @Override
    protected IPageStore newCachingStore(IPageStore pages) {
        return pages;
    }
}
