// SPDX-License-Identifier: Apache-2.0
package org.healthstead.importing;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.healthstead.api.importing.ImportSource;
import org.healthstead.api.importing.Importer;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The importers that are there now, from this bundle's point of view nothing but plugins. Safe for several threads. */
@Component(service = ImporterRegistry.class)
public final class ImporterRegistry {

    private static final Logger LOG = LoggerFactory.getLogger(ImporterRegistry.class);

    private final List<Importer> importers = new CopyOnWriteArrayList<>();

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addImporter(Importer importer) {
        importers.add(importer);
    }

    void removeImporter(Importer importer) {
        importers.remove(importer);
    }

    /** The one that suits the source best, the first by name among equals; empty when none does. */
    Optional<Importer> best(ImportSource source) {
        return importers.stream()
                .map(importer -> new Offer(importer, acceptance(importer, source)))
                .filter(offer -> offer.acceptance > 0)
                .max(Comparator.comparingInt(Offer::acceptance).thenComparing(Offer::name, Comparator.reverseOrder()))
                .map(Offer::importer);
    }

    /** An importer that throws while it is asked suits nothing; whatever it throws, the others are asked too. */
    private static int acceptance(Importer importer, ImportSource source) {
        try {
            return importer.accepts(source);
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            LOG.warn(
                    "importer {} failed when asked whether it accepts a file",
                    importer.getClass().getName(),
                    e);
            return 0;
        }
    }

    private record Offer(Importer importer, int acceptance) {

        String name() {
            return importer.getClass().getName();
        }
    }
}
