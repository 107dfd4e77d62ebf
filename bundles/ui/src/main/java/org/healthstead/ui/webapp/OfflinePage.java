// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.webapp;

import org.apache.wicket.markup.html.WebPage;
import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.healthstead.ui.api.HeadLinks;
import org.healthstead.ui.api.Messages;
import org.healthstead.ui.api.PageRoot;
import org.healthstead.ui.api.Sprite;

/**
 * What a browser shows while it cannot reach the server. It keeps the page, whoever is signed in: so nothing may stand
 * here that is about anybody, not even the name of the household.
 */
public final class OfflinePage extends WebPage {

    public OfflinePage(PageParameters parameters) {
        super(parameters);
    }

    @Override
    protected void onInitialize() {
        super.onInitialize();
        add(new PageRoot("html"));
        add(new Label("title", Messages.of(getClass(), getLocale()).get("webapp.offline.title") + " · Healthstead"));
        add(new HeadLinks("links", 0));
        add(new Sprite("sprite"));
    }
}
