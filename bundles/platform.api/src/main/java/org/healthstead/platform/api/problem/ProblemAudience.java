// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.problem;

/** Who can do something about a problem, and so who has to understand its words. */
public enum ProblemAudience {
    /** Whoever uses the pages: a sentence in their language. */
    PERSON(true),
    /** Who administers the household on the pages: a sentence in their language. */
    ADMINISTRATOR(true),
    /** Who runs the machine: the log, the command line, the doctor. English. */
    OPERATOR(false),
    /** Who wrote the program that sent the request: English. A browser gets a page with words for the HTTP status. */
    PROGRAM(false);

    private final boolean readsPages;

    ProblemAudience(boolean readsPages) {
        this.readsPages = readsPages;
    }

    /** Whether pages show such a problem, so that it needs words in every language. */
    public boolean readsPages() {
        return readsPages;
    }
}
