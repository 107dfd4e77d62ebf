// SPDX-License-Identifier: Apache-2.0
package org.healthstead.web.gate;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;

/** Which addresses are what. Paths are decoded, as the servlets behind see them. */
public final class Paths {

    public static final String HEALTH = "/health";

    private static final Set<String> OPEN = Set.of("/signin", "/setup", "/signout", "/help", "/language", HEALTH);
    private static final List<String> OPEN_BELOW = List.of("/signin/", "/setup/", "/help/", "/demo/", "/assets/");

    private Paths() {}

    /** The decoded path, as the dispatcher behind the gate uses it. */
    public static String of(HttpServletRequest request) {
        String info = request.getPathInfo();
        return request.getServletPath() + (info == null ? "" : info);
    }

    /** Answers without a caller: what is needed to sign in, help, and the health. */
    static boolean isOpen(String path) {
        return OPEN.contains(path) || OPEN_BELOW.stream().anyMatch(path::startsWith);
    }

    /** Served to programs: errors are problem+json, and HTML from there is never a page of ours. */
    static boolean isForPrograms(String path) {
        return below(path, "/api") || below(path, "/fhir") || path.equals("/metrics") || path.equals(HEALTH);
    }

    static boolean isUpload(String path) {
        return path.equals("/api/v1/imports") || path.equals("/api/v1/plugins");
    }

    /** The files of pages may be kept by a browser: they hold nothing about anybody. */
    static boolean isAsset(String path) {
        return path.startsWith("/assets/");
    }

    private static boolean below(String path, String folder) {
        return path.equals(folder) || path.startsWith(folder + "/");
    }
}
