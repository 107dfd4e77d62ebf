// SPDX-License-Identifier: Apache-2.0
package org.healthstead.web.settings;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.healthstead.platform.api.operations.Home;
import org.osgi.framework.BundleContext;

/**
 * Where the web is to be served, as the launcher says: framework property {@value #PROPERTY}, else the two properties
 * of Felix HTTP.
 *
 * @param isSecure it speaks https itself
 * @param host a name or an address; IPv6 without brackets
 * @param port 1 to 65535
 */
public record ListenAddress(boolean isSecure, String host, int port) {

    /** Framework property, for example {@code http://127.0.0.1:8080}. */
    public static final String PROPERTY = "healthstead.listen";

    public static final String FELIX_HOST = "org.apache.felix.http.host";
    public static final String FELIX_PORT = "org.osgi.service.http.port";

    /**
     * Empty when the server runs offline.
     *
     * @throws IllegalArgumentException when the property is no address
     */
    public static Optional<ListenAddress> of(BundleContext context) {
        if (Boolean.parseBoolean(context.getProperty(Home.OFFLINE_PROPERTY))) {
            return Optional.empty();
        }
        String url = context.getProperty(PROPERTY);
        return Optional.of(url == null ? ofFelix(context) : parse(url));
    }

    private static ListenAddress ofFelix(BundleContext context) {
        String host = context.getProperty(FELIX_HOST);
        String port = context.getProperty(FELIX_PORT);
        return parse("http://" + (host == null ? "127.0.0.1" : host) + ":" + (port == null ? "8080" : port));
    }

    public static ListenAddress parse(String url) {
        try {
            URI address = URI.create(url);
            String scheme = String.valueOf(address.getScheme());
            boolean known = scheme.equals("http") || scheme.equals("https");
            if (!known || address.getHost() == null || address.getPort() < 1 || address.getPort() > 65_535) {
                throw new IllegalArgumentException("no host and port");
            }
            return new ListenAddress(scheme.equals("https"), bare(address.getHost()), address.getPort());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    PROPERTY + " is '" + url + "', wanted for example http://127.0.0.1:8080", e);
        }
    }

    /** The address as a browser takes it, with a slash at its end. */
    public String url() {
        String shown = host.indexOf(':') >= 0 ? "[" + host + "]" : host;
        return (isSecure ? "https://" : "http://") + shown + ":" + port + "/";
    }

    /**
     * False for plain HTTP on this machine only. Any other plain HTTP stands behind a proxy that speaks https to the
     * browser: the launcher starts nothing else.
     */
    public boolean needsSecureCookies() {
        boolean loopback = host.equals("localhost") || host.startsWith("127.") || host.equals("::1");
        return isSecure || !loopback;
    }

    /** A host without brackets and in lower case. */
    public static String bare(String host) {
        String lower = host.toLowerCase(Locale.ROOT);
        return lower.startsWith("[") && lower.endsWith("]") ? lower.substring(1, lower.length() - 1) : lower;
    }
}
