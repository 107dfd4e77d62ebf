// SPDX-License-Identifier: Apache-2.0
package org.healthstead.web;

import java.io.IOException;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.healthstead.web.gate.FixedHeaders;
import org.healthstead.web.gate.RequestGate;
import org.healthstead.web.settings.ListenAddress;
import org.healthstead.web.settings.WebLimits;
import org.healthstead.web.settings.WebSettings;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.cm.ManagedService;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.servlet.whiteboard.Preprocessor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets Felix HTTP listen while the gate is there, and only where the launcher said. Offline nothing listens.
 *
 * <p>The configuration of Felix HTTP is ours alone: made here, taken back here.
 */
@Component(
        service = {},
        immediate = true,
        configurationPid = WebSettings.PID)
@Designate(ocd = WebSettings.class)
public final class HttpListener {

    static final String FELIX_PID = "org.apache.felix.http";

    private static final Logger LOG = LoggerFactory.getLogger(HttpListener.class);
    private static final int HEADER_BYTES = 16 * 1_024;
    private static final int SPARE_THREADS = 24;

    private static final long STOP_SECONDS = 6;

    private final BundleContext context;
    private final Optional<Configuration> configuration;

    @Activate
    public HttpListener(
            BundleContext context,
            @Reference ConfigurationAdmin configurations,
            @Reference(target = RequestGate.FILTER) Preprocessor gate,
            WebSettings settings)
            throws IOException {
        this.context = context;
        WebLimits limits = WebLimits.of(settings);
        Optional<ListenAddress> address = ListenAddress.of(context);
        configuration =
                address.isPresent() ? Optional.of(configurations.getConfiguration(FELIX_PID, "?")) : Optional.empty();
        if (configuration.isPresent()) {
            configuration.get().updateIfDifferent(properties(address.get(), limits));
        } else {
            LOG.info("offline: nothing is served");
        }
    }

    @Deactivate
    void close() throws IOException {
        if (configuration.isPresent()) {
            configuration.get().delete();
            awaitStop();
        }
    }

    /**
     * Felix HTTP stops in the thread of the Configuration Admin, and fails when bundles that serve something stop at
     * the same time. That thread does one thing after the other: when it comes to us, everything before is done.
     */
    private void awaitStop() {
        CountDownLatch stopped = new CountDownLatch(1);
        ServiceRegistration<ManagedService> waiting = context.registerService(
                ManagedService.class,
                properties -> stopped.countDown(),
                new Hashtable<>(Map.of(Constants.SERVICE_PID, FELIX_PID + ".stopped")));
        try {
            if (!stopped.await(STOP_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("what was being served did not end within {} s", STOP_SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            waiting.unregister();
        }
    }

    private static Dictionary<String, Object> properties(ListenAddress address, WebLimits limits) {
        Dictionary<String, Object> felix = new Hashtable<>();
        felix.put("org.apache.felix.http.enable", true);
        felix.put("org.apache.felix.https.enable", false);
        felix.put("org.apache.felix.http2.enable", false);
        felix.put(ListenAddress.FELIX_HOST, address.host());
        felix.put(ListenAddress.FELIX_PORT, Integer.toString(address.port()));
        felix.put("org.apache.felix.http.timeout", Math.toIntExact(limits.idle().toMillis()));
        felix.put("org.apache.felix.http.jetty.headerBufferSize", HEADER_BYTES);
        felix.put("org.apache.felix.http.jetty.sendServerHeader", false);
        felix.put("org.apache.felix.http.jetty.maxFormSize", limits.formBytes());
        felix.put("org.apache.felix.http.jetty.virtualthreads.enable", true);
        felix.put("org.apache.felix.http.jetty.threadpool.max", limits.requestsAtOnce() + SPARE_THREADS);
        felix.put("org.apache.felix.http.jetty.errorPageCustomHeaders", FixedHeaders.forJetty());
        felix.put("org.apache.felix.jetty.gziphandler.enable", false);
        felix.put("org.apache.felix.jetty.stopTimeout", 5_000L);
        // The session of the container holds unfinished forms only; who is signed in is in a cookie of our own.
        felix.put(
                "org.apache.felix.http.session.timeout",
                Math.toIntExact(limits.formSession().toMinutes()));
        felix.put("org.eclipse.jetty.servlet.SessionCookie", cookieName(address, "healthstead-forms"));
        felix.put("org.eclipse.jetty.servlet.SessionIdPathParameterName", "none");
        felix.put("org.eclipse.jetty.servlet.SessionPath", "/");
        felix.put("org.apache.felix.https.jetty.session.cookie.httpOnly", true);
        felix.put("org.apache.felix.https.jetty.session.cookie.secure", address.needsSecureCookies());
        return felix;
    }

    /** RFC 6265bis: a browser takes {@code __Host-} only when secure, for the whole host, and not from a neighbour. */
    static String cookieName(ListenAddress address, String name) {
        return address.needsSecureCookies() ? "__Host-" + name : name;
    }
}
