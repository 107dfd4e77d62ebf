// SPDX-License-Identifier: Apache-2.0
package org.healthstead.web.gate;

import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.regex.Pattern;
import org.healthstead.api.json.Json;
import org.healthstead.api.json.JsonArray;
import org.healthstead.api.json.JsonException;
import org.healthstead.web.route.Route;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletPattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes what browsers report against the policy of our pages (W3C Reporting API). Only the directive is logged:
 * addresses in a report may hold what somebody searched for.
 */
@Component(service = Servlet.class)
@HttpWhiteboardServletPattern(Route.POLICY_REPORTS_PATH)
public final class CspReportServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(CspReportServlet.class);
    private static final int MAX_BYTES = 65_536;
    private static final int MAX_LINES = 5;
    private static final Pattern DIRECTIVE = Pattern.compile("[a-z-]{1,40}");
    private static final Set<String> TYPES = Set.of("application/reports+json");

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String type = request.getContentType();
        if (type == null || !TYPES.contains(type.split(";", 2)[0].strip())) {
            response.sendError(415);
            return;
        }
        try {
            log(Json.parse(request.getInputStream().readNBytes(MAX_BYTES)));
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        } catch (JsonException e) {
            response.sendError(400);
        }
    }

    private static void log(Json reports) {
        if (reports instanceof JsonArray list) {
            list.objects().stream()
                    .map(report ->
                            report.object("body").string("effectiveDirective").orElse(""))
                    .filter(directive -> DIRECTIVE.matcher(directive).matches())
                    .limit(MAX_LINES)
                    .forEach(directive -> LOG.warn("a page broke its content security policy: {}", directive));
        }
    }
}
