// SPDX-License-Identifier: Apache-2.0
package org.healthstead.importing;

import java.io.IOException;
import org.healthstead.api.problem.Problem;
import org.healthstead.api.record.EntryStore;
import org.healthstead.api.record.Person;
import org.healthstead.api.record.PersonService;
import org.healthstead.platform.api.archive.RecordRestore;
import org.healthstead.platform.api.jobs.JobContext;
import org.healthstead.platform.api.jobs.JobOutcome;
import org.healthstead.platform.api.jobs.JobRunner;
import org.healthstead.platform.api.operations.Home;
import org.healthstead.platform.api.store.ArtifactStore;
import org.healthstead.platform.api.store.ImportStore;
import org.healthstead.platform.api.store.JobStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/**
 * Runs imports as jobs: finds the importer for the kept file and lets an {@link ImportRun} do the work. The same job
 * takes the import back later, if somebody wants that ({@link ImportReversal}).
 */
@Component(configurationPid = ImportConfiguration.PID)
public final class ImportJobRunner implements JobRunner {

    static final String KIND = "import";

    private final ArtifactStore artifacts;
    private final ImportStore imports;
    private final ImportRun.Stores stores;
    private final ImporterRegistry importers;
    private final JobStore rows;
    private final PatientLinks links;
    private final ImportLimits limits;
    private final FreeSpace space;

    /** Reads whole records; null while it is not there. */
    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile RecordRestore restore;

    @Activate
    public ImportJobRunner(
            @Reference ArtifactStore artifacts,
            @Reference ImportStore imports,
            @Reference EntryStore entries,
            @Reference PersonService persons,
            @Reference ImporterRegistry importers,
            @Reference JobStore rows,
            @Reference Home home,
            ImportConfiguration configuration) {
        this(artifacts, imports, entries, persons, importers, rows, home, ImportLimits.of(configuration));
    }

    ImportJobRunner(
            ArtifactStore artifacts,
            ImportStore imports,
            EntryStore entries,
            PersonService persons,
            ImporterRegistry importers,
            JobStore rows,
            Home home,
            ImportLimits limits) {
        this.artifacts = artifacts;
        this.imports = imports;
        this.stores = new ImportRun.Stores(imports, entries, persons);
        this.importers = importers;
        this.rows = rows;
        this.links = new PatientLinks(entries, persons);
        this.limits = limits;
        this.space = new FreeSpace(home.folder("data"), limits.minFreeBytes());
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** The store writes one batch at a time anyway, and each import may hold tens of megabytes. */
    @Override
    public int parallel() {
        return 1;
    }

    @Override
    public JobOutcome run(JobContext context) throws InterruptedException {
        ImportInput input = ImportInput.of(context.input());
        return input.action() == ImportInput.Action.IMPORT ? take(context, input) : reverse(context, input);
    }

    private JobOutcome reverse(JobContext context, ImportInput input) {
        JobOutcome outcome = new ImportReversal(imports, rows, context, input.action() == ImportInput.Action.UNDO)
                .run(input.ended().orElseThrow());
        links.refresh(context.job().person().orElseThrow(), context.caller());
        return outcome;
    }

    private JobOutcome take(JobContext context, ImportInput input) throws InterruptedException {
        ArtifactStore.Artifact artifact = artifacts
                .find(input.artifact(), context.caller())
                .orElseThrow(() -> ImportProblems.noArtifact().exception());
        ImporterActivity activity = new ImporterActivity();
        try {
            space.require(artifact.size());
            ArtifactSource source = new ArtifactSource(artifacts, artifact, context.caller(), activity);
            RecordRestore whole = restore;
            if (whole != null && whole.reads(source.head())) {
                return new ArchiveRun(whole, context, artifact, source::open)
                        .run(input.mismatch(), person(context, artifact));
            }
            KnownImporter.Offer chosen =
                    importers.best(source).orElseThrow(() -> nobodyReads(source).exception());
            ImportRun run = new ImportRun(
                    stores, new SafeImporter(chosen, source, activity, limits), context, limits, artifact, input);
            JobOutcome outcome = run.run();
            if (run.hasSaved()) {
                links.refresh(artifact.person(), context.caller());
            }
            return outcome;
        } catch (IOException e) {
            throw ImportProblems.unreadable().exception(e);
        }
    }

    private Person person(JobContext context, ArtifactStore.Artifact artifact) {
        return stores.persons()
                .find(artifact.person(), context.caller())
                .orElseThrow(() -> ImportProblems.noPerson().exception());
    }

    private static Problem nobodyReads(ArtifactSource source) {
        byte[] head = source.head();
        for (byte b : head) {
            if (b != ' ' && b != '\t' && b != '\r' && b != '\n') {
                return ImportProblems.unknownFormat(FileKind.of(head));
            }
        }
        return ImportProblems.empty();
    }
}
