// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.wicket.core.request.mapper.MountedMapper;
import org.apache.wicket.request.IRequestMapper;
import org.apache.wicket.request.mapper.CompoundRequestMapper;
import org.healthstead.api.record.PersonId;
import org.healthstead.ui.api.NavigationContribution;
import org.healthstead.ui.api.NavigationItem;
import org.healthstead.ui.api.PageContribution;

/** What the core and plugins put into the frame: addresses and places of the navigation. Safe for several threads. */
final class Contributions {

    private final List<NavigationContribution> navigation = new CopyOnWriteArrayList<>();
    private final Map<PageContribution, IRequestMapper> pages = new ConcurrentHashMap<>();
    private final CompoundRequestMapper mounts = new CompoundRequestMapper();
    private final ContributionClassResolver classes = new ContributionClassResolver();

    Contributions() {
        navigation.add(new StandardNavigation());
    }

    CompoundRequestMapper mounts() {
        return mounts;
    }

    ContributionClassResolver classes() {
        return classes;
    }

    List<NavigationItem> items(Optional<PersonId> person, Locale locale) {
        List<NavigationItem> items = new ArrayList<>();
        navigation.forEach(contribution -> items.addAll(contribution.items(person, locale)));
        return items;
    }

    void add(NavigationContribution contribution) {
        navigation.add(contribution);
    }

    void remove(NavigationContribution contribution) {
        navigation.remove(contribution);
    }

    void add(PageContribution contribution) {
        IRequestMapper mapper = new MountedMapper(contribution.path(), contribution.page());
        classes.add(contribution.page().getClassLoader());
        pages.put(contribution, mapper);
        mounts.add(mapper);
    }

    void remove(PageContribution contribution) {
        IRequestMapper mapper = pages.remove(contribution);
        if (mapper != null) {
            mounts.remove(mapper);
            classes.remove(contribution.page().getClassLoader());
        }
    }
}
