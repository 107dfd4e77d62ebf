// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.document;

import java.time.Duration;
import org.healthstead.platform.api.documents.DocumentReader;
import org.healthstead.platform.api.feed.FeedProgress;
import org.healthstead.platform.api.feed.FeedRunner;
import org.healthstead.platform.api.store.ChangeFeed;
import org.healthstead.platform.api.store.ChangeListener;
import org.healthstead.store.jpa.person.Persons;
import org.healthstead.store.jpa.unit.KeyedHash;
import org.healthstead.store.jpa.unit.StoreUnit;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts and stops the reading of documents. What reads them may come and go. */
@Component(service = DocumentReadingComponent.class, immediate = true)
public final class DocumentReadingComponent {

    private static final Logger LOG = LoggerFactory.getLogger(DocumentReadingComponent.class);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(10);

    private final DocumentWorker worker;
    private final FeedRunner runner;
    private final ServiceRegistration<?> following;

    @Activate
    public DocumentReadingComponent(
            BundleContext context,
            @Reference StoreUnit unit,
            @Reference ChangeFeed feed,
            @Reference OwnFiles files,
            @Reference Persons persons,
            @Reference KeyedHash hash) {
        worker = new DocumentWorker(unit, feed, files, persons);
        runner = new FeedRunner(new DocumentFeed(unit, feed, files, persons, hash, worker::wake), feed);
        runner.start();
        following = context.registerService(
                new String[] {ChangeListener.class.getName(), FeedProgress.class.getName()}, runner, null);
    }

    DocumentWorker worker() {
        return worker;
    }

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void setReader(DocumentReader reader) {
        worker.setReader(reader);
    }

    void unsetReader(DocumentReader reader) {
        worker.unsetReader(reader);
    }

    @Deactivate
    void stop() throws InterruptedException {
        following.unregister();
        if (!runner.stop(STOP_PATIENCE) || !worker.stop(STOP_PATIENCE)) {
            LOG.warn("Documents are still being read after {}; it goes on at the next start", STOP_PATIENCE);
        }
    }
}
