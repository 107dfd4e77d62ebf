// SPDX-License-Identifier: Apache-2.0
package org.healthstead.web.gate;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * An answer that comes before the body was read ends the connection, and says so: what is still on its way must not be
 * taken for the next request, and a client must not send that one into a connection that is being closed.
 */
public final class UnreadBody {

    private static final long LINGER_NANOS = TimeUnit.SECONDS.toNanos(5);
    private static final int PIECE = 1 << 16;

    /** For so many at a time: nobody shall hold up the server by sending slowly what is refused anyway. */
    private static final Semaphore LINGERING = new Semaphore(16);

    private UnreadBody() {}

    /** To be called before the answer is committed. */
    public static void endsConnection(HttpServletRequest request, HttpServletResponse response) {
        if (isOnItsWay(request)) {
            response.setHeader("Connection", "close");
        }
    }

    private static boolean isOnItsWay(HttpServletRequest request) {
        boolean isSent = request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
        return isSent && request.getAttribute(BoundedRequest.READ) == null;
    }

    /**
     * Sends the answer, then takes in for a while what the client still sends, and throws it away: a connection that is
     * closed under arriving bytes is reset, and whoever sends a file that is too large would not read why it was
     * refused (RFC 9112, section 9.6).
     */
    static void linger(HttpServletRequest request, HttpServletResponse response) {
        boolean isWaitedFor = request.getHeader("Expect") != null;
        boolean isBroken = request.getAttribute(BoundedRequest.BROKEN) != null;
        boolean isOver = !isOnItsWay(request) || isWaitedFor || isBroken || request.isAsyncStarted();
        if (isOver || !LINGERING.tryAcquire()) {
            return;
        }
        try {
            response.flushBuffer();
            long end = System.nanoTime() + LINGER_NANOS;
            InputStream rest = request.getInputStream();
            byte[] piece = new byte[PIECE];
            while (rest.read(piece) >= 0 && System.nanoTime() < end) {
                // Nobody wants it.
            }
        } catch (IOException | IllegalStateException e) {
            // The client has gone, or the container has read the body by itself.
        } finally {
            LINGERING.release();
        }
    }
}
