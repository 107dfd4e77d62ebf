// SPDX-License-Identifier: Apache-2.0
package org.healthstead.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/**
 * The main section of a manifest. {@code java.util.jar.Manifest} reads the sections after it too: in a signed jar one
 * for each of thousands of classes.
 */
final class ManifestHeaders {
    private ManifestHeaders() {}

    /** Names in any case, with their values. */
    static Map<String, String> read(InputStream manifest) throws IOException {
        String all = new String(manifest.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        int end = all.indexOf("\n\n");
        String main = end < 0 ? all : all.substring(0, end);
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String line : main.replace("\n ", "").split("\n")) {
            int colon = line.indexOf(": ");
            if (colon > 0) {
                headers.put(line.substring(0, colon), line.substring(colon + 2));
            }
        }
        return headers;
    }
}
