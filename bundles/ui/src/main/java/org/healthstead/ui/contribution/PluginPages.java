// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.contribution;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.apache.wicket.request.IRequestHandler;
import org.apache.wicket.request.IRequestMapper;
import org.apache.wicket.request.Request;
import org.apache.wicket.request.Url;
import org.apache.wicket.request.mapper.CompoundRequestMapper;
import org.healthstead.api.access.Caller;
import org.healthstead.api.record.PersonId;
import org.healthstead.platform.api.problem.ProblemCode;
import org.healthstead.platform.api.web.MountedPages.MountedPage;
import org.healthstead.platform.api.web.RequestAttributes;
import org.healthstead.ui.api.PageContribution;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The pages of plugins. Each is below an address that names its plugin, so that also a page that is gone says whose it
 * was. A request for a plugin that is just coming waits for it. Safe for several threads.
 */
public final class PluginPages implements IRequestMapper {

    private static final Logger LOG = LoggerFactory.getLogger(PluginPages.class);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /** Attribute of a request that is answered without its plugin, because there is no room. */
    private static final String BUSY = PluginPages.class.getName() + ".busy";

    private static final int MAX_REMEMBERED = 500;
    private static final PersonId NOBODY = new PersonId(new UUID(0, 0));

    private final ContributionRunner runner;
    private final ContributionClassResolver classes;
    private final CallerLender callers;
    private final PluginRequests requests;
    private final Runnable changed;
    private final CompoundRequestMapper mounts = new CompoundRequestMapper();
    private final List<TrackedContribution<KnownPage>> announced = new CopyOnWriteArrayList<>();
    private final Map<String, String> titles = new ConcurrentHashMap<>();

    /** @param changed called before a page is there and after it has gone: nothing may remember its classes then */
    public PluginPages(
            ContributionRunner runner,
            ContributionClassResolver classes,
            CallerLender callers,
            PluginRequests requests,
            Runnable changed) {
        this.runner = runner;
        this.classes = classes;
        this.callers = callers;
        this.requests = requests;
        this.changed = changed;
    }

    /** Says that a request is to be answered without its plugin. */
    public static void refuse(HttpServletRequest request) {
        request.setAttribute(BUSY, true);
    }

    /** Takes in a page; returns at once. */
    public TrackedContribution<?> add(ContributionOwner owner, int ranking, Supplier<PageContribution> service) {
        if (titles.size() < MAX_REMEMBERED || titles.containsKey(owner.name())) {
            titles.put(owner.name(), owner.title());
        }
        TrackedContribution<KnownPage> page =
                runner.load(owner, ranking, service, contribution -> KnownPage.of(owner, contribution), this::mount);
        announced.add(page);
        return page;
    }

    public void remove(TrackedContribution<?> page) {
        Optional<?> content = page.content();
        page.end();
        announced.remove(page);
        content.filter(KnownPage.class::isInstance).map(KnownPage.class::cast).ifPresent(this::unmount);
        changed.run();
        requests.gone(page.owner().name());
    }

    /** The title of a plugin that has or had pages since the start; else its name. */
    public String title(String plugin) {
        return titles.getOrDefault(plugin, plugin);
    }

    /** A page of the plugin, to say whose a fault is; empty when it has none, now. */
    public Optional<Class<?>> pageOf(String plugin) {
        return announced.stream()
                .filter(page -> page.owner().name().equals(plugin))
                .flatMap(page -> page.content().stream())
                .<Class<?>>map(KnownPage::type)
                .findFirst();
    }

    /** Those that have an address now. */
    public List<MountedPage> mounted() {
        return announced.stream()
                .flatMap(page -> page.content().stream())
                .filter(KnownPage::isMounted)
                .map(page -> new MountedPage(page.path(), page.owner().name()))
                .toList();
    }

    private synchronized void mount(TrackedContribution<KnownPage> contributed) {
        KnownPage page = contributed.content().orElse(null);
        if (page == null) {
            return;
        }
        boolean isTaken = announced.stream()
                .filter(other -> other != contributed)
                .flatMap(other -> other.content().stream())
                .anyMatch(other -> other.isMounted() && other.path().equals(page.path()));
        if (isTaken) {
            LOG.warn(
                    "a page of {} is left out: the plugin has another one at {}",
                    page.owner().name(),
                    page.path());
            return;
        }
        changed.run();
        classes.add(page.type().getClassLoader());
        page.mount(mounts);
        if (contributed.isGone()) {
            unmount(page);
        }
    }

    private synchronized void unmount(KnownPage page) {
        if (page.unmount(mounts)) {
            classes.remove(page.type().getClassLoader());
        }
    }

    @Override
    public IRequestHandler mapRequest(Request request) {
        Optional<String> plugin = PluginPath.plugin(request.getUrl().getPath());
        if (plugin.isEmpty()) {
            return null;
        }
        requireRoom((HttpServletRequest) request.getContainerRequest(), plugin.get());
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        for (TrackedContribution<KnownPage> page : announced) {
            if (page.owner().name().equals(plugin.get())) {
                page.await(Math.max(0, deadline - System.nanoTime()));
            }
        }
        IRequestHandler page = mounts.mapRequest(request);
        if (page != null) {
            lend(request, plugin.get());
        }
        return page;
    }

    private void requireRoom(HttpServletRequest request, String plugin) {
        if (request.getAttribute(BUSY) != null) {
            boolean isSignedIn = request.getAttribute(RequestAttributes.CALLER) instanceof Caller;
            String title = isSignedIn ? title(plugin) : plugin;
            throw ProblemCode.UI_PLUGIN_BUSY
                    .problem("Too many requests are in the pages of the plugin " + title + ". Try again.", title)
                    .exception();
        }
    }

    /**
     * From here on the request is that of somebody who may read, and nothing else, and only in the record that the
     * address names; with POST, which only comes from our own pages, they may also change it. This is the only way to a
     * page of a plugin, and the attribute the only place where a caller is.
     */
    private void lend(Request request, String plugin) {
        HttpServletRequest http = (HttpServletRequest) request.getContainerRequest();
        if (http.getAttribute(RequestAttributes.CALLER) instanceof Caller caller) {
            Optional<PersonId> person =
                    PluginPath.person(request.getUrl().getPath()).map(PluginPages::person);
            Caller lent = person.isPresent() && http.getMethod().equals("POST")
                    ? callers.lendForAction(caller, plugin, person.get())
                    : callers.lend(caller, plugin, person);
            http.setAttribute(RequestAttributes.CALLER, lent);
        }
    }

    /** What is no id is nobody's: the page opens no record then. */
    private static PersonId person(String text) {
        try {
            return PersonId.parse(text);
        } catch (IllegalArgumentException e) {
            return NOBODY;
        }
    }

    @Override
    public int getCompatibilityScore(Request request) {
        return PluginPath.plugin(request.getUrl().getPath()).isPresent() ? Integer.MAX_VALUE : 0;
    }

    @Override
    public Url mapHandler(IRequestHandler handler) {
        return mounts.mapHandler(handler);
    }
}
