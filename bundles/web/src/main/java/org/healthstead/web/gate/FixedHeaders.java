// SPDX-License-Identifier: Apache-2.0
package org.healthstead.web.gate;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The security headers of every answer. Nobody behind the gate can replace them. */
public final class FixedHeaders {

    static final String CSP = "Content-Security-Policy";
    static final String CACHE = "Cache-Control";
    static final String NO_STORE = "no-store";

    /** For everything that is no page of ours: if a browser shows it at all, then without rights. */
    static final String SANDBOX = "default-src 'none'; frame-ancestors 'none'; sandbox";

    /** For the service worker, whose own policy says what it may fetch: files of ours. */
    static final String WORKER = "default-src 'none'; connect-src 'self'; frame-ancestors 'none'";

    static final Map<String, String> COMMON = common();
    private static final Set<String> NAMES = names();

    private FixedHeaders() {}

    private static Map<String, String> common() {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("Referrer-Policy", "no-referrer");
        headers.put("Cross-Origin-Opener-Policy", "same-origin");
        headers.put("Cross-Origin-Resource-Policy", "same-origin");
        headers.put(
                "Permissions-Policy",
                "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(),"
                        + " microphone=(), midi=(), payment=(), usb=()");
        return headers;
    }

    private static Set<String> names() {
        Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        names.addAll(COMMON.keySet());
        names.addAll(
                Set.of(CSP, "Content-Security-Policy-Report-Only", "Server", "X-Powered-By", "Reporting-Endpoints"));
        return names;
    }

    /** True for a header that only the gate sets. */
    static boolean isOurs(String name) {
        return NAMES.contains(name);
    }

    /** The policy of a page: scripts and styles only with the nonce of this very request. */
    static String page(String nonce) {
        return "default-src 'none'; script-src 'strict-dynamic' 'nonce-" + nonce + "'; style-src 'nonce-" + nonce
                + "'; img-src 'self'; connect-src 'self'; font-src 'self'; manifest-src 'self'; child-src 'self';"
                + " worker-src 'self'; base-uri 'none'; object-src 'none'; form-action 'self'; frame-ancestors 'none';"
                + " report-to csp";
    }

    static boolean isHtml(String contentType) {
        String type = contentType == null ? "" : contentType.toLowerCase(Locale.ROOT);
        return type.startsWith("text/html") || type.startsWith("application/xhtml+xml");
    }

    /** For what Jetty itself answers before a request reaches the gate: {@code name=value} joined by {@code ##}. */
    public static String forJetty() {
        Map<String, String> headers = new LinkedHashMap<>(COMMON);
        headers.put(CSP, SANDBOX);
        headers.put(CACHE, NO_STORE);
        return headers.entrySet().stream()
                .map(header -> header.getKey() + "=" + header.getValue())
                .collect(Collectors.joining("##"));
    }
}
