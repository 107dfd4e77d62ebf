// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.contribution;

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
import org.osgi.framework.BundleContext;

/** What the core and plugins put into the frame: pages, places of the navigation, cards. Safe for several threads. */
public final class Contributions implements AutoCloseable {

    private final ContributionClassResolver classes = new ContributionClassResolver();
    private final ContributionRunner runner;
    private final Navigation navigation;
    private final Cards cards;
    private final PluginPages pages;
    private final PluginRequests requests = new PluginRequests();
    private final List<ContributionTracker<?>> trackers = new CopyOnWriteArrayList<>();
    private volatile Function<String, Map<PluginFeatures.Feature, Integer>> parts = plugin -> Map.of();
    private volatile Runnable forget = () -> {};

    /**
     * @param core the core's own places
     * @param callers for the code of plugins
     */
    public Contributions(Supplier<Optional<PluginFaults>> faults, NavigationContribution core, CallerLender callers) {
        runner = new ContributionRunner(faults);
        navigation = new Navigation(runner, core);
        cards = new Cards(runner, callers);
        pages = new PluginPages(runner, classes, callers, requests, () -> forget.run());
    }

    /** Follows the services of plugins from now on. */
    public void open(BundleContext context) {
        parts = new PluginFeatures(context)::of;
        trackers.add(new ContributionTracker<>(context, PageContribution.class, runner, pages::add, pages::remove));
        trackers.add(new ContributionTracker<>(
                context, NavigationContribution.class, runner, navigation::add, navigation::remove));
        trackers.add(new ContributionTracker<>(context, CardContribution.class, runner, cards::add, cards::remove));
    }

    /** @param forget drops whatever was remembered of classes and markup of pages; for any thread */
    public void onChange(Runnable forget) {
        this.forget = forget;
    }

    public ContributionRunner runner() {
        return runner;
    }

    public ContributionClassResolver classes() {
        return classes;
    }

    public Navigation navigation() {
        return navigation;
    }

    public Cards cards() {
        return cards;
    }

    public PluginPages pages() {
        return pages;
    }

    /** Through which every request of a page of a plugin goes. */
    public PluginRequests requests() {
        return requests;
    }

    /** What a running plugin adds, counted. */
    public Map<PluginFeatures.Feature, Integer> parts(String plugin) {
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
