// SPDX-License-Identifier: Apache-2.0
package org.healthstead.api.importing;

import java.io.IOException;
import java.io.InputStream;
import org.healthstead.api.access.Caller;
import org.healthstead.api.jobs.Job;
import org.healthstead.api.jobs.JobId;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Imports files into a person's record. Provided by Healthstead; safe for several threads.
 *
 * <pre>{@code
 * JobId job = imports.submit(new ImportRequest(person, "export.json", Mismatch.ASK), in, caller);
 * }</pre>
 */
@ProviderType
public interface ImportService {

    /**
     * Stores the bytes and the job on disk, and starts the import. After this method has returned, the import goes on
     * by itself, even after a crash.
     *
     * <p>Errors: {@code HS-PERSON-NOT-FOUND}, {@code HS-IMPORT-EMPTY}, {@code HS-IMPORT-TOO-LARGE},
     * {@code HS-STORE-FULL}. Whether any importer can read the file turns out later, in the job.
     *
     * @param bytes read to the end, but not closed
     */
    JobId submit(ImportRequest request, InputStream bytes, Caller caller) throws IOException;

    /**
     * Answers an import that is waiting in {@link org.healthstead.api.jobs.JobState#NEEDS_DECISION}.
     *
     * <p>Items for another person's record go into it by a further import of the same original. The caller needs the
     * right to create entries in that record.
     *
     * @throws org.healthstead.api.problem.ProblemException {@code HS-JOB-NOT-FOUND}, {@code HS-JOB-STATE},
     *     {@code HS-PERSON-NOT-FOUND}, {@code HS-IMPORT-NOT-IN-FILE}
     */
    Job decide(JobId job, ImportDecision decision, Caller caller) throws IOException;

    /**
     * Undoes an import. New entries are withdrawn; updated ones get their earlier content back as a new version, unless
     * they were changed since. The original file stays. Importing it again does not bring the entries back.
     *
     * <p>The import's own job does the work. It is queued again, shows progress, and goes on by itself after a crash.
     * At the end it is in the same state as after the import, {@link Job#undone} is true, and {@code withdrawn} in the
     * report says how many entries were withdrawn or set back. A second call changes nothing.
     *
     * @param job the import's job
     * @return the job, queued
     * @throws org.healthstead.api.problem.ProblemException {@code HS-JOB-NOT-FOUND}, {@code HS-ACCESS-FORBIDDEN},
     *     {@code HS-JOB-STATE} while it runs
     */
    Job undo(JobId job, Caller caller);

    /**
     * Reverses an {@link #undo} in the same way, even an unfinished one: the entries that it withdrew are there again.
     * {@code restored} in the report says how many.
     */
    Job redo(JobId job, Caller caller);
}
