// SPDX-License-Identifier: Apache-2.0
package org.healthstead.api.importing;

import java.io.IOException;
import java.io.InputStream;
import org.healthstead.api.access.Caller;
import org.healthstead.api.jobs.Job;
import org.healthstead.api.jobs.JobId;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Takes files into a person's record. We provide it; safe for several threads.
 *
 * <pre>{@code
 * JobId job = imports.submit(new ImportRequest(person, "export.json", Mismatch.ASK), in, caller);
 * }</pre>
 */
@ProviderType
public interface ImportService {

    /**
     * Keeps the bytes and the job durably, and begins. When it returns, the import goes on by itself, also after a
     * crash.
     *
     * <p>Errors: {@code HS-PERSON-NOT-FOUND}, {@code HS-IMPORT-EMPTY}, {@code HS-IMPORT-TOO-LARGE},
     * {@code HS-STORE-FULL}. Whether somebody can read the file is found by the job.
     *
     * @param bytes read to the end, not closed
     */
    JobId submit(ImportRequest request, InputStream bytes, Caller caller) throws IOException;

    /**
     * Answers an import that waits in {@link org.healthstead.api.jobs.JobState#NEEDS_DECISION}.
     *
     * <p>Items that go into another person's record are taken in by an import of their own there, with the same
     * original; the caller needs the right to create entries in it.
     *
     * @throws org.healthstead.api.problem.ProblemException {@code HS-JOB-NOT-FOUND}, {@code HS-JOB-STATE},
     *     {@code HS-PERSON-NOT-FOUND}, {@code HS-IMPORT-NOT-IN-FILE}
     */
    Job decide(JobId job, ImportDecision decision, Caller caller) throws IOException;

    /**
     * Takes back what an import brought: new entries are withdrawn, updated ones get their earlier content as a new
     * version, unless they were changed since. The artifact stays, and importing it again does not bring the entries
     * back.
     *
     * <p>The import's job does it: it is queued again, shows progress, and goes on by itself after a crash. At its end
     * it is in the state in which the import had ended, {@link Job#undone} is true, and the report's {@code withdrawn}
     * says how many entries were withdrawn or set back. Asking again changes nothing.
     *
     * @param job the import's job
     * @return the job, queued
     * @throws org.healthstead.api.problem.ProblemException {@code HS-JOB-NOT-FOUND}, {@code HS-ACCESS-FORBIDDEN},
     *     {@code HS-JOB-STATE} while it runs
     */
    Job undo(JobId job, Caller caller);

    /**
     * Takes an {@link #undo} back in the same manner, a half-done one too: what was withdrawn by it is there again. The
     * report's {@code restored} says how many entries.
     */
    Job redo(JobId job, Caller caller);
}
