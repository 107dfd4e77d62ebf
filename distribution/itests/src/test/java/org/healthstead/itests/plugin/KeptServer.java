// SPDX-License-Identifier: Apache-2.0
package org.healthstead.itests.plugin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.healthstead.itests.home.PreparedHome;

/**
 * The server of a class of tests, handed on from test to test: a start takes longer than most of them. A test that
 * leaves a plugin behind, or no server, is followed by a new one on a new home folder.
 */
final class KeptServer implements AutoCloseable {

    private final Path folder;
    private final Map<String, String> settings;

    private Path home;
    private String token;
    private PluginServer server;

    /**
     * @param folder where home folders are made
     * @param settings texts by the names of files in {@code HOME/etc}
     */
    KeptServer(Path folder, Map<String, String> settings) {
        this.folder = folder;
        this.settings = settings;
    }

    /** One with no plugin but the product's own. */
    PluginServer clean() throws IOException, InterruptedException {
        if (server == null || !server.process.isRunning() || !server.hasOnlyWhatShips()) {
            close();
            home = Files.createTempDirectory(folder, "home-");
            token = PreparedHome.at(home);
            for (Map.Entry<String, String> file : settings.entrySet()) {
                Files.writeString(home.resolve("etc").resolve(file.getKey()), file.getValue());
            }
            server = PluginServer.start(home);
        }
        return server;
    }

    /** The next one on the same home folder. */
    PluginServer restart(String... options) throws IOException, InterruptedException {
        close();
        server = PluginServer.start(home, options);
        return server;
    }

    Path home() {
        return home;
    }

    /** A bearer token with every right of an account of the home folder. */
    String token() {
        return token;
    }

    @Override
    public void close() {
        if (server != null) {
            server.close();
        }
    }
}
