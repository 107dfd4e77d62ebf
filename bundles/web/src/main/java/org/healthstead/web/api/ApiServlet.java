// SPDX-License-Identifier: Apache-2.0
package org.healthstead.web.api;

import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.healthstead.api.access.Caller;
import org.healthstead.platform.api.problem.ProblemCode;
import org.healthstead.platform.api.web.RequestAttributes;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletName;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletPattern;

/** Finds the route of a call. Safe for several threads. */
@Component(service = Servlet.class)
@HttpWhiteboardServletName("api")
@HttpWhiteboardServletPattern("/api/v1/*")
public final class ApiServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    /** Resources that come and go with the services behind them: missing means not now, and not never. */
    private static final Set<String> BUILT =
            Set.of("persons", "imports", "jobs", "search", "suggest", "entries", "artifacts", "kinds", "plugins");

    private static final int MAX_SEGMENTS = 6;

    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private transient volatile List<ApiResource> resources;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        AnswerWriter writer = new AnswerWriter(request, response);
        writer.write(() -> answer(request));
    }

    private ApiAnswer answer(HttpServletRequest request) throws IOException, InterruptedException {
        List<String> path = segments(request.getPathInfo());
        Optional<ApiResource> resource = resource(path.get(0));
        if (resource.isEmpty()) {
            throw BUILT.contains(path.get(0)) ? ApiRefusal.notNow() : nothing();
        }
        Set<String> allowed = new TreeSet<>();
        for (Route route : resource.get().routes()) {
            Optional<Map<String, String>> values = route.match(path);
            if (values.isPresent() && isMethod(route, request.getMethod())) {
                return route.action().answer(new ApiCall(request, values.get(), caller(request)));
            }
            values.ifPresent(match -> allow(route, allowed));
        }
        if (allowed.isEmpty()) {
            throw nothing();
        }
        throw ApiRefusal.methodNotAllowed(String.join(", ", allowed));
    }

    private Optional<ApiResource> resource(String name) {
        List<ApiResource> now = resources;
        return now.stream().filter(resource -> resource.names().contains(name)).findFirst();
    }

    private static boolean isMethod(Route route, String method) {
        return route.method().equals(method.equals("HEAD") ? "GET" : method);
    }

    private static void allow(Route route, Set<String> allowed) {
        allowed.add(route.method());
        if (route.method().equals("GET")) {
            allowed.add("HEAD");
        }
    }

    /** The gate has stopped everybody who is nobody; should it ever be passed by, nothing is answered here. */
    private static Caller caller(HttpServletRequest request) {
        if (request.getAttribute(RequestAttributes.CALLER) instanceof Caller caller) {
            return caller;
        }
        throw ApiRefusal.of(ProblemCode.WEB_SIGN_IN, "Sign in, or send Authorization: Bearer with a token.");
    }

    private static List<String> segments(String path) {
        List<String> segments = new ArrayList<>(List.of((path == null ? "" : path).split("/", MAX_SEGMENTS + 2)));
        segments.remove(0);
        return segments.isEmpty() ? List.of("") : segments;
    }

    private static ApiRefusal nothing() {
        return ApiRefusal.of(ProblemCode.API_UNKNOWN, "The API has no such address: see /api/v1/openapi.json.");
    }
}
