// SPDX-License-Identifier: Apache-2.0
package org.healthstead.api.importing;

/** What to do with a file that is about somebody other than the person whose record it should go into. */
public enum Mismatch {
    /** Keep the original and wait for an {@link ImportDecision}. */
    ASK,
    /** Import it all the same. */
    ACCEPT,
    /** End the job as failed. */
    REFUSE
}
