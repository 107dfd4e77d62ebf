// SPDX-License-Identifier: Apache-2.0
package org.healthstead.web.gate;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * An answer that comes before the body was read ends the connection, and says so: what is still on its way must not be
 * taken for the next request, and a client must not send that one into a connection that is being closed.
 */
public final class UnreadBody {

    private UnreadBody() {}

    /** To be called before the answer is committed. */
    public static void endsConnection(HttpServletRequest request, HttpServletResponse response) {
        boolean sent = request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
        if (sent && request.getAttribute(BoundedRequest.READ) == null) {
            response.setHeader("Connection", "close");
        }
    }
}
