// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui;

import org.apache.wicket.protocol.http.IWebApplicationFactory;
import org.apache.wicket.protocol.http.WebApplication;
import org.apache.wicket.protocol.http.WicketFilter;
import org.healthstead.ui.application.HealthsteadApplication;
import org.healthstead.ui.assets.Assets;
import org.healthstead.ui.context.UiServices;
import org.healthstead.ui.contribution.Contributions;

/** Makes our application for Wicket, which would look for its class by name. */
final class UiFilter extends WicketFilter {

    private final UiServices services;
    private final Contributions contributions;

    UiFilter(UiServices services, Contributions contributions) {
        this.services = services;
        this.contributions = contributions;
    }

    @Override
    protected IWebApplicationFactory getApplicationFactory() {
        return new IWebApplicationFactory() {
            @Override
            public WebApplication createApplication(WicketFilter filter) {
                return new HealthsteadApplication(services, new Assets(), contributions);
            }

            @Override
            public void destroy(WicketFilter filter) {
                contributions.onChange(() -> {});
            }
        };
    }

    @Override
    protected ClassLoader getClassLoader() {
        return UiServlet.class.getClassLoader();
    }
}
