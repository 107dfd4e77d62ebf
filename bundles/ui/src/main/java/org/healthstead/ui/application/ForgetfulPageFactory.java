// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.application;

import org.apache.wicket.IPageFactory;
import org.apache.wicket.request.component.IRequestablePage;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.apache.wicket.session.DefaultPageFactory;

/** Wicket's factory, which remembers constructors by class and would keep a removed plugin's classes for ever. */
final class ForgetfulPageFactory implements IPageFactory {

    private volatile IPageFactory factory = new DefaultPageFactory();

    void forget() {
        factory = new DefaultPageFactory();
    }

    @Override
    public <C extends IRequestablePage> C newPage(Class<C> type) {
        return factory.newPage(type);
    }

    @Override
    public <C extends IRequestablePage> C newPage(Class<C> type, PageParameters parameters) {
        return factory.newPage(type, parameters);
    }

    @Override
    public <C extends IRequestablePage> boolean isBookmarkable(Class<C> type) {
        return factory.isBookmarkable(type);
    }
}
