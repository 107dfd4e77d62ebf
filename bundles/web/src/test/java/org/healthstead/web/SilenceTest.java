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
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Connections that say nothing for longer than they may, here two seconds. */
class SilenceTest extends WebTestCase {

    @Override
    Map<String, Object> settings() {
        return Map.of("idleTimeoutSeconds", 2);
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

    /** The client stays connected and says nothing more: the connection is closed, nothing is kept. */
    @Test
    void anUploadThatFallsSilentKeepsNothing() throws IOException {
        String head = "POST /api/v1/imports?person=" + person() + " HTTP/1.1\r\nHost: localhost\r\n"
                + "Authorization: Bearer " + KnownCallers.ANNA + "\r\nContent-Length: 100\r\n\r\nhello";
        try (Socket socket = new Socket("127.0.0.1", server.port())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(answer.isEmpty() || answer.startsWith("HTTP/1.1 4"), answer);
        }
        await(() -> household.imports.broken.get() == 1);
        assertEquals(0, household.imports.kept.size());
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
