// SPDX-License-Identifier: Apache-2.0
package org.healthstead.operations.command;

import java.io.IOException;

/** One command. Keeps no state; several may run at once. */
interface OperatorCommand {

    int DONE = 0;
    int WRONG_USE = 2;
    int REFUSED = 3;
    int INTERNAL = 5;

    /** The words that name it, joined by one space. */
    String name();

    /**
     * Does it and returns the exit code. A {@code ProblemException} becomes a sentence and exit code {@value #REFUSED},
     * or {@value #INTERNAL} when it is our fault.
     */
    int run(CommandCall call) throws IOException, InterruptedException;
}
