// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.contribution;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.healthstead.api.importing.Importer;
import org.healthstead.api.reminders.ReminderContribution;
import org.healthstead.api.search.FieldContribution;
import org.healthstead.ui.api.CardContribution;
import org.healthstead.ui.api.NavigationContribution;
import org.healthstead.ui.api.PageContribution;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;

/** What a running plugin adds, counted from the services that it has announced. Calls nothing of it. */
public final class PluginFeatures {

    /** Something that a plugin can add. */
    public enum Feature {
        PAGE(PageContribution.class),
        CARD(CardContribution.class),
        PLACE(NavigationContribution.class),
        WORDS(FieldContribution.class),
        REMINDER(ReminderContribution.class),
        IMPORTER(Importer.class);

        private final String service;

        Feature(Class<?> service) {
            this.service = service.getName();
        }

        private static Optional<Feature> of(String service) {
            return Stream.of(values())
                    .filter(part -> part.service.equals(service))
                    .findFirst();
        }
    }

    private final BundleContext context;

    public PluginFeatures(BundleContext context) {
        this.context = context;
    }

    /** How many of each; empty when it does not run or adds nothing of these. */
    public Map<Feature, Integer> of(String plugin) {
        Map<Feature, Integer> parts = new EnumMap<>(Feature.class);
        for (Bundle bundle : context.getBundles()) {
            if (plugin.equals(bundle.getSymbolicName()) && bundle.getState() == Bundle.ACTIVE) {
                count(bundle.getRegisteredServices(), parts);
            }
        }
        return parts;
    }

    private static void count(ServiceReference<?>[] services, Map<Feature, Integer> parts) {
        if (services == null) {
            return;
        }
        for (ServiceReference<?> service : services) {
            for (String type : (String[]) service.getProperty(Constants.OBJECTCLASS)) {
                Feature.of(type).ifPresent(part -> parts.merge(part, 1, Integer::sum));
            }
        }
    }
}
