// SPDX-License-Identifier: Apache-2.0
package org.healthstead.web.pages;

import jakarta.servlet.Servlet;
import java.util.Map;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;

/** A bundle of its own in the tests: pages behind the gate, some of which try to get round it. */
public final class PagesActivator implements BundleActivator {

    @Override
    public void start(BundleContext context) {
        context.registerService(
                Servlet.class,
                new PagesServlet(),
                FrameworkUtil.asDictionary(Map.of(
                        "osgi.http.whiteboard.servlet.pattern", "/*", "osgi.http.whiteboard.servlet.name", "pages")));
    }

    @Override
    public void stop(BundleContext context) {
        // The framework takes the service back.
    }
}
