// SPDX-License-Identifier: Apache-2.0
package org.healthstead.operations;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.healthstead.api.importing.ImportService;
import org.healthstead.api.jobs.JobService;
import org.healthstead.api.record.Analytes;
import org.healthstead.api.record.EntryStore;
import org.healthstead.api.record.FactStore;
import org.healthstead.api.record.Kinds;
import org.healthstead.api.record.PersonService;
import org.healthstead.api.record.SeriesStore;
import org.healthstead.api.search.SearchService;
import org.healthstead.platform.api.access.AccessPolicy;
import org.healthstead.platform.api.access.AccountService;
import org.healthstead.platform.api.access.Authentication;
import org.healthstead.platform.api.archive.RecordExports;
import org.healthstead.platform.api.documents.DocumentService;
import org.healthstead.platform.api.keys.Vault;
import org.healthstead.platform.api.moves.MoveService;
import org.healthstead.platform.api.operations.Home;
import org.healthstead.platform.api.plugins.PluginConsents;
import org.healthstead.platform.api.plugins.PluginFaults;
import org.healthstead.platform.api.plugins.PluginService;
import org.healthstead.platform.api.settings.SettingsService;
import org.healthstead.platform.api.store.ArtifactStore;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.wiring.BundleRevision;

/**
 * What of the product itself is not there. The pages and the API go on without some parts, and nobody would notice.
 * Plugins are no part of it: they have a health check of their own. Safe for several threads.
 */
public final class CoreParts {

    /** What somebody asks for every day. */
    private static final List<String> SERVICES = Stream.of(
                    AccessPolicy.class,
                    AccountService.class,
                    Analytes.class,
                    ArtifactStore.class,
                    Authentication.class,
                    DocumentService.class,
                    EntryStore.class,
                    FactStore.class,
                    ImportService.class,
                    JobService.class,
                    Kinds.class,
                    MoveService.class,
                    PersonService.class,
                    PluginConsents.class,
                    PluginFaults.class,
                    PluginService.class,
                    RecordExports.class,
                    SearchService.class,
                    SeriesStore.class,
                    SettingsService.class,
                    Vault.class)
            .map(Class::getName)
            .toList();

    /** Begins the location of a bundle that somebody has installed as a plugin. */
    private static final String PLUGIN_LOCATION = "healthstead-plugin:";

    private static final String SHIPPED_PLUGIN = "org.healthstead.plugin.";
    private static final int STARTED = Bundle.ACTIVE | Bundle.STARTING;

    private CoreParts() {}

    /**
     * False while the server starts, and when it runs one command without serving the web, with the bundles that this
     * needs: then it is no news that something is missing.
     */
    public static boolean haveStarted(BundleContext context) {
        boolean isOffline = Boolean.parseBoolean(context.getProperty(Home.OFFLINE_PROPERTY));
        return !isOffline && context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION).getState() == Bundle.ACTIVE;
    }

    /** Names of bundles that do not run and of services that nobody offers; empty when all is there. */
    public static List<String> missing(BundleContext context) {
        List<String> missing = new ArrayList<>();
        for (Bundle bundle : context.getBundles()) {
            if (isCore(bundle) && (bundle.getState() & STARTED) == 0) {
                missing.add(bundle.getSymbolicName());
            }
        }
        SERVICES.stream()
                .filter(service -> context.getServiceReference(service) == null)
                .forEach(missing::add);
        return missing;
    }

    private static boolean isCore(Bundle bundle) {
        String name = bundle.getSymbolicName();
        BundleRevision revision = bundle.adapt(BundleRevision.class);
        boolean isFragment = revision == null || (revision.getTypes() & BundleRevision.TYPE_FRAGMENT) != 0;
        return name != null
                && !isFragment
                && !name.startsWith(SHIPPED_PLUGIN)
                && !bundle.getLocation().startsWith(PLUGIN_LOCATION);
    }
}
