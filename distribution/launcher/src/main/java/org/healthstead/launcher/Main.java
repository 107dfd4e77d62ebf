// SPDX-License-Identifier: Apache-2.0
package org.healthstead.launcher;

import java.io.PrintStream;
import java.util.List;

/** Entry point of the command {@code healthstead}. */
public final class Main {
    private Main() {}

    /**
     * Runs one command and ends the process with its exit code.
     *
     * @param words the command line
     */
    public static void main(String[] words) {
        PrintStream out = System.out;
        // Standard output is what scripts read: only this program writes to it, libraries get the error stream.
        System.setOut(System.err);
        int exit = new CommandLine(out, System.err, System.getenv()).run(List.of(words));
        out.flush();
        System.exit(exit);
    }
}
