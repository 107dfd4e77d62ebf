// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.pages;

import java.util.Map;
import org.apache.wicket.markup.html.WebPage;

/** Which page is at which address, in Wicket's syntax. */
public final class StandardPages {

    public static final Class<? extends WebPage> HOME = HomePage.class;

    public static final Map<String, Class<? extends WebPage>> MOUNTED = Map.ofEntries(
            Map.entry("/setup", SetUpPage.class),
            Map.entry("/signin", SignInPage.class),
            Map.entry("/people", PeoplePage.class),
            Map.entry("/more", MorePage.class),
            Map.entry("/plugins", PluginsPage.class),
            Map.entry("/gallery", GalleryPage.class),
            Map.entry("/person/${person}/overview", OverviewPage.class),
            Map.entry("/person/${person}/more", MorePage.class),
            Map.entry("/person/${person}/timeline", TimelinePage.class),
            Map.entry("/person/${person}/import", ImportPage.class),
            Map.entry("/entry/${entry}", EntryDetailPage.class),
            Map.entry("/search", SearchPage.class));

    private StandardPages() {}
}
