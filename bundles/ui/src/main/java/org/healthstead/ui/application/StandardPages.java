// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.application;

import java.util.HashMap;
import java.util.Map;
import org.apache.wicket.markup.html.WebPage;
import org.healthstead.ui.about.AboutFormPage;
import org.healthstead.ui.about.AboutPage;
import org.healthstead.ui.api.Addresses;
import org.healthstead.ui.calendar.CalendarsPage;
import org.healthstead.ui.changes.ChangesPage;
import org.healthstead.ui.changes.ImportedPage;
import org.healthstead.ui.comingup.ComingUpPage;
import org.healthstead.ui.comingup.HouseholdComingPage;
import org.healthstead.ui.consents.ConsentsPage;
import org.healthstead.ui.documents.DocumentAddPage;
import org.healthstead.ui.documents.DocumentSheetPage;
import org.healthstead.ui.door.DemoLeavePage;
import org.healthstead.ui.door.LanguagePage;
import org.healthstead.ui.door.SignInPage;
import org.healthstead.ui.entry.EntryDetailPage;
import org.healthstead.ui.gallery.GalleryPage;
import org.healthstead.ui.growth.GrowthPage;
import org.healthstead.ui.help.HelpPage;
import org.healthstead.ui.imports.ImportPage;
import org.healthstead.ui.lists.ListPage;
import org.healthstead.ui.lists.StandardLists;
import org.healthstead.ui.more.MorePage;
import org.healthstead.ui.moving.MovingPage;
import org.healthstead.ui.overview.OverviewCardsPage;
import org.healthstead.ui.overview.OverviewPage;
import org.healthstead.ui.people.HomePage;
import org.healthstead.ui.people.PeoplePage;
import org.healthstead.ui.plugins.PluginsPage;
import org.healthstead.ui.preferences.PreferencesPage;
import org.healthstead.ui.print.PrintPage;
import org.healthstead.ui.print.SheetPage;
import org.healthstead.ui.results.ResultsPage;
import org.healthstead.ui.results.SeriesPage;
import org.healthstead.ui.search.SearchPage;
import org.healthstead.ui.settings.SettingsGroupPage;
import org.healthstead.ui.settings.SettingsPage;
import org.healthstead.ui.setup.SetUpAccountPage;
import org.healthstead.ui.setup.SetUpHouseholdPage;
import org.healthstead.ui.setup.SetUpImportPage;
import org.healthstead.ui.setup.SetUpPage;
import org.healthstead.ui.setup.SetUpPersonPage;
import org.healthstead.ui.setup.SetUpStepPage;
import org.healthstead.ui.share.SharePage;
import org.healthstead.ui.sources.SourcesPage;
import org.healthstead.ui.takealong.ArrivePage;
import org.healthstead.ui.takealong.ExportPage;
import org.healthstead.ui.timeline.TimelinePage;
import org.healthstead.ui.webapp.OfflinePage;
import org.healthstead.ui.writing.AddPage;
import org.healthstead.ui.writing.CorrectPage;
import org.healthstead.ui.writing.NewEntryPage;

/** Which page is at which address, in Wicket's syntax. */
public final class StandardPages {

    public static final Class<? extends WebPage> HOME = HomePage.class;

    private static final Map<String, Class<? extends WebPage>> SINGLE = Map.ofEntries(
            Map.entry("/setup", SetUpPage.class),
            Map.entry(SetUpStepPage.HOUSEHOLD, SetUpHouseholdPage.class),
            Map.entry(SetUpStepPage.ACCOUNT, SetUpAccountPage.class),
            Map.entry(SetUpStepPage.PERSON, SetUpPersonPage.class),
            Map.entry(SetUpStepPage.IMPORT, SetUpImportPage.class),
            Map.entry("/signin", SignInPage.class),
            Map.entry(Addresses.HELP, HelpPage.class),
            Map.entry(Addresses.HELP + "/${topic}", HelpPage.class),
            Map.entry(Addresses.LANGUAGE, LanguagePage.class),
            Map.entry(Addresses.DEMO_LEAVE, DemoLeavePage.class),
            Map.entry("/people", PeoplePage.class),
            Map.entry("/more", MorePage.class),
            Map.entry(Addresses.PREFERENCES, PreferencesPage.class),
            Map.entry(Addresses.OFFLINE, OfflinePage.class),
            Map.entry("/plugins", PluginsPage.class),
            Map.entry("/settings", SettingsPage.class),
            Map.entry("/settings/${pid}", SettingsGroupPage.class),
            Map.entry("/gallery", GalleryPage.class),
            Map.entry("/person/${person}/about", AboutPage.class),
            Map.entry("/person/${person}/about/edit", AboutFormPage.class),
            Map.entry("/person/${person}/overview", OverviewPage.class),
            Map.entry("/person/${person}/overview/cards", OverviewCardsPage.class),
            Map.entry("/person/${person}/more", MorePage.class),
            Map.entry("/person/${person}/timeline", TimelinePage.class),
            Map.entry("/person/${person}/results", ResultsPage.class),
            Map.entry("/person/${person}/results/${series}", SeriesPage.class),
            Map.entry("/person/${person}/growth", GrowthPage.class),
            Map.entry("/person/${person}/add", AddPage.class),
            Map.entry("/person/${person}/add/${form}", NewEntryPage.class),
            Map.entry("/person/${person}/import", ImportPage.class),
            Map.entry("/person/${person}/import/${job}", ImportedPage.class),
            Map.entry("/person/${person}/documents/add", DocumentAddPage.class),
            Map.entry("/person/${person}/changes", ChangesPage.class),
            Map.entry("/person/${person}/coming-up", ComingUpPage.class),
            Map.entry(Addresses.COMING_UP, HouseholdComingPage.class),
            Map.entry(Addresses.CALENDARS, CalendarsPage.class),
            Map.entry("/person/${person}/print", PrintPage.class),
            Map.entry("/person/${person}/print/${sheet}", SheetPage.class),
            Map.entry("/person/${person}/sources", SourcesPage.class),
            Map.entry("/person/${person}/export", ExportPage.class),
            Map.entry("/person/${person}/move", MovingPage.class),
            Map.entry("/person/${person}/plugins", ConsentsPage.class),
            Map.entry(Addresses.ARRIVE, ArrivePage.class),
            Map.entry("/entry/${entry}", EntryDetailPage.class),
            Map.entry("/entry/${entry}/edit", CorrectPage.class),
            Map.entry("/entry/${entry}/pages", DocumentSheetPage.class),
            Map.entry("/entry/${entry}/pages/${page}", DocumentSheetPage.class),
            Map.entry("/person/${person}/list/${list}", ListPage.class),
            Map.entry(Addresses.SHARE, SharePage.class),
            Map.entry("/search", SearchPage.class));

    public static final Map<String, Class<? extends WebPage>> MOUNTED = withLists();

    private static Map<String, Class<? extends WebPage>> withLists() {
        Map<String, Class<? extends WebPage>> pages = new HashMap<>(SINGLE);
        StandardLists.names().forEach(name -> pages.put("/person/${person}/" + name, ListPage.class));
        return Map.copyOf(pages);
    }

    private StandardPages() {}
}
