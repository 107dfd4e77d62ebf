// SPDX-License-Identifier: Apache-2.0
package org.healthstead.web.api;

import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.healthstead.api.access.Caller;
import org.healthstead.platform.api.problem.ProblemCode;
import org.healthstead.platform.api.web.RequestAttributes;
import org.healthstead.web.route.Route;
import org.healthstead.web.route.RouteMatch;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletName;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletPattern;

/** Finds who answers a call. Safe for several threads. */
@Component(service = Servlet.class)
@HttpWhiteboardServletName("api")
@HttpWhiteboardServletPattern("/api/v1/*")
public final class ApiServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

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
        RouteMatch match = RouteMatch.of(request);
        if (!match.route().isApi()) {
            throw ApiRefusal.of(ProblemCode.API_UNKNOWN, "The API has no such address: see /api/v1/openapi.json.");
        }
        Action action = action(match.route()).orElseThrow(ApiRefusal::notNow);
        return action.answer(new ApiCall(request, match.values(), caller(request)));
    }

    /** Empty while the service behind it is not there: not now, and not never. */
    private Optional<Action> action(Route route) {
        List<ApiResource> now = resources;
        return now.stream()
                .flatMap(resource -> Optional.ofNullable(resource.actions().get(route)).stream())
                .findFirst();
    }

    /** The gate has stopped everybody who is nobody; should it ever be passed by, nothing is answered here. */
    private static Caller caller(HttpServletRequest request) {
        if (request.getAttribute(RequestAttributes.CALLER) instanceof Caller caller) {
            return caller;
        }
        throw ApiRefusal.of(ProblemCode.WEB_SIGN_IN, "Sign in, or send Authorization: Bearer with a token.");
    }
}
