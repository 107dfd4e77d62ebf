// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.contribution;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.healthstead.api.record.PersonId;
import org.healthstead.platform.api.plugins.PluginCall;
import org.healthstead.ui.api.NavigationContribution;
import org.healthstead.ui.api.NavigationItem;

/**
 * The places of the navigation: the core's, then those of plugins. A plugin that fails or takes long has no place on
 * this page. Safe for several threads.
 */
public final class Navigation {

    private static final Duration LIMIT = Duration.ofSeconds(1);
    private static final int MAX_ITEMS = 10;
    private static final int MAX_LABEL = 80;

    private final ContributionRunner runner;
    private final NavigationContribution core;
    private final List<TrackedContribution<NavigationContribution>> plugins = new CopyOnWriteArrayList<>();

    /** @param core is asked in the thread of the request */
    public Navigation(ContributionRunner runner, NavigationContribution core) {
        this.runner = runner;
        this.core = core;
    }

    /** Takes in a contribution; returns at once. */
    public TrackedContribution<?> add(ContributionOwner owner, int ranking, Supplier<NavigationContribution> service) {
        Consumer<TrackedContribution<NavigationContribution>> arrived = navigation -> {
            plugins.add(navigation);
            if (navigation.isGone()) {
                plugins.remove(navigation);
            }
        };
        return runner.load(owner, ranking, service, Function.identity(), arrived);
    }

    public void remove(TrackedContribution<?> navigation) {
        navigation.end();
        plugins.remove(navigation);
    }

    public List<NavigationItem> items(Optional<PersonId> person, Locale locale) {
        List<NavigationItem> items = new ArrayList<>(core.items(person, locale));
        List<TrackedContribution<NavigationContribution>> asked = plugins.stream()
                .sorted(Comparator.comparingInt((TrackedContribution<?> navigation) -> -navigation.ranking())
                        .thenComparing(navigation -> navigation.owner().title()))
                .toList();
        runner.callAll(asked, one -> copy(one.items(person, locale)), NavigationContribution::getClass, LIMIT).stream()
                .filter(outcome -> outcome.status() == PluginCall.Status.DONE)
                .forEach(outcome -> items.addAll(outcome.value()));
        return items;
    }

    /** In the plugin's thread: a list may be code, too. */
    private static List<NavigationItem> copy(List<NavigationItem> items) {
        return items.stream().limit(MAX_ITEMS).filter(Navigation::isUsable).toList();
    }

    private static boolean isUsable(NavigationItem item) {
        return item.id() != null
                && item.icon() != null
                && item.label() != null
                && !item.label().isBlank()
                && item.label().length() <= MAX_LABEL
                && item.address() != null
                && item.address().startsWith("/")
                && !item.address().startsWith("//");
    }
}
