// SPDX-License-Identifier: Apache-2.0
package org.healthstead.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ListeningTest {

    @TempDir
    Path folder;

    @Test
    void answersWhileServing() throws Exception {
        try (FelixServer server = FelixServer.start(folder, Map.of(), Map.of()).serve();
                HttpClient client = HttpClient.newHttpClient()) {
            var answer = client.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/health"))
                            .build(),
                    BodyHandlers.ofString());
            assertEquals(503, answer.statusCode(), answer.body() + answer.headers());
        }
    }
}
