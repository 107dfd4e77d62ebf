// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.operations;

import org.healthstead.platform.api.access.SignIn;

/**
 * A demonstration with invented people. Registered only on a server that was started with {@code --demo}, which has a
 * home folder of its own. Pages then say that it is a demonstration and let visitors in without a password. Provided by
 * the demo bundle; safe for several threads.
 */
public interface Demonstration {

    /** Framework property: true when the server was started with {@code --demo}. */
    String PROPERTY = "healthstead.demo";

    /**
     * File in the folder {@code run} of the home. When it exists, the launcher goes on with the visitor's own home
     * folder.
     */
    String LEAVE_FILE = "leave-demo";

    /**
     * Opens a session for the account of the demonstration.
     *
     * @param client address of the client
     * @throws org.healthstead.api.problem.ProblemException {@code HS-DEMO-REMOTE} when the client is on another machine
     */
    SignIn signIn(String client);

    /**
     * Ends the demonstration. The server stops and starts again at the same address with the visitor's own home folder.
     * Nothing is deleted. Returns at once; the server answers for another second.
     */
    void leave();
}
