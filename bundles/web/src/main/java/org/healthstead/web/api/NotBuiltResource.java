// SPDX-License-Identifier: Apache-2.0
package org.healthstead.web.api;

import java.util.Map;
import org.healthstead.platform.api.problem.ProblemCode;
import org.healthstead.web.route.Route;
import org.osgi.service.component.annotations.Component;

/** Addresses that are promised and not built yet: they say so, and never pretend. */
@Component(service = ApiResource.class)
public final class NotBuiltResource implements ApiResource {

    @Override
    public Map<Route, Action> actions() {
        return Map.of(Route.AUDIT, this::refuse);
    }

    private ApiAnswer refuse(ApiCall call) {
        throw ApiRefusal.of(ProblemCode.NOT_BUILT, "This part is not built yet in this version. Nothing was done.");
    }
}
