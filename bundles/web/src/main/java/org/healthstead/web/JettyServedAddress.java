// SPDX-License-Identifier: Apache-2.0
package org.healthstead.web;

import org.healthstead.platform.api.operations.ServedAddress;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.servlet.runtime.HttpServiceRuntime;

/** There while Jetty accepts requests: Felix HTTP registers its runtime exactly so long. */
@Component(service = ServedAddress.class, immediate = true)
public final class JettyServedAddress implements ServedAddress {

    private final ListenAddress address;

    @Activate
    public JettyServedAddress(BundleContext context, @Reference HttpServiceRuntime runtime) {
        address = ListenAddress.of(context)
                .orElseThrow(() -> new IllegalStateException("HTTP is served although the server runs offline"));
    }

    @Override
    public String url() {
        return address.url();
    }
}
