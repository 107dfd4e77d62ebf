// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.healthstead.api.record.Category;
import org.healthstead.api.record.KindList;
import org.healthstead.api.record.PersonId;
import org.healthstead.ui.about.AboutAddresses;
import org.healthstead.ui.about.AboutPage;
import org.healthstead.ui.api.Addresses;
import org.healthstead.ui.api.EntryWords;
import org.healthstead.ui.api.Icon;
import org.healthstead.ui.api.Messages;
import org.healthstead.ui.api.NavigationContribution;
import org.healthstead.ui.api.NavigationItem;
import org.healthstead.ui.changes.ChangesPage;
import org.healthstead.ui.comingup.ComingUpPage;
import org.healthstead.ui.comingup.HouseholdComingPage;
import org.healthstead.ui.consents.ConsentsPage;
import org.healthstead.ui.lists.StandardLists;
import org.healthstead.ui.overview.OverviewPage;
import org.healthstead.ui.print.PrintPage;
import org.healthstead.ui.results.ResultsPage;
import org.healthstead.ui.sources.SourcesPage;
import org.healthstead.ui.takealong.ArrivePage;
import org.healthstead.ui.takealong.ExportPage;
import org.healthstead.ui.timeline.TimelinePage;

/** The places of the standard pages. A few are on every page, the others under "More". */
public final class StandardNavigation implements NavigationContribution {

    private static final Set<String> MAIN = Set.of(
            OverviewPage.PLACE,
            TimelinePage.PLACE,
            ResultsPage.PLACE,
            place(Category.MEDICATION),
            place(Category.DOCUMENT));

    private final Supplier<List<KindList>> lists;

    /** @param lists of the catalogue of kinds; may change */
    public StandardNavigation(Supplier<List<KindList>> lists) {
        this.lists = lists;
    }

    /** True for a place that is on every page. */
    static boolean isMain(NavigationItem item) {
        return MAIN.contains(item.id());
    }

    /** The places that are on every page. */
    List<NavigationItem> main(Optional<PersonId> person, Locale locale) {
        return items(person, locale).stream()
                .filter(item -> isMain(item) || person.isEmpty())
                .toList();
    }

    @Override
    public List<NavigationItem> items(Optional<PersonId> person, Locale locale) {
        Messages messages = Messages.of(StandardNavigation.class, locale);
        List<NavigationItem> items = new ArrayList<>();
        person.ifPresent(id -> ofPerson(items, id, messages));
        items.add(new NavigationItem("people", Icon.PERSON, messages.get("navigation.people"), Addresses.PEOPLE));
        if (person.isEmpty()) {
            items.add(new NavigationItem(
                    HouseholdComingPage.PLACE, Icon.CAL, messages.get("navigation.coming"), Addresses.COMING_UP));
            items.add(new NavigationItem(
                    ArrivePage.PLACE, Icon.PLUS, messages.get("navigation.arrive"), Addresses.ARRIVE));
        }
        return items;
    }

    private void ofPerson(List<NavigationItem> items, PersonId person, Messages messages) {
        items.add(new NavigationItem(
                OverviewPage.PLACE, Icon.HOME, messages.get("navigation.overview"), Addresses.overview(person)));
        items.add(new NavigationItem(
                TimelinePage.PLACE, Icon.TIME, messages.get("navigation.timeline"), Addresses.timeline(person)));
        items.add(new NavigationItem(
                ResultsPage.PLACE, Icon.CHART, messages.get("navigation.results"), Addresses.results(person)));
        items.addAll(StandardLists.places(lists.get(), person, messages.locale()));
        items.add(new NavigationItem(
                place(Category.VITAL_SIGN),
                Icon.of(Category.VITAL_SIGN),
                EntryWords.category(Category.VITAL_SIGN, messages),
                Addresses.timeline(person, Category.VITAL_SIGN)));
        items.add(new NavigationItem(
                ChangesPage.PLACE, Icon.TIME, messages.get("navigation.changes"), Addresses.changes(person)));
        items.add(new NavigationItem(
                ComingUpPage.PLACE, Icon.CAL, messages.get("navigation.coming"), Addresses.comingUp(person)));
        items.add(new NavigationItem(
                PrintPage.PLACE, Icon.PRINT, messages.get("navigation.print"), Addresses.prints(person)));
        items.add(new NavigationItem(
                SourcesPage.PLACE, Icon.DOC, messages.get("navigation.sources"), Addresses.sources(person)));
        items.add(new NavigationItem(
                AboutPage.PLACE, Icon.PERSON, messages.get("navigation.about"), AboutAddresses.page(person)));
        items.add(
                new NavigationItem("import", Icon.PLUS, messages.get("navigation.import"), Addresses.imports(person)));
        items.add(new NavigationItem(
                ExportPage.PLACE, Icon.GET, messages.get("navigation.export"), Addresses.export(person)));
        items.add(new NavigationItem(
                ConsentsPage.PLACE, Icon.PLUG, messages.get("consents.title"), ConsentsPage.address(person)));
    }

    private static String place(Category category) {
        return TimelinePage.PLACE + "." + Addresses.kind(category);
    }
}
