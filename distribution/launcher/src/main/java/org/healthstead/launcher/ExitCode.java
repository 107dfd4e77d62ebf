// SPDX-License-Identifier: Apache-2.0
package org.healthstead.launcher;

/** The exit codes that scripts rely on. */
final class ExitCode {
    static final int DONE = 0;
    static final int WRONG_USE = 2;
    static final int REFUSED = 3;
    static final int NOT_REACHABLE = 4;
    static final int INTERNAL_ERROR = 5;

    private ExitCode() {}
}
