// SPDX-License-Identifier: Apache-2.0
package org.healthstead.launcher;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The framework properties that depend on where and how the product was started. */
final class FrameworkSettings {
    private FrameworkSettings() {}

    static Map<String, String> online(ProductFolder product, HomeFolder home, Path socket, ListenAddress listen) {
        Map<String, String> settings = common(product, home, socket);
        settings.put("healthstead.listen", listen.url());
        settings.put("org.apache.felix.http.host", listen.host());
        settings.put("org.osgi.service.http.port", Integer.toString(listen.port()));
        return settings;
    }

    static Map<String, String> offline(ProductFolder product, HomeFolder home, Path socket) {
        Map<String, String> settings = common(product, home, socket);
        settings.put("healthstead.offline", "true");
        return settings;
    }

    private static Map<String, String> common(ProductFolder product, HomeFolder home, Path socket) {
        Map<String, String> settings = new HashMap<>();
        settings.put("healthstead.home", home.path().toString());
        settings.put("healthstead.product", product.path().toString());
        settings.put("healthstead.version", ProductFolder.version());
        settings.put("healthstead.control.socket", socket.toString());
        settings.put(
                "felix.cm.dir", home.folder("cache").resolve("configuration").toString());
        settings.put("felix.fileinstall.dir", home.folder("etc").toString());
        return settings;
    }
}
