// SPDX-License-Identifier: Apache-2.0
package org.healthstead.api.jobs;

/** The state of a job. {@link #code} is the word that the API and the store use. */
public enum JobState {
    QUEUED("queued"),
    RUNNING("running"),
    NEEDS_DECISION("needs-decision"),
    DONE("done"),
    FAILED("failed"),
    CANCELLED("cancelled");

    private final String code;

    JobState(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /** True when the job has ended: it does nothing more by itself and waits for no decision. */
    public boolean isFinal() {
        return this == DONE || this == FAILED || this == CANCELLED;
    }

    /** @throws IllegalArgumentException for a word that no version has ever written */
    public static JobState ofCode(String code) {
        for (JobState state : values()) {
            if (state.code.equals(code)) {
                return state;
            }
        }
        throw new IllegalArgumentException("no job state " + code);
    }
}
