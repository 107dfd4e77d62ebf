// SPDX-License-Identifier: Apache-2.0
package org.healthstead.api.importing;

/** What to do with a file that is about somebody else than the person it was given for. */
public enum Mismatch {
    /** Keep the original and wait for a decision. */
    ASK,
    /** Take it in all the same. */
    ACCEPT,
    /** End as failed. */
    REFUSE
}
