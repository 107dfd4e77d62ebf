// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.series;

import org.healthstead.api.record.KindContribution;
import org.healthstead.api.record.SeriesRules;
import org.healthstead.platform.api.store.ChangeFeed;
import org.healthstead.store.jpa.change.RuledConsumerRun;
import org.healthstead.store.jpa.change.Settling;
import org.healthstead.store.jpa.entry.EntryAssembly;
import org.healthstead.store.jpa.entry.EntryNeeds;
import org.healthstead.store.jpa.person.Persons;
import org.healthstead.store.jpa.projection.LineProgress;
import org.healthstead.store.jpa.unit.StoreUnit;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** Starts and stops the {@link SeriesFill}, and tells it when kinds of plugins come and go. */
@Component(
        service = {},
        immediate = true)
public final class SeriesFillComponent {

    private final RuledConsumerRun run;

    @Activate
    public SeriesFillComponent(
            BundleContext context,
            @Reference StoreUnit unit,
            @Reference SeriesTables tables,
            @Reference SeriesWriter writer,
            @Reference SeriesJoinKeys joins,
            @Reference SeriesRules rules,
            @Reference ChangeFeed feed,
            @Reference Persons persons,
            @Reference EntryAssembly assembly,
            @Reference EntryNeeds needs,
            @Reference LineProgress lines) {
        SeriesFill fill = new SeriesFill(
                unit,
                tables,
                writer,
                joins,
                rules,
                feed,
                persons,
                assembly,
                needs,
                lines::isEveryLineFresh,
                Settling.USUAL_MILLIS);
        run = new RuledConsumerRun(context, fill, feed);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void bindContribution(KindContribution contribution) {
        run.rulesChanged();
    }

    void unbindContribution(KindContribution contribution) {
        run.rulesChanged();
    }

    @Deactivate
    void stop() throws InterruptedException {
        run.stop();
    }
}
