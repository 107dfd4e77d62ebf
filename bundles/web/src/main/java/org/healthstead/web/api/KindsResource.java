// SPDX-License-Identifier: Apache-2.0
package org.healthstead.web.api;

import java.util.Map;
import org.healthstead.api.json.JsonArray;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.Kinds;
import org.healthstead.web.route.Route;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code /kinds}: by which rules entries are read, listed, written and searched, the same for everybody. */
@Component(service = ApiResource.class)
public final class KindsResource implements ApiResource {

    private final Kinds kinds;

    @Activate
    public KindsResource(@Reference Kinds kinds) {
        this.kinds = kinds;
    }

    @Override
    public Map<Route, Action> actions() {
        return Map.of(Route.KINDS, this::list);
    }

    private ApiAnswer list(ApiCall call) {
        return ApiAnswer.ok(JsonObject.builder()
                .put(
                        "kinds",
                        JsonArray.of(kinds.all().stream().map(KindJson::of).toList()))
                .build());
    }
}
