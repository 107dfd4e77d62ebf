// SPDX-License-Identifier: Apache-2.0
package org.healthstead.importing;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.healthstead.api.importing.ImportSource;
import org.healthstead.api.importing.Importer;
import org.healthstead.importing.KnownImporter.Offer;
import org.healthstead.platform.api.plugins.PluginCall;
import org.healthstead.platform.api.plugins.PluginFaults;
import org.healthstead.platform.api.plugins.PluginFence;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** The importers that are there now, from this bundle's point of view nothing but plugins. Safe for several threads. */
@Component(service = ImporterRegistry.class)
public final class ImporterRegistry {

    /** To look at a name and at 4 kB; all of them are asked side by side. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** One that kept an import waiting does not do that to each of the next ones, too: they run one at a time. */
    private static final Duration LEFT_OUT = Duration.ofMinutes(5);

    private final Duration patience;
    private final InstantSource clock;
    private final List<KnownImporter> importers = new CopyOnWriteArrayList<>();
    private final PluginFence fence = new PluginFence(() -> Optional.ofNullable(faults()));
    private volatile PluginFaults faults;

    public ImporterRegistry() {
        this(PATIENCE, InstantSource.system());
    }

    ImporterRegistry(Duration patience, InstantSource clock) {
        this.patience = patience;
        this.clock = clock;
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addImporter(Importer importer) {
        importers.add(new KnownImporter(importer, fence));
    }

    void removeImporter(Importer importer) {
        importers.stream().filter(known -> known.is(importer)).forEach(KnownImporter::end);
        importers.removeIf(known -> known.is(importer));
    }

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    void setFaults(PluginFaults service) {
        faults = service;
    }

    void unsetFaults(PluginFaults service) {
        if (faults == service) {
            faults = null;
        }
    }

    private PluginFaults faults() {
        return faults;
    }

    /**
     * The one that suits the source best, the first by name among equals; empty when none does. One that fails or hangs
     * while it is asked suits nothing; the others are asked all the same. One that hangs is left out for a while.
     *
     * @throws org.healthstead.api.problem.ProblemException {@code HS-IMPORT-IMPORTER-HANGS} when none suits it and one
     *     of them did not answer
     */
    Optional<Offer> best(ImportSource source) throws InterruptedException {
        Instant now = clock.instant();
        List<KnownImporter> all = List.copyOf(importers);
        List<KnownImporter> late = new ArrayList<>(
                all.stream().filter(known -> known.isLeftOut(now)).toList());
        List<KnownImporter> asked =
                all.stream().filter(known -> !late.contains(known)).toList();
        List<PluginCall<Offer>> calls = ask(asked, source);
        for (int i = 0; i < calls.size(); i++) {
            if (calls.get(i).status() == PluginCall.Status.LATE) {
                asked.get(i).leaveOut(clock.instant().plus(LEFT_OUT));
                late.add(asked.get(i));
            }
        }
        Optional<Offer> best = calls.stream()
                .filter(call -> call.status() == PluginCall.Status.DONE)
                .map(PluginCall::value)
                .filter(offer -> offer.acceptance() > 0)
                .max(Comparator.comparingInt(Offer::acceptance)
                        .thenComparing(Offer::className, Comparator.reverseOrder()));
        if (best.isEmpty() && !late.isEmpty()) {
            throw ImportProblems.importerHangs(late.getFirst().className(), patience.toSeconds())
                    .exception();
        }
        return best;
    }

    private List<PluginCall<Offer>> ask(List<KnownImporter> asked, ImportSource source) throws InterruptedException {
        List<PluginCall<Offer>> calls =
                asked.stream().map(importer -> importer.ask(source)).toList();
        long deadline = System.nanoTime() + patience.toNanos();
        for (PluginCall<Offer> call : calls) {
            call.await(Duration.ofNanos(deadline - System.nanoTime()));
            call.end(Duration.ZERO, true);
        }
        return calls;
    }

    @Deactivate
    void close() {
        fence.close();
    }
}
