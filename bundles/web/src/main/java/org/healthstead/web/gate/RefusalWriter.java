// SPDX-License-Identifier: Apache-2.0
package org.healthstead.web.gate;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.healthstead.api.json.JsonObject;
import org.healthstead.platform.api.web.RequestAttributes;
import org.healthstead.web.route.Reader;
import org.healthstead.web.route.RouteMatch;

/** Writes errors: RFC 9457 for programs, a small page in the reader's language for people. Stateless. */
public final class RefusalWriter {

    private static final String LANGUAGE_COOKIE = "healthstead-language";

    private static final String MESSAGES = "org.healthstead.web.messages";
    private static final int REDIRECT = 303;

    /** Writes status, headers and body; does nothing when the answer has begun already. */
    void write(Refusal refusal, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.setStatus(refusal.status());
        UnreadBody.endsConnection(request, response);
        refusal.headers().forEach(response::setHeader);
        if (refusal.status() == REDIRECT || refusal.status() == HttpServletResponse.SC_NOT_MODIFIED) {
            response.setContentLength(0);
            return;
        }
        boolean people = wantsPage(request);
        byte[] body = people ? page(refusal, request) : problem(refusal);
        response.setContentType(people ? "text/html;charset=utf-8" : "application/problem+json");
        response.setContentLength(body.length);
        if (!request.getMethod().equals("HEAD")) {
            response.getOutputStream().write(body);
        }
    }

    static boolean wantsPage(HttpServletRequest request) {
        String accept = request.getHeader("Accept");
        return accept != null
                && accept.contains("text/html")
                && RouteMatch.of(request).route().reader() != Reader.PROGRAMS;
    }

    /** The body of RFC 9457 with our stable {@code code}. */
    public static JsonObject body(int status, String code, String detail) {
        return JsonObject.builder()
                .put("type", "urn:healthstead:problem:" + code)
                .put("title", StatusTitles.of(status))
                .put("status", status)
                .put("detail", detail)
                .put("code", code)
                .build();
    }

    private static byte[] problem(Refusal refusal) {
        return body(refusal.status(), refusal.code(), refusal.detail()).toUtf8();
    }

    private static byte[] page(Refusal refusal, HttpServletRequest request) {
        ResourceBundle messages = ResourceBundle.getBundle(
                MESSAGES, language(request), RefusalWriter.class.getClassLoader(), new EnglishFallback());
        String title = message(messages, "error." + refusal.status() + ".title", "error.title");
        String text = message(messages, "error." + refusal.status() + ".text", "error.text");
        String html = """
            <!DOCTYPE html>
            <html lang="%s">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%s</title>
            <style nonce="%s">
            body { font: 1.1rem/1.5 system-ui, sans-serif; max-width: 36rem; margin: 15vh auto; padding: 0 1rem }
            small { opacity: .7 }
            </style></head>
            <body><main><h1>%s</h1><p>%s</p><p><a href="/">%s</a></p><p><small>%d %s</small></p></main></body>
            </html>
            """.formatted(
                        messages.getString("language"),
                        title,
                        request.getAttribute(RequestAttributes.NONCE),
                        title,
                        text,
                        messages.getString("error.home"),
                        refusal.status(),
                        refusal.code());
        return html.getBytes(StandardCharsets.UTF_8);
    }

    /** What somebody chose on our pages, else the first of the browser's list. */
    private static Locale language(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return Stream.of(cookies == null ? new Cookie[0] : cookies)
                .filter(cookie -> cookie.getName().equals(LANGUAGE_COOKIE))
                .map(cookie -> Locale.forLanguageTag(cookie.getValue()))
                .filter(chosen -> !chosen.getLanguage().isEmpty())
                .findFirst()
                .orElse(request.getLocale());
    }

    private static String message(ResourceBundle messages, String key, String otherwise) {
        try {
            return messages.getString(key);
        } catch (MissingResourceException e) {
            return messages.getString(otherwise);
        }
    }
}
