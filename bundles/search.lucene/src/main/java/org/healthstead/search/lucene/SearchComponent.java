// SPDX-License-Identifier: Apache-2.0
package org.healthstead.search.lucene;

import java.time.Clock;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.felix.hc.api.HealthCheck;
import org.healthstead.api.access.Caller;
import org.healthstead.api.record.PersonId;
import org.healthstead.api.search.FieldContribution;
import org.healthstead.api.search.RecordExtent;
import org.healthstead.api.search.SearchQuery;
import org.healthstead.api.search.SearchResult;
import org.healthstead.api.search.SearchService;
import org.healthstead.platform.api.access.AccessPolicy;
import org.healthstead.platform.api.keys.Vault;
import org.healthstead.platform.api.operations.Home;
import org.healthstead.platform.api.operations.Readiness;
import org.healthstead.platform.api.store.ChangeFeed;
import org.healthstead.platform.api.store.ChangeFeed.Change;
import org.healthstead.platform.api.store.ChangeListener;
import org.healthstead.search.lucene.hits.Columns;
import org.healthstead.search.lucene.index.Contributions;
import org.healthstead.search.lucene.index.IndexSettings;
import org.healthstead.search.lucene.index.LuceneIndexer;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts and stops search. Opening the index happens in the indexer's thread, so that nothing waits for it.
 *
 * <p>The change listener is registered by hand: the store tells listeners and search reads the store, which as two
 * declared services would be a circle.
 */
@Component(service = SearchService.class, immediate = true, configurationPid = "org.healthstead.search.lucene")
@Designate(ocd = SearchConfiguration.class)
public final class SearchComponent implements SearchService {

    private static final Logger LOG = LoggerFactory.getLogger(SearchComponent.class);
    private static final long STOP_SECONDS = 20;

    private final BundleContext context;
    private final Contributions contributions = new Contributions();
    private final LuceneIndexer indexer;
    private final SearchService service;
    private final Thread thread;
    private final ServiceRegistration<ChangeListener> listening;
    private final ServiceRegistration<HealthCheck> check;
    private volatile ServiceRegistration<Readiness> readiness;

    @Activate
    public SearchComponent(
            BundleContext context,
            SearchConfiguration configuration,
            @Reference Home home,
            @Reference Vault vault,
            @Reference ChangeFeed feed,
            @Reference AccessPolicy policy) {
        this.context = context;
        Columns columns = new Columns();
        IndexSettings settings = new IndexSettings(
                configuration.blockCacheMegabytes(),
                configuration.writeBufferMegabytes(),
                configuration.refreshMillis(),
                configuration.commitMillis(),
                IndexSettings.CHECK_MILLIS);
        this.indexer = new LuceneIndexer(
                home.folder("index"), vault.searchIndex(), feed, contributions, columns, settings, this::ready);
        this.service = new LuceneSearchService(indexer, policy, columns, Clock.systemDefaultZone());
        this.thread = Thread.ofPlatform().name("search-indexer").daemon().unstarted(indexer);
        thread.start();
        this.listening = context.registerService(ChangeListener.class, this::committed, null);
        this.check = context.registerService(
                HealthCheck.class,
                new SearchHealthCheck(indexer),
                FrameworkUtil.asDictionary(
                        Map.of(HealthCheck.NAME, "search", HealthCheck.TAGS, new String[] {"core"})));
    }

    @Deactivate
    void stop() throws InterruptedException {
        listening.unregister();
        check.unregister();
        ServiceRegistration<Readiness> ready = readiness;
        if (ready != null) {
            ready.unregister();
        }
        indexer.stop();
        if (!thread.join(java.time.Duration.ofSeconds(STOP_SECONDS))) {
            LOG.warn("The indexer did not stop within {} s; the index catches up at the next start", STOP_SECONDS);
        }
    }

    private void ready() {
        Hashtable<String, Object> properties = new Hashtable<>();
        properties.put(Readiness.PART, "search");
        readiness = context.registerService(Readiness.class, new Readiness() {}, properties);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void bindContribution(FieldContribution contribution, ServiceReference<FieldContribution> reference) {
        contributions.add(key(reference), contribution);
    }

    void unbindContribution(FieldContribution contribution) {
        contributions.remove(contribution);
    }

    /** The same at every start, another for another version. */
    private static String key(ServiceReference<FieldContribution> reference) {
        Bundle bundle = reference.getBundle();
        Object component = reference.getProperty("component.name");
        return bundle.getSymbolicName() + " " + bundle.getVersion() + (component == null ? "" : " " + component);
    }

    private void committed(long latest, List<Change> changes) {
        indexer.queue().offer(changes);
    }

    @Override
    public SearchResult search(SearchQuery query, Caller caller) {
        return service.search(query, caller);
    }

    @Override
    public RecordExtent extent(PersonId person, Caller caller) {
        return service.extent(person, caller);
    }

    @Override
    public List<String> suggest(String prefix, Optional<PersonId> person, int limit, Caller caller) {
        return service.suggest(prefix, person, limit, caller);
    }
}
