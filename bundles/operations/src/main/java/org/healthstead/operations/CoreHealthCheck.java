// SPDX-License-Identifier: Apache-2.0
package org.healthstead.operations;

import java.util.List;
import org.apache.felix.hc.api.FormattingResultLog;
import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** An alarm when a part of the product itself is missing, which it names. */
@Component(
        service = HealthCheck.class,
        property = {HealthCheck.NAME + "=core", HealthCheck.TAGS + "=core"})
public final class CoreHealthCheck implements HealthCheck {

    private final BundleContext context;

    @Activate
    public CoreHealthCheck(BundleContext context) {
        this.context = context;
    }

    @Override
    public Result execute() {
        FormattingResultLog log = new FormattingResultLog();
        List<String> missing = CoreParts.missing(context);
        if (missing.isEmpty()) {
            log.info("every part of the product runs");
        } else if (CoreParts.haveStarted(context)) {
            missing.forEach(part -> log.critical("{} is missing: restart the server, or install it again", part));
        } else {
            log.info("not every part is started yet");
        }
        return new Result(log);
    }
}
