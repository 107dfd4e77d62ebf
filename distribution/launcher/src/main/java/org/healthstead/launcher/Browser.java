// SPDX-License-Identifier: Apache-2.0
package org.healthstead.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Visits our own pages, enough for a rehearsal: one session, forms by their fields, links of the same server. Not
 * {@code HttpURLConnection}: it sends no {@code Origin}, without which our server takes no form.
 */
final class Browser {
    private static final Pattern INPUT = Pattern.compile("<input\\b[^>]*>");
    private static final Pattern FORM = Pattern.compile("<form\\b[^>]*>");
    private static final Pattern LINK = Pattern.compile("href=\"([^\"#]+)\"");
    private static final int MOST_PAGES = 40;

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI home;
    private String cookie = "";
    private int answeredWell;

    Browser(String home) {
        this.home = URI.create(home + "/");
    }

    /** Signs in by the page {@code signin}. */
    void signIn(String account, String password) throws IOException {
        URI page = home.resolve("signin");
        String html = get(page);
        StringBuilder fields = new StringBuilder();
        Matcher inputs = INPUT.matcher(html);
        while (inputs.find()) {
            String input = inputs.group();
            String value = switch (attribute(input, "type")) {
                case "hidden" -> attribute(input, "value");
                case "password" -> password;
                default -> account;
            };
            fields.append(fields.isEmpty() ? "" : "&")
                    .append(encode(attribute(input, "name")))
                    .append('=')
                    .append(encode(value));
        }
        Matcher form = FORM.matcher(html);
        String action = form.find() ? attribute(form.group(), "action") : "";
        post(action.isEmpty() ? page : page.resolve(action), fields.toString());
    }

    /** Reads the start page and what it leads to; the answer is how many pages answered well. */
    int followLinks() throws IOException {
        answeredWell = 0;
        Set<URI> seen = new HashSet<>();
        Deque<URI> next = new ArrayDeque<>(List.of(home, home.resolve("search?q=ferritin")));
        while (!next.isEmpty() && seen.size() < MOST_PAGES) {
            URI page = next.poll();
            if (!seen.add(page)) {
                continue;
            }
            Matcher links = LINK.matcher(get(page));
            while (links.find()) {
                URI link = page.resolve(links.group(1).replace("&amp;", "&").replace(" ", "%20"));
                if (home.getAuthority().equals(link.getAuthority())) {
                    next.add(link);
                }
            }
        }
        return answeredWell;
    }

    private String get(URI page) throws IOException {
        return answer(request(page).GET());
    }

    private void post(URI page, String fields) throws IOException {
        answer(request(page)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", home.getScheme() + "://" + home.getAuthority())
                .POST(HttpRequest.BodyPublishers.ofString(fields)));
    }

    private HttpRequest.Builder request(URI page) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(page).timeout(PATIENCE).header("Accept-Language", "en");
        return cookie.isEmpty() ? request : request.header("Cookie", cookie);
    }

    private String answer(HttpRequest.Builder request) throws IOException {
        try {
            HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            answeredWell += response.statusCode() == 200 ? 1 : 0;
            response.headers().firstValue("Set-Cookie").ifPresent(value -> cookie = value.split(";")[0]);
            String next = response.headers().firstValue("Location").orElse("");
            return next.isEmpty() ? response.body() : "<a href=\"" + next + "\">";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private static String attribute(String tag, String name) {
        Matcher matcher = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(tag);
        return matcher.find() ? matcher.group(1).replace("&amp;", "&") : "";
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
