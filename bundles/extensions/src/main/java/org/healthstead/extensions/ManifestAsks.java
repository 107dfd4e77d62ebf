// SPDX-License-Identifier: Apache-2.0
package org.healthstead.extensions;

import org.healthstead.api.problem.ProblemException;
import org.healthstead.extensions.jar.PermissionHeader;
import org.healthstead.platform.api.plugins.PluginAsks;
import org.healthstead.platform.api.plugins.PluginPermissions;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Reads what plugins ask for from the bundles that are there: an update counts as soon as it runs. */
@Component
public final class ManifestAsks implements PluginAsks {

    private final BundleContext context;

    @Activate
    public ManifestAsks(BundleContext context) {
        this.context = context;
    }

    @Override
    public PluginPermissions of(String plugin) {
        PluginPermissions asked = PluginPermissions.NONE;
        for (Bundle bundle : context.getBundles()) {
            if (bundle.getState() == Bundle.ACTIVE && plugin.equals(bundle.getSymbolicName())) {
                asked = parse(bundle);
            }
        }
        return asked;
    }

    /** A header that nobody understands was refused when the plugin was installed; here it gives nothing. */
    private static PluginPermissions parse(Bundle bundle) {
        try {
            return PermissionHeader.parse(bundle.getHeaders("").get(PluginPermissions.HEADER));
        } catch (ProblemException e) {
            return PluginPermissions.NONE;
        }
    }
}
