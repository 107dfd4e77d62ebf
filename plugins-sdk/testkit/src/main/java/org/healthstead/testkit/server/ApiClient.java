// SPDX-License-Identifier: Apache-2.0
package org.healthstead.testkit.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.healthstead.api.json.JsonObject;

/** Calls a server's HTTP addresses with a bearer token. Safe for several threads. */
public final class ApiClient implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(30);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final URI base;
    private final String token;

    ApiClient(URI base, String token) {
        this.base = base;
        this.token = token;
    }

    public Answer get(String path) {
        return send(request(path).GET().build());
    }

    public Answer post(String path, JsonObject body) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(body.toUtf8()))
                .build());
    }

    /** Sends the bytes of a file as they are. */
    public Answer postFile(String path, Path file) {
        try {
            return send(request(path).POST(BodyPublishers.ofFile(file)).build());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Answer postBytes(String path, byte[] bytes) {
        return send(request(path).POST(BodyPublishers.ofByteArray(bytes)).build());
    }

    public Answer delete(String path) {
        return send(request(path).DELETE().build());
    }

    /** Any other method, with further headers. */
    public Answer send(String method, String path, Map<String, String> headers, byte[] body) {
        BodyPublisher publisher = body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body);
        HttpRequest.Builder request = request(path).method(method, publisher);
        headers.forEach(request::header);
        return send(request.build());
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path)).timeout(PATIENCE);
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private Answer send(HttpRequest request) {
        try {
            HttpResponse<byte[]> response = http.send(request, BodyHandlers.ofByteArray());
            return new Answer(response.statusCode(), response.headers().map(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
