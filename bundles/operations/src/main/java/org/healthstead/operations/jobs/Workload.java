// SPDX-License-Identifier: Apache-2.0
package org.healthstead.operations.jobs;

/** Told of each job that this node begins and ends. Called by several threads. */
interface Workload {

    /** For whom it makes no difference. */
    Workload UNNOTICED = new Workload() {

        @Override
        public void begun() {
            // Nothing depends on it.
        }

        @Override
        public void ended() {
            // Nothing depends on it.
        }
    };

    void begun();

    /** Once for each {@link #begun}, when the job's thread has done its last thing. */
    void ended();
}
