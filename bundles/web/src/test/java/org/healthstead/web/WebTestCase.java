// SPDX-License-Identifier: Apache-2.0
package org.healthstead.web;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** One running server for all tests of a class. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class WebTestCase {

    final Household household = new Household();
    FelixServer server;
    Client client;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        server = FelixServer.start(folder, Map.of(), settings());
        household.register(server);
        prepare();
        server.serve();
        client = new Client(server.port());
    }

    @AfterAll
    void stop() throws Exception {
        client.close();
        server.close();
    }

    Map<String, Object> settings() {
        return Map.of();
    }

    /** Before the web starts. */
    void prepare() throws Exception {
        // Nothing more by default.
    }
}
