// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.context;

import org.healthstead.platform.api.problem.ProblemCode;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;

/** What a plugin offers to its own pages, which Wicket makes, so that nothing can be injected into them. */
final class OwnService {

    private OwnService() {}

    /**
     * The service of this type that the bundle of the type itself offers. It is held until that bundle stops.
     *
     * @throws org.healthstead.api.problem.ProblemException {@code HS-UI-PART-AWAY} while it is not there
     * @throws IllegalArgumentException for a type of no plugin
     */
    static <T> T find(Class<T> type) {
        Bundle owner = FrameworkUtil.getBundle(type);
        if (owner == null || owner.equals(FrameworkUtil.getBundle(OwnService.class)) || isOurs(type)) {
            throw new IllegalArgumentException(type.getName() + " is no service for pages");
        }
        BundleContext context = owner.getBundleContext();
        ServiceReference<?>[] offered = owner.getRegisteredServices();
        if (context != null && offered != null) {
            for (ServiceReference<?> reference : offered) {
                if (isOf(reference, type) && context.getService(reference) instanceof Object service) {
                    return type.cast(service);
                }
            }
        }
        throw ProblemCode.UI_PART_AWAY
                .problem("This part of the plugin is starting or stopped. Try again in a moment.")
                .exception();
    }

    /** A type of the API that pages have no use for is refused, whoever asks. */
    private static boolean isOurs(Class<?> type) {
        return type.getName().startsWith("org.healthstead.api.")
                || type.getName().startsWith("org.healthstead.ui.")
                || type.getName().startsWith("org.healthstead.platform.");
    }

    private static boolean isOf(ServiceReference<?> reference, Class<?> type) {
        for (String name : (String[]) reference.getProperty("objectClass")) {
            if (name.equals(type.getName())) {
                return true;
            }
        }
        return false;
    }
}
