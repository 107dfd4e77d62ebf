// SPDX-License-Identifier: Apache-2.0
package org.healthstead.web.pages;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Answers as the path says. */
final class PagesServlet extends HttpServlet {

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        switch (String.valueOf(request.getPathInfo())) {
            case "/assets/style.css" -> asset(response);
            case "/weaken" -> weaken(request, response);
            case "/error" -> response.sendError(500, "secret of the class");
            case "/throw" -> throw new IllegalStateException("secret of the record");
            case "/missing" -> response.sendError(404, "secret");
            case "/untyped" ->
                response.getOutputStream().write("<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8));
            case "/plain" -> text(response, "text/plain;charset=utf-8", "plain");
            case "/form" -> text(response, "text/plain;charset=utf-8", String.valueOf(request.getParameter("field")));
            case "/session" ->
                text(
                        response,
                        "text/html;charset=utf-8",
                        response.encodeURL("/x") + request.getSession(true).isNew());
            case "/redirect" -> response.sendRedirect("/plain");
            case "/reset" -> reset(response);
            default -> page(request, response);
        }
    }

    private static void page(HttpServletRequest request, HttpServletResponse response) throws IOException {
        text(
                response,
                "text/html;charset=utf-8",
                "nonce=" + request.getAttribute("org.healthstead.nonce") + " caller="
                        + (request.getAttribute("org.healthstead.caller") != null));
    }

    private static void weaken(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Content-Security-Policy", "default-src *");
        response.addHeader("content-security-policy", "default-src *");
        response.addHeader("Content-Security-Policy-Report-Only", "default-src *");
        response.setHeader("X-Content-Type-Options", "sniff");
        response.setHeader("Cache-Control", "public, max-age=9999");
        response.setHeader("Server", "mine");
        response.setHeader("X-Powered-By", "mine");
        page(request, response);
    }

    private static void reset(HttpServletResponse response) throws IOException {
        response.setHeader("X-Mine", "gone");
        response.reset();
        text(response, "text/plain;charset=utf-8", "reset");
    }

    private static void asset(HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
        text(response, "text/css;charset=utf-8", "body {}");
    }

    private static void text(HttpServletResponse response, String type, String text) throws IOException {
        response.setContentType(type);
        response.getWriter().print(text);
    }
}
