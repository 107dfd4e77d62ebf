// SPDX-License-Identifier: Apache-2.0
package org.healthstead.web.health;

import java.util.ArrayList;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.healthstead.platform.api.operations.Readiness;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

/** One check for each part without which the server is not ready: is its {@link Readiness} there now? */
@Component(
        service = {},
        immediate = true)
public final class ReadinessChecks {

    private final BundleContext context;
    private final List<ServiceRegistration<HealthCheck>> registrations = new ArrayList<>();

    @Activate
    public ReadinessChecks(BundleContext context) {
        this.context = context;
        for (String part : Readiness.PARTS) {
            Dictionary<String, Object> properties = new Hashtable<>();
            properties.put(HealthCheck.NAME, part + "-ready");
            properties.put(HealthCheck.TAGS, new String[] {HealthServlet.TAG});
            HealthCheck check = () -> check(part);
            registrations.add(context.registerService(HealthCheck.class, check, properties));
        }
    }

    @Deactivate
    void close() {
        registrations.forEach(ServiceRegistration::unregister);
    }

    private Result check(String part) {
        return isThere(part)
                ? new Result(Result.Status.OK, "The part is there.")
                : new Result(Result.Status.TEMPORARILY_UNAVAILABLE, "The part is starting or stopped.");
    }

    private boolean isThere(String part) {
        try {
            return !context.getServiceReferences(Readiness.class, "(" + Readiness.PART + "=" + part + ")")
                    .isEmpty();
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
