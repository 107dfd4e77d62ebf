// SPDX-License-Identifier: Apache-2.0
package org.healthstead.web.health;

import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.apache.felix.hc.api.Result;
import org.apache.felix.hc.api.execution.HealthCheckExecutionResult;
import org.apache.felix.hc.api.execution.HealthCheckExecutor;
import org.apache.felix.hc.api.execution.HealthCheckSelector;
import org.healthstead.api.json.JsonArray;
import org.healthstead.api.json.JsonObject;
import org.healthstead.web.route.Route;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletName;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletPattern;

/**
 * Answers 200 when every check is fine or only warns, else 503; 503 also when nothing can be checked. Results are up to
 * two seconds old.
 */
@Component(service = Servlet.class)
@HttpWhiteboardServletName("health")
@HttpWhiteboardServletPattern(Route.HEALTH_PATH)
public final class HealthServlet extends HttpServlet {

    /** Checks with this tag are asked. */
    public static final String TAG = "core";

    private static final long serialVersionUID = 1L;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private transient volatile HealthCheckExecutor executor;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        HealthCheckExecutor now = executor;
        List<HealthCheckExecutionResult> results = now == null ? List.of() : now.execute(HealthCheckSelector.tags(TAG));
        Result.Status worst = results.stream()
                .map(result -> result.getHealthCheckResult().getStatus())
                .max(Result.Status::compareTo)
                .orElse(Result.Status.CRITICAL);
        byte[] body = JsonObject.builder()
                .put("status", word(worst))
                .put(
                        "checks",
                        JsonArray.of(results.stream().map(HealthServlet::check).toList()))
                .build()
                .toUtf8();
        boolean well = worst == Result.Status.OK || worst == Result.Status.WARN;
        response.setStatus(well ? 200 : 503);
        response.setContentType("application/json");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private static JsonObject check(HealthCheckExecutionResult result) {
        return JsonObject.builder()
                .put("name", result.getHealthCheckMetadata().getName())
                .put("status", word(result.getHealthCheckResult().getStatus()))
                .build();
    }

    private static String word(Result.Status status) {
        return status.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
