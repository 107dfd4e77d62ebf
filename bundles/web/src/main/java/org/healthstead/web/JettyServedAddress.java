// SPDX-License-Identifier: Apache-2.0
package org.healthstead.web;

import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.healthstead.platform.api.operations.ServedAddress;
import org.healthstead.web.settings.ListenAddress;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.servlet.runtime.HttpServiceRuntime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Registers {@link ServedAddress} while requests are answered. Felix HTTP registers its runtime exactly while Jetty
 * runs, but a moment before the first request gets through; so we ask ourselves until we answer.
 */
@Component(
        service = {},
        immediate = true)
public final class JettyServedAddress {

    private static final Logger LOG = LoggerFactory.getLogger(JettyServedAddress.class);
    private static final long PAUSE_NANOS = 10_000_000;

    private final BundleContext context;
    private final ListenAddress address;
    private final Thread asking;
    private ServiceRegistration<ServedAddress> registration;
    private boolean closed;

    @Activate
    public JettyServedAddress(BundleContext context, @Reference HttpServiceRuntime runtime) {
        this.context = context;
        address = ListenAddress.of(context)
                .orElseThrow(() -> new IllegalStateException("HTTP is served although the server runs offline"));
        asking = Thread.ofVirtual().name("healthstead-web-asking").start(this::ask);
    }

    private void ask() {
        SelfRequest request = new SelfRequest(address);
        while (!Thread.currentThread().isInterrupted() && !request.isAnswered()) {
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        register();
    }

    private synchronized void register() {
        if (!closed) {
            registration = context.registerService(
                    ServedAddress.class, address::url, FrameworkUtil.asDictionary(Map.of("url", address.url())));
            LOG.info("serving {}", address.url());
        }
    }

    @Deactivate
    synchronized void close() {
        closed = true;
        asking.interrupt();
        if (registration != null) {
            registration.unregister();
        }
    }
}
