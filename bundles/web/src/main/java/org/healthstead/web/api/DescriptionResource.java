// SPDX-License-Identifier: Apache-2.0
package org.healthstead.web.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.healthstead.api.json.JsonObject;
import org.healthstead.web.route.Route;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** {@code /openapi.json}: what the API takes and answers, written by hand and compared with the routes by a test. */
@Component(service = ApiResource.class)
public final class DescriptionResource implements ApiResource {

    private final JsonObject description;

    @Activate
    public DescriptionResource() {
        description = read();
    }

    @Override
    public Map<Route, Action> actions() {
        return Map.of(Route.DESCRIPTION, call -> ApiAnswer.ok(description));
    }

    static JsonObject read() {
        try (InputStream in = DescriptionResource.class.getResourceAsStream("openapi.json")) {
            return JsonObject.parse(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
