// SPDX-License-Identifier: Apache-2.0
package org.healthstead.web.gate;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.healthstead.web.route.Reader;
import org.healthstead.web.route.Route;
import org.healthstead.web.route.RouteMatch;

/**
 * An answer with the security headers on it from the first moment. What is behind the gate cannot remove or replace
 * them: a page gets the policy with the nonce, anything else the sandbox, whatever was asked for. Errors that a servlet
 * leaves to the container are written here, so that no page of the engine gets out.
 *
 * <p>One thread.
 */
final class SecureResponse extends HttpServletResponseWrapper {

    private final HttpServletRequest request;
    private final HttpServletResponse response;
    private final RefusalWriter errors;
    private final Reader reader;
    private final String other;
    private final String nonce;

    SecureResponse(HttpServletRequest request, HttpServletResponse response, RefusalWriter errors, String nonce) {
        super(response);
        this.request = request;
        this.response = response;
        this.errors = errors;
        Route route = RouteMatch.of(request).route();
        this.reader = route.reader();
        this.other = route == Route.WORKER ? FixedHeaders.WORKER : FixedHeaders.SANDBOX;
        this.nonce = nonce;
        secure();
    }

    private void secure() {
        FixedHeaders.COMMON.forEach(response::setHeader);
        response.setHeader(FixedHeaders.CSP, other);
        response.setHeader(FixedHeaders.CACHE, FixedHeaders.NO_STORE);
    }

    private void applyPolicy(String contentType) {
        boolean page = FixedHeaders.isHtml(contentType) && reader == Reader.PEOPLE;
        response.setHeader(FixedHeaders.CSP, page ? FixedHeaders.page(nonce) : other);
        if (page) {
            response.setHeader("Reporting-Endpoints", "csp=\"" + Route.POLICY_REPORTS_PATH + "\"");
        }
    }

    private boolean isRefused(String name) {
        return FixedHeaders.isOurs(name) || (name.equalsIgnoreCase(FixedHeaders.CACHE) && reader != Reader.BROWSERS);
    }

    @Override
    public void setContentType(String type) {
        super.setContentType(type);
        applyPolicy(type);
    }

    @Override
    public void setHeader(String name, String value) {
        if (name.equalsIgnoreCase("Content-Type")) {
            setContentType(value);
        } else if (!isRefused(name)) {
            super.setHeader(name, value);
        }
    }

    @Override
    public void addHeader(String name, String value) {
        if (name.equalsIgnoreCase("Content-Type")) {
            setContentType(value);
        } else if (!isRefused(name)) {
            super.addHeader(name, value);
        }
    }

    @Override
    public void reset() {
        super.reset();
        secure();
    }

    @Override
    public void sendError(int status) throws IOException {
        sendError(status, null);
    }

    /** The message is dropped: it may name classes, paths or worse. */
    @Override
    public void sendError(int status, String message) throws IOException {
        if (!response.isCommitted()) {
            reset();
        }
        errors.write(ContainerErrors.of(status), request, this);
    }
}
