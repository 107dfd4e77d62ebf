// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui;

import jakarta.servlet.Servlet;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.wicket.protocol.http.WicketFilter;
import org.apache.wicket.protocol.http.WicketServlet;
import org.healthstead.api.importing.ImportService;
import org.healthstead.api.jobs.JobService;
import org.healthstead.api.knowledge.GrowthReference;
import org.healthstead.api.knowledge.ResultExplanations;
import org.healthstead.api.record.Analytes;
import org.healthstead.api.record.EntryStore;
import org.healthstead.api.record.FactStore;
import org.healthstead.api.record.Kinds;
import org.healthstead.api.record.PersonService;
import org.healthstead.api.record.SeriesRules;
import org.healthstead.api.record.SeriesStore;
import org.healthstead.api.search.SearchService;
import org.healthstead.platform.api.access.AccessPolicy;
import org.healthstead.platform.api.access.AccountService;
import org.healthstead.platform.api.access.Authentication;
import org.healthstead.platform.api.archive.RecordArrivals;
import org.healthstead.platform.api.archive.RecordExports;
import org.healthstead.platform.api.changes.RecordChanges;
import org.healthstead.platform.api.documents.DocumentPages;
import org.healthstead.platform.api.documents.DocumentService;
import org.healthstead.platform.api.documents.QueryWords;
import org.healthstead.platform.api.keys.Vault;
import org.healthstead.platform.api.moves.MoveService;
import org.healthstead.platform.api.moves.RecordMoves;
import org.healthstead.platform.api.operations.Demonstration;
import org.healthstead.platform.api.operations.Readiness;
import org.healthstead.platform.api.plugins.PluginCatalogue;
import org.healthstead.platform.api.plugins.PluginConsents;
import org.healthstead.platform.api.plugins.PluginFaults;
import org.healthstead.platform.api.plugins.PluginService;
import org.healthstead.platform.api.reminders.CalendarFeeds;
import org.healthstead.platform.api.reminders.ReminderService;
import org.healthstead.platform.api.settings.SettingsService;
import org.healthstead.platform.api.sheets.SheetPrinter;
import org.healthstead.platform.api.sheets.SheetService;
import org.healthstead.platform.api.store.ArtifactStore;
import org.healthstead.platform.api.store.EntryMoves;
import org.healthstead.platform.api.store.ImportStore;
import org.healthstead.platform.api.store.InstallationStore;
import org.healthstead.platform.api.store.SourceStore;
import org.healthstead.platform.api.web.MountedPages;
import org.healthstead.platform.api.web.SessionCookies;
import org.healthstead.ui.application.PageList;
import org.healthstead.ui.application.StandardNavigation;
import org.healthstead.ui.context.LateServices;
import org.healthstead.ui.context.Operator;
import org.healthstead.ui.context.UiDocuments;
import org.healthstead.ui.context.UiServices;
import org.healthstead.ui.contribution.CallerLender;
import org.healthstead.ui.contribution.Contributions;
import org.healthstead.ui.contribution.PluginPages;
import org.healthstead.ui.contribution.PluginPath;
import org.healthstead.ui.http.Routes;
import org.healthstead.ui.print.Sheets;
import org.healthstead.ui.share.SharedFolder;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletAsyncSupported;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletName;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletPattern;

/** Serves every page. What is not a page (uploads, downloads, buttons) goes to {@link Routes} before Wicket sees it. */
@Component(service = Servlet.class)
@HttpWhiteboardServletName("org.healthstead.ui")
@HttpWhiteboardServletPattern("/*")
@HttpWhiteboardServletAsyncSupported
public final class UiServlet extends WicketServlet {

    private static final String RETRY_SECONDS = "5";

    private final BundleContext context;
    private final UiServices services;
    private final LateServices late;
    private final Routes routes;
    private final Contributions contributions;
    private final List<ServiceRegistration<?>> registrations = new CopyOnWriteArrayList<>();

    @Activate
    public UiServlet(
            BundleContext context,
            @Reference EntryStore entries,
            @Reference SeriesStore series,
            @Reference PersonService persons,
            @Reference AccountService accounts,
            @Reference Authentication authentication,
            @Reference SessionCookies cookies,
            @Reference AccessPolicy access,
            @Reference Vault vault) {
        this.context = context;
        UiDocuments documents = new UiDocuments();
        services = new UiServices(entries, series, persons, accounts, authentication, cookies, access, documents);
        late = new LateServices(context);
        followLateServices();
        services.shares().set(SharedFolder.open(context.getDataFile("shared").toPath(), vault));
        contributions = new Contributions(
                services.faults()::find, new StandardNavigation(services::lists), CallerLender.of(authentication));
        contributions.open(context);
        routes = new Routes(services, contributions.navigation()::items);
    }

    private void followLateServices() {
        late.follow(SearchService.class, services.search());
        late.follow(ImportService.class, services.imports());
        late.follow(JobService.class, services.jobs());
        late.follow(Kinds.class, services.kinds());
        late.follow(Analytes.class, services.analytes());
        late.follow(ResultExplanations.class, services.explanations());
        late.follow(GrowthReference.class, services.growth());
        late.follow(SeriesRules.class, services.units());
        late.follow(SourceStore.class, services.sources());
        late.follow(FactStore.class, services.facts());
        late.follow(RecordChanges.class, services.changes());
        late.follow(ImportStore.class, services.importStore());
        late.follow(RecordArrivals.class, services.arrivals());
        late.follow(RecordExports.class, services.exports());
        late.follow(EntryMoves.class, services.moves());
        late.follow(RecordMoves.class, services.recordMoves());
        late.follow(MoveService.class, services.moveService());
        late.follow(PluginConsents.class, services.consents());
        late.follow(ReminderService.class, services.reminders());
        late.follow(CalendarFeeds.class, services.calendars());
        late.follow(ArtifactStore.class, services.artifacts());
        late.follow(DocumentService.class, services.documents().service());
        late.follow(DocumentPages.class, services.documents().pages());
        late.follow(QueryWords.class, services.documents().words());
        late.follow(InstallationStore.class, services.preferences());
        late.follow(Demonstration.class, services.demonstration());
        late.follow(Operator.class, services.operator());
        late.follow(SheetPrinter.class, services.printer());
        late.follow(PluginService.class, services.plugins());
        late.follow(PluginCatalogue.class, services.catalogue());
        late.follow(PluginFaults.class, services.faults());
        late.follow(SettingsService.class, services.settings());
    }

    @Override
    public void init() throws ServletException {
        super.init();
        Hashtable<String, String> part = new Hashtable<>(Map.of(Readiness.PART, Readiness.PAGES));
        registrations.add(context.registerService(MountedPages.class, new PageList(contributions.pages()), null));
        registrations.add(context.registerService(SheetService.class, new Sheets(services), null));
        registrations.add(context.registerService(Readiness.class, new Readiness() {}, part));
    }

    @Override
    public void destroy() {
        registrations.forEach(ServiceRegistration::unregister);
        registrations.clear();
        super.destroy();
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (routes.handle(request, response)) {
            return;
        }
        String path = request.getPathInfo();
        Optional<String> plugin = path == null ? Optional.empty() : PluginPath.plugin(path);
        if (plugin.isPresent()) {
            ofPlugin(plugin.get(), request, response);
        } else {
            super.service(request, response);
        }
    }

    private void ofPlugin(String plugin, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        try {
            if (!contributions.requests().serve(plugin, () -> super.service(request, response))) {
                PluginPages.refuse(request);
                response.setHeader("Retry-After", RETRY_SECONDS);
                super.service(request, response);
            }
        } catch (ServletException | IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }

    @Override
    protected WicketFilter newWicketFilter() {
        WicketFilter filter = new UiFilter(services, contributions);
        filter.setFilterPath("");
        return filter;
    }

    @Deactivate
    void deactivate() {
        contributions.close();
        late.close();
    }
}
