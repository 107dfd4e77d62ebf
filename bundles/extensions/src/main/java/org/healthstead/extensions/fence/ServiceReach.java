// SPDX-License-Identifier: Apache-2.0
package org.healthstead.extensions.fence;

import java.util.List;
import java.util.Set;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;

/** Who may find a service. */
enum ServiceReach {
    EVERYBODY,
    /** Bundles of the product without its plugins. */
    CORE,
    /** The bundle that offers it. */
    OWNER;

    private static final List<String> API = List.of("org.healthstead.api.", "org.healthstead.ui.api.");

    /** What Declarative Services look for on behalf of every component, and what logs. */
    private static final List<String> OPEN_OF_OTHERS = List.of("org.osgi.service.condition.", "org.osgi.service.log.");

    /** What plugins contribute: everything else of the API is ours to offer. */
    private static final Set<String> CONTRIBUTIONS = Set.of(
            "org.healthstead.api.importing.Importer",
            "org.healthstead.api.record.KindContribution",
            "org.healthstead.api.reminders.ReminderContribution",
            "org.healthstead.api.search.FieldContribution",
            "org.healthstead.api.work.ScheduledWork",
            "org.healthstead.ui.api.CardContribution",
            "org.healthstead.ui.api.NavigationContribution",
            "org.healthstead.ui.api.PageContribution");

    /** With one of these a plugin would be the platform, or answer requests in its place. */
    private static final List<String> NOT_FOR_PLUGINS =
            List.of("org.healthstead.", "jakarta.servlet.", "org.osgi.service.servlet.", "org.osgi.service.http.");

    static ServiceReach of(ServiceReference<?> service, ProductBundles product) {
        Bundle owner = service.getBundle();
        List<String> types = List.of((String[]) service.getProperty(Constants.OBJECTCLASS));
        if (owner == null) {
            // It is going away: who has it may hear of that.
            return EVERYBODY;
        }
        if (product.isCore(owner)) {
            return types.stream().anyMatch(type -> isIn(API, type) || isIn(OPEN_OF_OTHERS, type)) ? EVERYBODY : CORE;
        }
        return types.stream().allMatch(type -> CONTRIBUTIONS.contains(type) || !isIn(NOT_FOR_PLUGINS, type))
                ? EVERYBODY
                : OWNER;
    }

    private static boolean isIn(List<String> packages, String type) {
        return packages.stream().anyMatch(type::startsWith);
    }

    /** Whether a bundle may find it. */
    boolean admits(Bundle asking, ServiceReference<?> service, ProductBundles product) {
        return switch (this) {
            case EVERYBODY -> true;
            case CORE -> product.isCore(asking);
            case OWNER -> asking.equals(service.getBundle());
        };
    }
}
