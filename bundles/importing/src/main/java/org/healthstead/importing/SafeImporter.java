// SPDX-License-Identifier: Apache-2.0
package org.healthstead.importing;

import java.io.IOException;
import java.time.Duration;
import org.healthstead.api.importing.EntrySink;
import org.healthstead.api.importing.ImportException;
import org.healthstead.api.importing.ImportSurvey;
import org.healthstead.api.importing.Importer;
import org.healthstead.api.problem.Problem;
import org.healthstead.api.problem.ProblemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An importer together with the file it reads, from which nothing but a problem comes out when it fails. */
final class SafeImporter {

    private static final Logger LOG = LoggerFactory.getLogger(SafeImporter.class);
    private static final Duration LOOK = Duration.ofMillis(200);

    private final Importer importer;
    private final ArtifactSource source;
    private final Activity activity;
    private final ImportLimits limits;
    private final String name;

    SafeImporter(Importer importer, ArtifactSource source, Activity activity, ImportLimits limits) {
        this.importer = importer;
        this.source = source;
        this.activity = activity;
        this.limits = limits;
        this.name = name(importer);
    }

    private static String name(Importer importer) {
        try {
            return String.valueOf(importer.name());
        } catch (RuntimeException | LinkageError e) {
            return importer.getClass().getName();
        }
    }

    String name() {
        return name;
    }

    Activity activity() {
        return activity;
    }

    double shareRead() {
        return source.shareRead();
    }

    /** Begins a survey on a thread of its own. */
    ImporterCall survey(ImportSurvey survey, Runnable atEnd) {
        activity.touch();
        source.rewind();
        return new ImporterCall(name, () -> {
            importer.survey(source, survey);
            atEnd.run();
        });
    }

    /**
     * Begins to read on a thread of its own.
     *
     * @param atEnd run when the walk has ended, well or not: what was delivered stays
     */
    ImporterCall read(EntrySink sink, Runnable atEnd) {
        activity.touch();
        source.rewind();
        return new ImporterCall(name, () -> {
            try {
                importer.read(source, sink);
            } finally {
                atEnd.run();
            }
        });
    }

    /** Waits for the end of a walk; every now and then lets {@code meanwhile} say whether to go on. */
    boolean await(ImporterCall call, Meanwhile meanwhile) throws InterruptedException {
        while (!call.await(LOOK)) {
            requireActive(call);
            if (!meanwhile.goOn()) {
                return false;
            }
        }
        return true;
    }

    /** @throws ProblemException when the importer has done nothing for too long */
    void requireActive(ImporterCall call) {
        if (!call.hasEnded() && activity.isIdleFor(limits.patience())) {
            throw ImportProblems.importerHangs(name, limits.patience().toSeconds())
                    .exception();
        }
    }

    /** No walk can read any more. */
    void close() {
        source.close();
    }

    /**
     * What the importer's failure means.
     *
     * @param item position of the item it failed at
     */
    Problem problem(Throwable failure, int item) {
        if (failure instanceof ImportException refused) {
            return ImportProblems.of(refused.reason());
        }
        if (failure instanceof ProblemException ours) {
            return ours.problem();
        }
        LOG.warn("importer {} failed at item {}", name, item, failure);
        return failure instanceof IOException ? ImportProblems.unreadable() : ImportProblems.importerFailed(name, item);
    }

    /** Asked while a walk goes on. */
    interface Meanwhile {
        boolean goOn();
    }
}
