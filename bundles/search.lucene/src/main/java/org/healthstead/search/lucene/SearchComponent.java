// SPDX-License-Identifier: Apache-2.0
package org.healthstead.search.lucene;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Hashtable;
import java.util.List;
import java.util.Optional;
import org.healthstead.api.access.Caller;
import org.healthstead.api.record.Analytes;
import org.healthstead.api.record.Category;
import org.healthstead.api.record.KindContribution;
import org.healthstead.api.record.Kinds;
import org.healthstead.api.record.PersonId;
import org.healthstead.api.search.EntryList;
import org.healthstead.api.search.FieldContribution;
import org.healthstead.api.search.RecordExtent;
import org.healthstead.api.search.RecordFilter;
import org.healthstead.api.search.SearchQuery;
import org.healthstead.api.search.SearchResult;
import org.healthstead.api.search.SearchService;
import org.healthstead.api.search.TextSpan;
import org.healthstead.api.search.YearCalendar;
import org.healthstead.platform.api.access.AccessPolicy;
import org.healthstead.platform.api.changes.ChangeSpan;
import org.healthstead.platform.api.changes.RecentChanges;
import org.healthstead.platform.api.changes.RecordChanges;
import org.healthstead.platform.api.documents.DocumentTexts;
import org.healthstead.platform.api.documents.QueryWords;
import org.healthstead.platform.api.feed.FeedProgress;
import org.healthstead.platform.api.keys.Vault;
import org.healthstead.platform.api.operations.Home;
import org.healthstead.platform.api.operations.Readiness;
import org.healthstead.platform.api.plugins.PluginFaults;
import org.healthstead.platform.api.plugins.PluginFence;
import org.healthstead.platform.api.store.ChangeFeed;
import org.healthstead.platform.api.store.ChangeListener;
import org.healthstead.platform.api.store.SourceStore;
import org.healthstead.search.lucene.hits.ColumnCache;
import org.healthstead.search.lucene.index.Contributions;
import org.healthstead.search.lucene.index.IndexSettings;
import org.healthstead.search.lucene.index.LuceneIndexer;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts and stops search. Opening the index happens in the thread of the feed's runner, so that nothing waits for it.
 */
@Component(
        service = {SearchService.class, RecordChanges.class, QueryWords.class},
        immediate = true,
        configurationPid = "org.healthstead.search.lucene")
@Designate(ocd = SearchConfiguration.class)
public final class SearchComponent implements SearchService, RecordChanges, QueryWords {

    private static final Logger LOG = LoggerFactory.getLogger(SearchComponent.class);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(20);

    private final BundleContext context;
    private final Contributions contributions;
    private volatile PluginFaults faults;
    private final LuceneIndexer indexer;
    private final LuceneSearchService service;
    private final ChangeFeed feed;
    private final ServiceRegistration<?> following;
    private volatile ServiceRegistration<Readiness> readiness;

    @Activate
    public SearchComponent(
            BundleContext context,
            SearchConfiguration configuration,
            @Reference Home home,
            @Reference Vault vault,
            @Reference ChangeFeed feed,
            @Reference AccessPolicy policy,
            @Reference SourceStore sources,
            @Reference Kinds kinds,
            @Reference Analytes analytes) {
        this.context = context;
        this.feed = feed;
        this.contributions = new Contributions(new PluginFence(() -> Optional.ofNullable(faults())), kinds, analytes);
        ColumnCache columns = new ColumnCache();
        IndexSettings settings = new IndexSettings(
                configuration.blockCacheMegabytes(),
                configuration.writeBufferMegabytes(),
                configuration.refreshMillis(),
                configuration.commitMillis(),
                IndexSettings.CHECK_MILLIS);
        this.indexer = new LuceneIndexer(
                home.folder("index"), vault.searchIndex(), feed, contributions, columns, settings, this::ready);
        this.service = new LuceneSearchService(indexer, policy, sources, columns, Clock.systemDefaultZone());
        indexer.runner().start();
        this.following = context.registerService(
                new String[] {ChangeListener.class.getName(), FeedProgress.class.getName()}, indexer.runner(), null);
    }

    @Deactivate
    void stop() throws InterruptedException {
        following.unregister();
        ServiceRegistration<Readiness> ready = readiness;
        if (ready != null) {
            ready.unregister();
        }
        if (!indexer.runner().stop(STOP_PATIENCE)) {
            LOG.warn("The indexer did not stop within {}; the index catches up at the next start", STOP_PATIENCE);
        }
    }

    private void ready() {
        Hashtable<String, Object> properties = new Hashtable<>();
        properties.put(Readiness.PART, Readiness.SEARCH);
        readiness = context.registerService(Readiness.class, new Readiness() {}, properties);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void bindContribution(FieldContribution contribution, ServiceReference<FieldContribution> reference) {
        contributions.add(key(reference), contribution);
    }

    void unbindContribution(FieldContribution contribution) {
        contributions.remove(contribution);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void bindKinds(KindContribution kinds) {
        contributions.rulesChanged();
    }

    void unbindKinds(KindContribution kinds) {
        contributions.rulesChanged();
    }

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void setTexts(DocumentTexts texts) {
        contributions.files().set(texts);
    }

    void unsetTexts(DocumentTexts texts) {
        contributions.files().unset(texts);
    }

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    void setFaults(PluginFaults place) {
        faults = place;
    }

    void unsetFaults(PluginFaults place) {
        if (faults == place) {
            faults = null;
        }
    }

    private PluginFaults faults() {
        return faults;
    }

    /** The same at every start, another for another version. */
    private static String key(ServiceReference<FieldContribution> reference) {
        Bundle bundle = reference.getBundle();
        Object component = reference.getProperty("component.name");
        return bundle.getSymbolicName() + " " + bundle.getVersion() + (component == null ? "" : " " + component);
    }

    @Override
    public SearchResult search(SearchQuery query, Caller caller) {
        return service.search(query, caller);
    }

    @Override
    public RecordExtent extent(PersonId person, RecordFilter filter, Caller caller) {
        return service.extent(person, filter, caller);
    }

    @Override
    public YearCalendar calendar(PersonId person, int year, RecordFilter filter, Caller caller) {
        return service.calendar(person, year, filter, caller);
    }

    @Override
    public EntryList entries(
            PersonId person,
            RecordFilter filter,
            Optional<LocalDate> until,
            int limit,
            Optional<String> cursor,
            Caller caller) {
        return service.entries(person, filter, until, limit, cursor, caller);
    }

    @Override
    public RecentChanges since(
            PersonId person, ChangeSpan span, Optional<Category> only, int skip, int each, Caller caller) {
        long after = span.arrived().map(feed::before).orElse(0L);
        return service.changes(person, after, span, only, skip, each, caller);
    }

    @Override
    public List<String> suggest(String prefix, Optional<PersonId> person, int limit, Caller caller) {
        return service.suggest(prefix, person, limit, caller);
    }

    @Override
    public List<List<TextSpan>> marks(String query, List<String> texts) {
        return service.marks(query, texts);
    }
}
