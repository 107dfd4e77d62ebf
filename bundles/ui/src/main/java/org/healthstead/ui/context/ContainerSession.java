// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.context;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

/**
 * The servlet container's session, which has nothing to do with who is signed in: a form of a plugin may have begun it.
 */
public final class ContainerSession {

    private ContainerSession() {}

    /**
     * Ends it when somebody signs in or out, with all that is in it: whoever gave this browser its id beforehand is
     * left with nothing (session fixation). The next form begins another one, with a new id.
     */
    public static void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }
}
