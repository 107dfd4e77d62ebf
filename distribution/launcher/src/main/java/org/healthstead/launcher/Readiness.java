// SPDX-License-Identifier: Apache-2.0
package org.healthstead.launcher;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Whether pages and store serve: the server's own health check says so. */
final class Readiness {
    private static final int TIMEOUT_MILLIS = 2_000;

    private final ListenAddress listen;

    Readiness(ProductFramework framework, ListenAddress listen) {
        this.listen = listen;
    }

    /** Asks {@code /health} once. */
    boolean reached() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(listen.host(), listen.port()), TIMEOUT_MILLIS);
            socket.setSoTimeout(TIMEOUT_MILLIS);
            socket.getOutputStream()
                    .write(("GET /health HTTP/1.1\r\nHost: " + listen.url().substring("http://".length())
                                    + "\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            String status = new BufferedReader(
                            new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
                    .readLine();
            return status != null && status.startsWith("HTTP/1.1 200");
        } catch (IOException e) {
            return false;
        }
    }
}
