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
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.wicket.protocol.http.IWebApplicationFactory;
import org.apache.wicket.protocol.http.WebApplication;
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
import org.healthstead.platform.api.changes.RecordChanges;
import org.healthstead.platform.api.documents.DocumentService;
import org.healthstead.platform.api.operations.Demonstration;
import org.healthstead.platform.api.operations.Readiness;
import org.healthstead.platform.api.plugins.PluginFaults;
import org.healthstead.platform.api.plugins.PluginService;
import org.healthstead.platform.api.settings.SettingsService;
import org.healthstead.platform.api.sheets.SheetPrinter;
import org.healthstead.platform.api.sheets.SheetService;
import org.healthstead.platform.api.store.ArtifactStore;
import org.healthstead.platform.api.store.ImportStore;
import org.healthstead.platform.api.store.InstallationStore;
import org.healthstead.platform.api.store.SourceStore;
import org.healthstead.platform.api.web.MountedPages;
import org.healthstead.platform.api.web.SessionCookies;
import org.healthstead.ui.application.HealthsteadApplication;
import org.healthstead.ui.application.PageList;
import org.healthstead.ui.application.StandardNavigation;
import org.healthstead.ui.assets.Assets;
import org.healthstead.ui.context.Operator;
import org.healthstead.ui.context.UiServices;
import org.healthstead.ui.contribution.Contributions;
import org.healthstead.ui.http.Routes;
import org.healthstead.ui.print.Sheets;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletAsyncSupported;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletName;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletPattern;

/** Serves every page. What is not a page (uploads, downloads, buttons) goes to {@link Routes} before Wicket sees it. */
@Component(service = Servlet.class)
@HttpWhiteboardServletName("org.healthstead.ui")
@HttpWhiteboardServletPattern("/*")
@HttpWhiteboardServletAsyncSupported
public final class UiServlet extends WicketServlet {

    private final BundleContext context;
    private final UiServices services;
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
            @Reference AccessPolicy access) {
        this.context = context;
        services = new UiServices(entries, series, persons, accounts, authentication, cookies, access);
        contributions = new Contributions(
                services.faults()::find, new StandardNavigation(services::lists), authentication::forPlugin);
        contributions.open(context);
        routes = new Routes(services, contributions.navigation()::items);
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
        if (!routes.handle(request, response)) {
            super.service(request, response);
        }
    }

    @Override
    protected WicketFilter newWicketFilter() {
        WicketFilter filter = new WicketFilter() {
            @Override
            protected IWebApplicationFactory getApplicationFactory() {
                return new IWebApplicationFactory() {
                    @Override
                    public WebApplication createApplication(WicketFilter filter) {
                        return new HealthsteadApplication(services, new Assets(), contributions);
                    }

                    @Override
                    public void destroy(WicketFilter filter) {
                        contributions.onChange(() -> {});
                    }
                };
            }

            @Override
            protected ClassLoader getClassLoader() {
                return UiServlet.class.getClassLoader();
            }
        };
        filter.setFilterPath("");
        return filter;
    }

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void setSearch(SearchService search) {
        services.search().set(search);
    }

    void unsetSearch(SearchService search) {
        services.search().unset(search);
    }

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void setImports(ImportService imports) {
        services.imports().set(imports);
    }

    void unsetImports(ImportService imports) {
        services.imports().unset(imports);
    }

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void setJobs(JobService jobs) {
        services.jobs().set(jobs);
    }

    void unsetJobs(JobService jobs) {
        services.jobs().unset(jobs);
    }

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void setKinds(Kinds kinds) {
        services.kinds().set(kinds);
    }

    void unsetKinds(Kinds kinds) {
        services.kinds().unset(kinds);
    }

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void setAnalytes(Analytes analytes) {
        services.analytes().set(analytes);
    }

    void unsetAnalytes(Analytes analytes) {
        services.analytes().unset(analytes);
    }

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void setExplanations(ResultExplanations explanations) {
        services.explanations().set(explanations);
    }

    void unsetExplanations(ResultExplanations explanations) {
        services.explanations().unset(explanations);
    }

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void setGrowth(GrowthReference growth) {
        services.growth().set(growth);
    }

    void unsetGrowth(GrowthReference growth) {
        services.growth().unset(growth);
    }

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void setUnits(SeriesRules rules) {
        services.units().set(rules);
    }

    void unsetUnits(SeriesRules rules) {
        services.units().unset(rules);
    }

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void setSources(SourceStore sources) {
        services.sources().set(sources);
    }

    void unsetSources(SourceStore sources) {
        services.sources().unset(sources);
    }

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void setFacts(FactStore facts) {
        services.facts().set(facts);
    }

    void unsetFacts(FactStore facts) {
        services.facts().unset(facts);
    }

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void setChanges(RecordChanges store) {
        services.changes().set(store);
    }

    void unsetChanges(RecordChanges store) {
        services.changes().unset(store);
    }

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void setImportStore(ImportStore store) {
        services.importStore().set(store);
    }

    void unsetImportStore(ImportStore store) {
        services.importStore().unset(store);
    }

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void setArtifacts(ArtifactStore artifacts) {
        services.artifacts().set(artifacts);
    }

    void unsetArtifacts(ArtifactStore artifacts) {
        services.artifacts().unset(artifacts);
    }

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void setDocuments(DocumentService documents) {
        services.documents().set(documents);
    }

    void unsetDocuments(DocumentService documents) {
        services.documents().unset(documents);
    }

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void setPreferences(InstallationStore store) {
        services.preferences().set(store);
    }

    void unsetPreferences(InstallationStore store) {
        services.preferences().unset(store);
    }

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void setDemonstration(Demonstration demonstration) {
        services.demonstration().set(demonstration);
    }

    void unsetDemonstration(Demonstration demonstration) {
        services.demonstration().unset(demonstration);
    }

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void setOperator(Operator operator) {
        services.operator().set(operator);
    }

    void unsetOperator(Operator operator) {
        services.operator().unset(operator);
    }

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void setPrinter(SheetPrinter printer) {
        services.printer().set(printer);
    }

    void unsetPrinter(SheetPrinter printer) {
        services.printer().unset(printer);
    }

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void setPlugins(PluginService plugins) {
        services.plugins().set(plugins);
    }

    void unsetPlugins(PluginService plugins) {
        services.plugins().unset(plugins);
    }

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void setFaults(PluginFaults faults) {
        services.faults().set(faults);
    }

    void unsetFaults(PluginFaults faults) {
        services.faults().unset(faults);
    }

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void setSettings(SettingsService settings) {
        services.settings().set(settings);
    }

    void unsetSettings(SettingsService settings) {
        services.settings().unset(settings);
    }

    @Deactivate
    void deactivate() {
        contributions.close();
    }
}
