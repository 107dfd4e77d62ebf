// SPDX-License-Identifier: Apache-2.0
package org.healthstead.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import org.healthstead.api.json.JsonObject;

/** Asks over HTTP, and looks at the headers of every single answer. */
final class Client implements AutoCloseable {

    private static final int LARGE = 1 << 15;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final int port;

    Client(int port) {
        this.port = port;
    }

    HttpResponse<String> get(String path, String... headers) {
        return send("GET", path, null, headers);
    }

    HttpResponse<String> as(String token, String method, String path, String body, String... headers) {
        List<String> all = new ArrayList<>(List.of(headers));
        all.addAll(List.of("Authorization", "Bearer " + token));
        if (body != null && !all.contains("Content-Type")) {
            all.addAll(List.of("Content-Type", "application/json"));
        }
        return send(method, path, body, all.toArray(String[]::new));
    }

    HttpResponse<String> anna(String method, String path, String body, String... headers) {
        return as(KnownCallers.ANNA, method, path, body, headers);
    }

    HttpResponse<String> anna(String path) {
        return anna("GET", path, null);
    }

    HttpResponse<String> send(String method, String path, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                // Who is refused while still sending may find the connection closed before the answer is read.
                .expectContinue(body != null && body.length() > LARGE);
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
            requireHeaders(answer);
            return answer;
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    HttpClient http() {
        return http;
    }

    URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    static JsonObject json(HttpResponse<String> answer) {
        return JsonObject.parse(answer.body());
    }

    /** Status and stable code of an RFC 9457 answer. */
    static void requireProblem(int status, String code, HttpResponse<String> answer) {
        assertEquals(status, answer.statusCode(), answer.body());
        assertEquals("application/problem+json", header(answer, "Content-Type"));
        JsonObject problem = json(answer);
        assertEquals(code, problem.string("code").orElse(""), answer.body());
        assertEquals(status, Integer.parseInt(problem.textAt("status").orElseThrow()));
        assertTrue(problem.has("type") && problem.has("title") && problem.has("detail"), answer.body());
    }

    static String header(HttpResponse<?> answer, String name) {
        return String.join(" | ", answer.headers().allValues(name));
    }

    /** The set of security.md: each header once, with one of its two policies. */
    static void requireHeaders(HttpResponse<?> answer) {
        assertEquals("nosniff", header(answer, "X-Content-Type-Options"));
        assertEquals("no-referrer", header(answer, "Referrer-Policy"));
        assertEquals("same-origin", header(answer, "Cross-Origin-Opener-Policy"));
        assertEquals("same-origin", header(answer, "Cross-Origin-Resource-Policy"));
        assertTrue(header(answer, "Permissions-Policy").contains("camera=()"));
        assertEquals("", header(answer, "Server"));
        assertEquals("", header(answer, "X-Powered-By"));
        String policy = header(answer, "Content-Security-Policy");
        boolean html = header(answer, "Content-Type").startsWith("text/html");
        if (html) {
            assertTrue(
                    policy.matches("default-src 'none'; script-src 'strict-dynamic' 'nonce-[A-Za-z0-9+/]{24}'; .*"),
                    policy);
            assertTrue(policy.contains("base-uri 'none'") && policy.contains("frame-ancestors 'none'"), policy);
        } else {
            assertEquals("default-src 'none'; frame-ancestors 'none'; sandbox", policy);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
