// SPDX-License-Identifier: Apache-2.0
package org.healthstead.benchmarks.product;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody who has signed in with the form of the page, and gets pages as a browser does. */
final class SignedIn {

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .build();
    private final URI base;

    /** Asks for the form, fills its fields in and sends it to where it points. */
    SignedIn(URI base, String account, String password) throws IOException, InterruptedException {
        this.base = base;
        String page =
                send(HttpRequest.newBuilder(base.resolve("/signin")).build()).body();
        String form = fieldName(page, "account") + "=" + encode(account) + "&" + fieldName(page, "password") + "="
                + encode(password);
        HttpResponse<String> answer = send(HttpRequest.newBuilder(base.resolve(
                        found(page, "<form[^>]*action=\"([^\"]+)\"").replace("&amp;", "&")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", base.toString().replaceAll("/$", ""))
                .POST(BodyPublishers.ofString(form))
                .build());
        if (answer.statusCode() >= 400) {
            throw new IOException("sign-in answered " + answer.statusCode());
        }
    }

    /**
     * Gets a page.
     *
     * @param expected must stand in the answer
     * @return milliseconds from the request to the last byte
     */
    double millis(String path, String expected) throws IOException, InterruptedException {
        Loaded loaded = page(path);
        if (!loaded.body().contains(expected)) {
            throw new IOException("a page answered without " + expected);
        }
        return loaded.millis();
    }

    /**
     * A page as it came.
     *
     * @param millis from the request to the last byte
     */
    record Loaded(double millis, String body) {}

    /** Gets a page. */
    Loaded page(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(base.resolve(path)).build();
        long start = System.nanoTime();
        HttpResponse<String> answer = send(request);
        double millis = (System.nanoTime() - start) / 1e6;
        if (answer.statusCode() != 200) {
            throw new IOException("a page answered " + answer.statusCode());
        }
        return new Loaded(millis, answer.body());
    }

    /**
     * What answers a form.
     *
     * @param millis from the first byte sent to the last one of the answer
     * @param location where it leads; empty for nowhere
     */
    record Sent(double millis, int status, String location) {}

    /** Sends a form. */
    Sent post(URI action, Map<String, String> fields) throws IOException, InterruptedException {
        String form = fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        HttpRequest request = HttpRequest.newBuilder(base.resolve(action))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", base.toString().replaceAll("/$", ""))
                .POST(BodyPublishers.ofString(form))
                .build();
        long start = System.nanoTime();
        HttpResponse<String> answer = send(request);
        double millis = (System.nanoTime() - start) / 1e6;
        return new Sent(
                millis,
                answer.statusCode(),
                answer.headers().firstValue("Location").orElse(""));
    }

    /** The address of the first person on the page after the sign-in. */
    String firstPerson() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(base.resolve("/")).build();
        return found(followed(request).body(), "(/person/[0-9a-f-]+)");
    }

    private HttpResponse<String> followed(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> answer = send(request);
        String next = answer.headers().firstValue("Location").orElse("");
        return next.isEmpty()
                ? answer
                : followed(HttpRequest.newBuilder(request.uri().resolve(next)).build());
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return http.send(request, BodyHandlers.ofString());
    }

    private static String fieldName(String page, String id) throws IOException {
        return encode(found(page, "<input[^>]*name=\"([^\"]+)\"[^>]* id=\"" + id + "\""));
    }

    private static String found(String page, String pattern) throws IOException {
        Matcher matcher = Pattern.compile(pattern).matcher(page);
        if (!matcher.find()) {
            throw new IOException("the sign-in page has no " + pattern);
        }
        return matcher.group(1);
    }

    static String encode(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
