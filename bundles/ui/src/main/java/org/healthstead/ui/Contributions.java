// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.function.Supplier;
import org.healthstead.platform.api.plugins.PluginFaults;
import org.healthstead.ui.api.CardContribution;
import org.healthstead.ui.api.NavigationContribution;
import org.healthstead.ui.api.PageContribution;
import org.healthstead.ui.contribution.Cards;
import org.healthstead.ui.contribution.ContributionClassResolver;
import org.healthstead.ui.contribution.ContributionRunner;
import org.healthstead.ui.contribution.ContributionTracker;
import org.healthstead.ui.contribution.Navigation;
import org.healthstead.ui.contribution.PluginPages;
import org.healthstead.ui.contribution.PluginParts;
import org.osgi.framework.BundleContext;

/** What the core and plugins put into the frame: pages, places of the navigation, cards. Safe for several threads. */
public final class Contributions implements AutoCloseable {

    private final ContributionClassResolver classes = new ContributionClassResolver();
    private final ContributionRunner runner;
    private final Navigation navigation;
    private final Cards cards;
    private final PluginPages pages;
    private final List<ContributionTracker<?>> trackers = new CopyOnWriteArrayList<>();
    private volatile Function<String, Map<PluginParts.Part, Integer>> parts = plugin -> Map.of();
    private volatile Runnable forget = () -> {};

    Contributions(Supplier<Optional<PluginFaults>> faults) {
        runner = new ContributionRunner(faults);
        navigation = new Navigation(runner, new StandardNavigation());
        cards = new Cards(runner);
        pages = new PluginPages(runner, classes, () -> forget.run());
    }

    /** Follows the services of plugins from now on. */
    void open(BundleContext context) {
        parts = new PluginParts(context)::of;
        trackers.add(new ContributionTracker<>(context, PageContribution.class, runner, pages::add, pages::remove));
        trackers.add(new ContributionTracker<>(
                context, NavigationContribution.class, runner, navigation::add, navigation::remove));
        trackers.add(new ContributionTracker<>(context, CardContribution.class, runner, cards::add, cards::remove));
    }

    /** @param forget drops whatever was remembered of classes and markup of pages; for any thread */
    void onChange(Runnable forget) {
        this.forget = forget;
    }

    ContributionRunner runner() {
        return runner;
    }

    ContributionClassResolver classes() {
        return classes;
    }

    public Navigation navigation() {
        return navigation;
    }

    public Cards cards() {
        return cards;
    }

    PluginPages pages() {
        return pages;
    }

    /** What a running plugin adds, counted. */
    public Map<PluginParts.Part, Integer> parts(String plugin) {
        return parts.apply(plugin);
    }

    /** The title of a plugin that has or had pages; else its name. */
    public String title(String plugin) {
        return pages.title(plugin);
    }

    @Override
    public void close() {
        trackers.forEach(ContributionTracker::close);
        trackers.clear();
        runner.close();
    }
}
