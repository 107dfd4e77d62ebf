// SPDX-License-Identifier: Apache-2.0
package org.healthstead.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.healthstead.contracts.fixture.ContractAccess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bytes on the wire that no client library would send. */
class RawMessageTest extends WebTestCase {

    private static final String BEARER = "Authorization: Bearer " + KnownCallers.ANNA + "\r\n";

    @Override
    Map<String, Object> settings() {
        return Map.of("allowedHosts", new String[] {"Clinic.example"});
    }

    /** Sends the bytes and reads until the server closes. */
    private String send(String message) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", server.port())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(message.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static int status(String answer) {
        return Integer.parseInt(answer.substring(9, 12));
    }

    private static void requireHeaders(String answer) {
        for (String header : new String[] {
            "X-Content-Type-Options: nosniff",
            "Referrer-Policy: no-referrer",
            "Content-Security-Policy: default-src 'none'; frame-ancestors 'none'; sandbox"
        }) {
            assertTrue(answer.contains(header), answer);
        }
        assertFalse(answer.contains("Jetty") || answer.contains("Server:"), answer);
    }

    @ParameterizedTest
    @CsvSource({
        "localhost,200",
        "LOCALHOST,200",
        "127.0.0.1,200",
        "[::1],200",
        "127.0.0.1:1,200",
        "clinic.example,200",
        "evil.example,421",
        "127.0.0.1.evil.example,421",
        "localhost.,421",
        "2130706433,421"
    })
    void onlyOurOwnNamesAreAnswered(String host, int status) throws IOException {
        String answer =
                send("GET /api/v1/persons HTTP/1.1\r\nHost: " + host + "\r\n" + BEARER + "Connection: close\r\n\r\n");
        assertEquals(status, status(answer), answer);
        requireHeaders(answer);
    }

    @Test
    void anAddressInTheRequestLineIsAHostToo() throws IOException {
        String answer = send("GET http://evil.example/api/v1/persons HTTP/1.1\r\nHost: evil.example\r\n" + BEARER
                + "Connection: close\r\n\r\n");
        assertEquals(421, status(answer), answer);
        String both = send("GET http://localhost/api/v1/persons HTTP/1.1\r\nHost: evil.example\r\n" + BEARER
                + "Connection: close\r\n\r\n");
        assertTrue(status(both) == 400 || status(both) == 421, both);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /health HTTP/1.0\r\n\r\n",
                "GET /health HTTP/1.1\r\nConnection: close\r\n\r\n",
                "GET /health HTTP/1.1\r\nHost: a\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                "GET /health HTTP/9.9\r\nHost: localhost\r\n\r\n",
                "NONSENSE\r\n\r\n",
                "GET /%00 HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                "GET /a%2f..%2fb HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                "GET /health HTTP/1.1\r\nHost: localhost\r\nX: a\r\n b\r\nConnection: close\r\n\r\n",
                "GET /health HTTP/1.1\r\nHost: localhost\r\nX : a\r\nConnection: close\r\n\r\n",
                "GET /health HTTP/1.1\r\nHost: localhost\r\nX\u0000: a\r\nConnection: close\r\n\r\n"
            })
    void brokenHeadsAreRefusedWithTheHeadersOn(String message) throws IOException {
        String answer = send(message);
        assertTrue(status(answer) >= 400 && status(answer) < 506, answer);
        requireHeaders(answer);
    }

    @Test
    void aHeadOfMoreThanSixteenKibibytesIsRefused() throws IOException {
        String answer = send("GET /health HTTP/1.1\r\nHost: localhost\r\nX: " + "a".repeat(17_000)
                + "\r\nConnection: close\r\n\r\n");
        assertEquals(431, status(answer), answer);
        requireHeaders(answer);
        String fits = send("GET /health HTTP/1.1\r\nHost: localhost\r\nX: " + "a".repeat(15_000)
                + "\r\nConnection: close\r\n\r\n");
        assertEquals(503, status(fits), fits);
    }

    /** Each holds a second request that must never be seen as one. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 5\r\n"
                        + "Transfer-Encoding: chunked\r\n\r\n"
                        + "0\r\n\r\n"
                        + "GET /smuggled HTTP/1.1\r\n"
                        + "Host: localhost\r\n\r\n",
                "Transfer-Encoding: chunked\r\n"
                        + "Content-Length: 5\r\n\r\n"
                        + "0\r\n\r\n"
                        + "GET /smuggled HTTP/1.1\r\n"
                        + "Host: localhost\r\n\r\n",
                "Content-Length: 5\r\nContent-Length: 6\r\n\r\nhelloGGET /smuggled HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "Content-Length: 5,6\r\n\r\nhelloGGET /smuggled HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "Content-Length: +5\r\n\r\nhelloGET /smuggled HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "Content-Length: -1\r\n\r\nGET /smuggled HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\nGET /smuggled HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "Transfer-Encoding: chunked, identity\r\n\r\n"
                        + "0\r\n\r\n"
                        + "GET /smuggled HTTP/1.1\r\n"
                        + "Host: localhost\r\n\r\n",
                "Transfer-Encoding: identity\r\n"
                        + "Transfer-Encoding: chunked\r\n\r\n"
                        + "0\r\n\r\n"
                        + "GET /smuggled HTTP/1.1\r\n"
                        + "Host: localhost\r\n\r\n",
                "Transfer-Encoding: chunked\r\n\r\n"
                        + "5;a=\"\n\r\n"
                        + "hello\r\n"
                        + "0\r\n\r\n"
                        + "GET /smuggled HTTP/1.1\r\n"
                        + "Host: localhost\r\n\r\n",
                "Transfer-Encoding: chunked\r\n\r\n"
                        + "5;\n"
                        + "hello\r\n"
                        + "0\r\n\r\n"
                        + "GET /smuggled HTTP/1.1\r\n"
                        + "Host: localhost\r\n\r\n",
                "Transfer-Encoding: chunked\r\n\r\n"
                        + "5 5\r\n"
                        + "hello\r\n"
                        + "0\r\n\r\n"
                        + "GET /smuggled HTTP/1.1\r\n"
                        + "Host: localhost\r\n\r\n",
                "Transfer-Encoding: chunked\r\n\r\nfffffffffffffffff\r\nhello\r\n0\r\n\r\n"
            })
    void twoReadingsOfOneMessageAreRefused(String rest) throws IOException {
        String person = household
                .stores
                .persons()
                .add("A", Optional.empty(), Optional.empty(), ContractAccess.newCaller())
                .id()
                .toString();
        String answer =
                send("POST /api/v1/imports?person=" + person + " HTTP/1.1\r\nHost: localhost\r\n" + BEARER + rest);
        assertTrue(status(answer) >= 400, answer);
        assertEquals(1, answer.split("HTTP/1.1 ", -1).length - 1, answer);
        requireHeaders(answer);
    }
}
