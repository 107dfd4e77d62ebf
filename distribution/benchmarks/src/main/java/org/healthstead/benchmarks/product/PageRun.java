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
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.healthstead.api.json.JsonObject;

/** Whole timeline pages, as a signed-in browser gets them: from request to last byte. */
final class PageRun {

    private static final int PAGES = 500;
    private static final int WARM_UP = 300;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .build();
    private final URI base;

    PageRun(URI base) {
        this.base = base;
    }

    /** As a browser does: asks for the form, fills its fields in and sends it to where it points. */
    void signIn(String account, String password) throws IOException, InterruptedException {
        String page = http.send(HttpRequest.newBuilder(base.resolve("/signin")).build(), BodyHandlers.ofString())
                .body();
        String form = fieldName(page, "account") + "=" + encode(account) + "&" + fieldName(page, "password") + "="
                + encode(password);
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(base.resolve(
                                found(page, "<form[^>]*action=\"([^\"]+)\"").replace("&amp;", "&")))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Origin", base.toString().replaceAll("/$", ""))
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
        if (answer.statusCode() >= 400) {
            throw new IOException("sign-in answered " + answer.statusCode());
        }
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

    /** One page; the status must be 200. */
    double page(String person, Optional<String> cursor) throws IOException, InterruptedException {
        String path = "/person/" + person + "/timeline"
                + cursor.map(c -> "?after=" + encode(c)).orElse("");
        long start = System.nanoTime();
        HttpResponse<String> answer =
                http.send(HttpRequest.newBuilder(base.resolve(path)).build(), BodyHandlers.ofString());
        double millis = (System.nanoTime() - start) / 1e6;
        if (answer.statusCode() != 200 || !answer.body().contains("class=\"entry")) {
            throw new IOException("timeline answered " + answer.statusCode());
        }
        return millis;
    }

    JsonObject run(String person, List<Optional<String>> depths) throws IOException, InterruptedException {
        Random random = new Random(17);
        Percentiles millis = new Percentiles();
        for (int i = -WARM_UP; i < PAGES; i++) {
            double took = page(person, depths.get(random.nextInt(depths.size())));
            if (i >= 0) {
                millis.add(took);
            }
        }
        return millis.toJson();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
