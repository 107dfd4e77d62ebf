// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.application;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.apache.wicket.Application;
import org.apache.wicket.IPageFactory;
import org.apache.wicket.Page;
import org.apache.wicket.RuntimeConfigurationType;
import org.apache.wicket.ThreadContext;
import org.apache.wicket.coep.CrossOriginEmbedderPolicyConfiguration.CoepMode;
import org.apache.wicket.coop.CrossOriginOpenerPolicyConfiguration.CoopMode;
import org.apache.wicket.core.request.mapper.HomePageMapper;
import org.apache.wicket.core.request.mapper.MountedMapper;
import org.apache.wicket.core.util.lang.PropertyResolver;
import org.apache.wicket.core.util.resource.locator.caching.CachingResourceStreamLocator;
import org.apache.wicket.protocol.http.ResourceIsolationRequestCycleListener;
import org.apache.wicket.protocol.http.WebApplication;
import org.apache.wicket.request.Request;
import org.apache.wicket.request.Url;
import org.apache.wicket.request.cycle.RequestCycle;
import org.apache.wicket.request.mapper.CompoundRequestMapper;
import org.apache.wicket.settings.RequestCycleSettings.RenderStrategy;
import org.healthstead.api.access.Caller;
import org.healthstead.api.problem.Problem;
import org.healthstead.api.problem.ProblemException;
import org.healthstead.api.record.Person;
import org.healthstead.api.record.PersonId;
import org.healthstead.platform.api.problem.ProblemCode;
import org.healthstead.platform.api.web.RequestAttributes;
import org.healthstead.ui.api.Addresses;
import org.healthstead.ui.api.Messages;
import org.healthstead.ui.api.NavigationItem;
import org.healthstead.ui.api.SeeOther;
import org.healthstead.ui.assets.Assets;
import org.healthstead.ui.context.Administration;
import org.healthstead.ui.context.KeptPreferences;
import org.healthstead.ui.context.Preferences;
import org.healthstead.ui.context.Themes;
import org.healthstead.ui.context.UiServices;
import org.healthstead.ui.context.UiShell;
import org.healthstead.ui.contribution.Contributions;
import org.healthstead.ui.parts.ProblemWords;
import org.healthstead.ui.people.DeathStatements;

/**
 * The Wicket application. Only mounted pages have an address: Wicket's own mappers, which instantiate pages by class
 * name, serve package resources and bring back stored pages, are left out. All pages are stateless, so the page store
 * stays empty; it is in memory, small, and never on disk.
 */
public final class HealthsteadApplication extends WebApplication implements UiShell {

    private final UiServices services;
    private final Assets assets;
    private final Contributions contributions;
    private final ForgetfulPageFactory factory = new ForgetfulPageFactory();
    private final MemoryPages stored = new MemoryPages(this);
    private final PageWatch watch;

    public HealthsteadApplication(UiServices services, Assets assets, Contributions contributions) {
        this.services = Objects.requireNonNull(services, "services");
        this.assets = Objects.requireNonNull(assets, "assets");
        this.contributions = Objects.requireNonNull(contributions, "contributions");
        watch = new PageWatch(contributions.runner());
    }

    /** The application of the current request. */
    public static HealthsteadApplication get() {
        return (HealthsteadApplication) Application.get();
    }

    @Override
    public UiServices services() {
        return services;
    }

    @Override
    public Contributions contributions() {
        return contributions;
    }

    @Override
    public Class<? extends Page> getHomePage() {
        return StandardPages.HOME;
    }

    @Override
    public RuntimeConfigurationType getConfigurationType() {
        return RuntimeConfigurationType.DEPLOYMENT;
    }

    @Override
    protected void init() {
        super.init();
        getApplicationSettings().setClassResolver(contributions.classes());
        // The web bundle's filter sets the policies and the nonce, on every response, also on those of others.
        getCspSettings().blocking().disabled();
        getSecuritySettings().setCrossOriginEmbedderPolicyConfiguration(CoepMode.DISABLED);
        getSecuritySettings().setCrossOriginOpenerPolicyConfiguration(CoopMode.DISABLED);
        getMarkupSettings().setMarkupFactory(new ForgetfulMarkupFactory());
        getMarkupSettings().setDefaultMarkupEncoding("UTF-8");
        getMarkupSettings().setStripWicketTags(true);
        getMarkupSettings().setStripComments(true);
        getRequestCycleSettings().setRenderStrategy(RenderStrategy.ONE_PASS_RENDER);
        getResourceSettings().getStringResourceLoaders().addFirst(new MessagesLoader());
        PluginProblems plugins = new PluginProblems(services, contributions.pages());
        // First: the listener after it makes the page, and that is where one may hang.
        getRequestCycleListeners().add(watch);
        getRequestCycleListeners().add(new ResourceIsolationRequestCycleListener());
        getRequestCycleListeners().add(new LanguageListener(services));
        getRequestCycleListeners().add(new ProblemListener(contributions, plugins));
        setRequestCycleProvider(ErrorProofCycle::new);
        getStoreSettings().setAsynchronous(false);
        setPageManagerProvider(stored);
        CompoundRequestMapper root = new CompoundRequestMapper();
        root.add(new NotFoundMapper(plugins));
        root.add(new HomePageMapper(this::getHomePage));
        root.add(contributions.pages());
        StandardPages.MOUNTED.forEach((path, page) -> root.add(new MountedMapper(path, page)));
        setRootRequestMapper(root);
        contributions.onChange(this::forget);
    }

    @Override
    protected void onDestroy() {
        watch.close();
        super.onDestroy();
    }

    @Override
    protected IPageFactory newPageFactory() {
        return factory;
    }

    @Override
    public Caller caller() {
        return findCaller().orElseThrow(() -> new SeeOther(Addresses.with(Addresses.SIGN_IN, "next", path())));
    }

    @Override
    public Optional<Caller> findCaller() {
        return Optional.ofNullable(servletRequest().getAttribute(RequestAttributes.CALLER))
                .map(Caller.class::cast);
    }

    @Override
    public Person person(PersonId id) {
        services.joinedTo(id, caller())
                .flatMap(other -> JoinedPages.instead(path(), id, other.id()))
                .ifPresent(address -> {
                    throw new SeeOther(address);
                });
        return services.persons()
                .find(id, caller())
                .orElseThrow(() -> ProblemCode.PERSON_NOT_FOUND
                        .problem("There is no such person, or not for you to see.")
                        .exception());
    }

    @Override
    public Optional<String> died(Person person, Locale locale) {
        return DeathStatements.read(services.entries(), person, caller())
                .words(Messages.of(DeathStatements.class, locale));
    }

    @Override
    public String words(Problem problem, Locale locale) {
        return ProblemWords.of(problem, Messages.of(ProblemWords.class, locale));
    }

    @Override
    public <T> T service(Class<T> type) {
        return services.ofApi(type);
    }

    @Override
    public String household() {
        try {
            return services.accounts().household();
        } catch (ProblemException e) {
            // The frame of an error page must not fail for the same reason as the page.
            return "";
        }
    }

    @Override
    public boolean isDemonstration() {
        return services.demonstration().find().isPresent();
    }

    @Override
    public List<NavigationItem> navigation(Optional<PersonId> person, Locale locale) {
        // No plugin is asked on every page: their places are under "More".
        return new StandardNavigation(services::lists).main(person, locale);
    }

    @Override
    public List<NavigationItem> more(Optional<PersonId> person, Locale locale) {
        List<NavigationItem> places = new ArrayList<>(contributions.navigation().items(person, locale));
        places.removeIf(StandardNavigation::isMain);
        if (person.isEmpty()) {
            findCaller().ifPresent(caller -> places.addAll(Administration.places(services, caller, locale)));
        }
        return places;
    }

    @Override
    public Optional<String> theme() {
        return Themes.chosen(servletRequest(), services);
    }

    @Override
    public Preferences preferences() {
        return KeptPreferences.of(servletRequest(), services);
    }

    @Override
    public boolean isLarge() {
        return preferences().isLarge();
    }

    @Override
    public boolean hasShortcuts() {
        return preferences().hasShortcuts();
    }

    @Override
    public String here() {
        Url url = new Url(RequestCycle.get().getRequest().getClientUrl());
        // What went wrong before is no part of where the reader is.
        url.removeQueryParameters("problem");
        return "/" + url;
    }

    @Override
    public String asset(String name) {
        return assets.address(name);
    }

    @Override
    public String nonce() {
        return servletRequest().getAttribute(RequestAttributes.NONCE) instanceof String nonce ? nonce : "";
    }

    @Override
    public String sprite() {
        return assets.sprite();
    }

    /**
     * Lets go of everything that was remembered of pages: constructors and stored pages, which hold on to classes of a
     * bundle that goes, and markup by bundle URLs, which are dead once the bundle is updated or gone.
     */
    void forget() {
        Application before = Application.exists() ? Application.get() : null;
        ThreadContext.setApplication(this);
        try {
            clearCaches();
        } finally {
            ThreadContext.setApplication(before);
        }
    }

    private void clearCaches() {
        getMarkupSettings().getMarkupFactory().getMarkupCache().clear();
        getResourceSettings().getLocalizer().clearCache();
        getResourceSettings().getPropertiesFactory().clearCache();
        if (getResourceSettings().getResourceStreamLocator() instanceof CachingResourceStreamLocator caching) {
            caching.clearCache();
        }
        PropertyResolver.destroy(this);
        factory.forget();
        stored.forget();
    }

    private static String path() {
        Request request = RequestCycle.get().getRequest();
        return "/" + request.getClientUrl().toString();
    }

    private static HttpServletRequest servletRequest() {
        return (HttpServletRequest) RequestCycle.get().getRequest().getContainerRequest();
    }
}
