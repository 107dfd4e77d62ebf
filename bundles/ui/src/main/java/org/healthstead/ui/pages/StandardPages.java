// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.pages;

import java.util.Map;
import org.apache.wicket.markup.html.WebPage;

/** Which page is at which address, in Wicket's syntax. */
public final class StandardPages {

    public static final Class<? extends WebPage> HOME = HomePage.class;

    public static final Map<String, Class<? extends WebPage>> MOUNTED = Map.of(
            "/setup", SetUpPage.class,
            "/signin", SignInPage.class,
            "/people", PeoplePage.class,
            "/person/${person}/timeline", TimelinePage.class,
            "/person/${person}/import", ImportPage.class,
            "/entry/${entry}", EntryDetailPage.class,
            "/search", SearchPage.class);

    private StandardPages() {}
}
