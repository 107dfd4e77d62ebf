// SPDX-License-Identifier: Apache-2.0
package org.healthstead.importing;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.healthstead.api.importing.EntrySink;
import org.healthstead.api.importing.ImportException;
import org.healthstead.api.importing.ImportSurvey;
import org.healthstead.api.problem.Problem;
import org.healthstead.api.problem.ProblemException;
import org.healthstead.platform.api.plugins.PluginCall;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An importer together with the file it reads, from which nothing but a problem comes out when it fails. */
final class SafeImporter {

    private static final Logger LOG = LoggerFactory.getLogger(SafeImporter.class);
    private static final Duration LOOK = Duration.ofMillis(200);

    private static final Duration GRACE = Duration.ofSeconds(2);

    private final KnownImporter importer;
    private final ArtifactSource source;
    private final ImporterActivity activity;
    private final ImportLimits limits;
    private final String name;

    SafeImporter(KnownImporter.Offer chosen, ArtifactSource source, ImporterActivity activity, ImportLimits limits) {
        this.importer = chosen.importer();
        this.name = chosen.name();
        this.source = source;
        this.activity = activity;
        this.limits = limits;
    }

    String name() {
        return name;
    }

    ImporterActivity activity() {
        return activity;
    }

    double shareRead() {
        return source.shareRead();
    }

    /** Begins a survey on a thread of its own. */
    PluginCall<Optional<Exception>> survey(ImportSurvey survey, Runnable atEnd) {
        return begin(() -> {
            importer.importer().survey(source, survey);
            atEnd.run();
        });
    }

    /**
     * Begins to read on a thread of its own.
     *
     * @param atEnd run when the walk has ended, well or not: what was delivered stays
     */
    PluginCall<Optional<Exception>> read(EntrySink sink, Runnable atEnd) {
        return begin(() -> {
            try {
                importer.importer().read(source, sink);
            } finally {
                atEnd.run();
            }
        });
    }

    private PluginCall<Optional<Exception>> begin(Walk walk) {
        activity.touch();
        source.rewind();
        PluginCall<Optional<Exception>> call = importer.walk(() -> {
            try {
                walk.run();
                return Optional.empty();
            } catch (IOException | ImportException e) {
                return Optional.of(e);
            }
        });
        if (call.status() == PluginCall.Status.LATE) {
            // An earlier walk has not come back.
            throw hangs();
        }
        if (call.status() == PluginCall.Status.AWAY) {
            throw ImportProblems.importerGone(name).exception();
        }
        return call;
    }

    /** Waits for the end of a walk; every now and then lets {@code meanwhile} say whether to go on. */
    boolean await(PluginCall<?> call, Meanwhile meanwhile) throws InterruptedException {
        while (!call.await(LOOK)) {
            requireActive(call);
            if (!meanwhile.goOn()) {
                return false;
            }
        }
        call.end(Duration.ZERO, true);
        return true;
    }

    /** @throws ProblemException when the importer has done nothing for too long */
    void requireActive(PluginCall<?> call) {
        if (!call.hasEnded()
                && activity.isIdleFor(limits.patience())
                && call.end(Duration.ZERO, true) == PluginCall.Status.LATE) {
            throw hangs();
        }
    }

    private ProblemException hangs() {
        return ImportProblems.importerHangs(name, limits.patience().toSeconds()).exception();
    }

    /**
     * Stops a walk that nobody waits for any more, or leaves its thread behind: one that ignores its interrupt can do
     * no harm to the record, because source and sink refuse it.
     */
    void abandon(PluginCall<?> call) {
        close();
        call.cancel();
        try {
            if (!call.await(GRACE)) {
                LOG.warn("importer {} does not stop; its thread is left behind", name);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** No walk can read any more. */
    void close() {
        source.close();
    }

    /**
     * What a walk that has ended did not end well with; empty when it did.
     *
     * @param item position of the item it was at
     */
    Optional<ProblemException> failure(PluginCall<Optional<Exception>> call, int item) {
        Optional<? extends Throwable> failure = call.status() == PluginCall.Status.DONE ? call.value() : call.thrown();
        return failure.map(thrown -> problem(thrown, item).exception(thrown));
    }

    private Problem problem(Throwable failure, int item) {
        if (failure instanceof ImportException refused) {
            return ImportProblems.of(refused.reason());
        }
        if (failure instanceof ProblemException ours) {
            return ours.problem();
        }
        LOG.warn("importer {} failed at item {}", name, item, failure);
        return failure instanceof IOException ? ImportProblems.unreadable() : ImportProblems.importerFailed(name, item);
    }

    /** Survey or read. */
    private interface Walk {
        void run() throws IOException, ImportException;
    }

    /** Asked while a walk goes on. */
    interface Meanwhile {
        boolean goOn();
    }
}
