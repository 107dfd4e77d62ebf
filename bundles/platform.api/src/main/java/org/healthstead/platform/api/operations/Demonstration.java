// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.operations;

import org.healthstead.platform.api.access.SignIn;

/**
 * Registered only by a server that was started with {@code --demo}, on a home folder of its own: pages then say that it
 * is a demonstration, and let visitors in without a password. Provided by the demo bundle; safe for several threads.
 */
public interface Demonstration {

    /** Framework property: true when the server was started with {@code --demo}. */
    String PROPERTY = "healthstead.demo";

    /** File in the home's folder {@code run}: the launcher goes on with the visitor's own home when it is there. */
    String LEAVE_FILE = "leave-demo";

    /**
     * Opens a session of the demonstration's account.
     *
     * @param client address of the client
     * @throws org.healthstead.api.problem.ProblemException {@code HS-DEMO-REMOTE} when that is another machine
     */
    SignIn signIn(String client);

    /**
     * Ends the demonstration: the server stops, and starts again at the same address on the visitor's own home folder.
     * Nothing is deleted. Returns at once; the server still answers for a second.
     */
    void leave();
}
