// SPDX-License-Identifier: Apache-2.0
package org.healthstead.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.osgi.framework.Constants;

/** The framework properties that depend on where and how the product was started. */
final class FrameworkSettings {
    private static final String LEVEL_ALL = "99";

    /** HTTP and pages have higher ones. */
    private static final String LEVEL_WITHOUT_WEB = "49";

    private static final String LOGGING = "logback.xml";

    private FrameworkSettings() {}

    static Map<String, String> online(ProductFolder product, HomeFolder home, Path socket, ListenAddress listen)
            throws CommandException {
        Map<String, String> settings = common(product, home, socket);
        settings.put(Constants.FRAMEWORK_BEGINNING_STARTLEVEL, LEVEL_ALL);
        settings.put("healthstead.listen", listen.url());
        settings.put("org.apache.felix.http.host", listen.host());
        settings.put("org.osgi.service.http.port", Integer.toString(listen.port()));
        return settings;
    }

    static Map<String, String> offline(ProductFolder product, HomeFolder home, Path socket) throws CommandException {
        Map<String, String> settings = common(product, home, socket);
        settings.put(Constants.FRAMEWORK_BEGINNING_STARTLEVEL, LEVEL_WITHOUT_WEB);
        settings.put("healthstead.offline", "true");
        return settings;
    }

    private static Map<String, String> common(ProductFolder product, HomeFolder home, Path socket)
            throws CommandException {
        Map<String, String> settings = new HashMap<>();
        settings.put("healthstead.home", home.path().toString());
        settings.put("healthstead.product", product.path().toString());
        settings.put("healthstead.version", ProductFolder.version());
        settings.put("healthstead.control.socket", socket.toString());
        settings.put(
                "org.ops4j.pax.logging.StaticLogbackFile",
                logging(product, home).toString());
        settings.put(
                "felix.cm.dir", home.folder("cache").resolve("configuration").toString());
        settings.put("felix.fileinstall.dir", home.folder("etc").toString());
        settings.put("felix.fileinstall.tmpdir", home.newTemporaryFolder().toString());
        return settings;
    }

    /** Logback knows no framework properties: it gets a copy of the shipped file with the home folder filled in. */
    private static Path logging(ProductFolder product, HomeFolder home) throws CommandException {
        Path own = home.folder("etc").resolve(LOGGING);
        if (Files.exists(own)) {
            return own;
        }
        Path filled = home.folder("cache").resolve(LOGGING);
        try {
            String shipped = Files.readString(product.path().resolve("conf").resolve(LOGGING));
            Files.writeString(
                    filled, shipped.replace("${healthstead.home}", home.path().toString()));
            return filled;
        } catch (IOException e) {
            throw new CommandException(ExitCode.REFUSED, "The file " + filled + " cannot be written: " + e, e);
        }
    }
}
