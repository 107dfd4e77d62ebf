// SPDX-License-Identifier: Apache-2.0
package org.healthstead.web;

import static org.healthstead.web.Client.json;
import static org.healthstead.web.UploadTest.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Connections that say nothing for longer than they may, here two seconds. */
class SilenceTest extends WebTestCase {

    private static final int PLACES = 12;

    @Override
    Map<String, Object> settings() {
        return Map.of("idleTimeoutSeconds", 2, "maxRequestsAtOnce", PLACES);
    }

    private String person() {
        return json(client.anna("POST", "/api/v1/persons", "{\"name\":\"A\"}"))
                .string("id")
                .orElseThrow();
    }

    /** The wait is longer than the time after which a silent connection is closed. */
    @Test
    void waitingForAJobIsNoSilence() throws Exception {
        household.imports.endsAtOnce = false;
        String person = person();
        CompletableFuture<HttpResponse<String>> answer = CompletableFuture.supplyAsync(
                () -> client.anna("POST", "/api/v1/imports?wait=60&person=" + person, "x"));
        await(() -> household.imports.kept.size() == 1);
        long begun = System.nanoTime();
        await(() -> System.nanoTime() - begun > 4_500_000_000L);
        household.imports.kept.keySet().forEach(household.imports::finish);
        assertEquals(200, answer.get().statusCode());
        household.imports.kept.clear();
    }

    /** The clients stay connected and say nothing more: connections are closed, nothing is kept, others get in. */
    @Test
    void uploadsThatFallSilentKeepNothingAndMakeRoom() throws IOException {
        String person = person();
        List<Socket> silent = new ArrayList<>();
        try {
            for (int i = 0; i < PLACES; i++) {
                silent.add(begin(person, i % 2 == 0));
            }
            await(() -> household.imports.broken.get() == PLACES);
            for (Socket socket : silent) {
                String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                assertTrue(answer.isEmpty() || answer.startsWith("HTTP/1.1 4"), answer);
            }
        } finally {
            for (Socket socket : silent) {
                socket.close();
            }
        }
        assertEquals(0, household.imports.kept.size());
        assertEquals(200, client.anna("/api/v1/persons").statusCode());
    }

    private Socket begin(String person, boolean chunked) throws IOException {
        Socket socket = new Socket("127.0.0.1", server.port());
        socket.setSoTimeout(20_000);
        String head = "POST /api/v1/imports?person=" + person + " HTTP/1.1\r\nHost: localhost\r\n"
                + "Authorization: Bearer " + KnownCallers.ANNA + "\r\n"
                + (chunked ? "Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n" : "Content-Length: 100\r\n\r\nhello");
        socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    /** A head that never ends does not hold a connection for ever. */
    @Test
    void aHeadThatFallsSilentIsClosed() throws IOException {
        try (Socket socket = new Socket("127.0.0.1", server.port())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write("GET /health HTTP/1.1\r\nHo".getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(answer.isEmpty() || answer.startsWith("HTTP/1.1 4"), answer);
        }
    }
}
