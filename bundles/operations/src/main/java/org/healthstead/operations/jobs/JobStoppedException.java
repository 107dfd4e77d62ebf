// SPDX-License-Identifier: Apache-2.0
package org.healthstead.operations.jobs;

/** Ends a run at a safe point because the server or the runner's bundle stops; the job goes on later. */
final class JobStoppedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    JobStoppedException() {
        super("the server stops", null, false, false);
    }
}
