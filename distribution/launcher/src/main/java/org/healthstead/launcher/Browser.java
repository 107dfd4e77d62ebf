// SPDX-License-Identifier: Apache-2.0
package org.healthstead.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Visits our own pages, enough for a rehearsal: one session, forms by their fields, links of the same server. */
final class Browser {
    private static final Pattern INPUT = Pattern.compile("<input\\b[^>]*>");
    private static final Pattern FORM = Pattern.compile("<form\\b[^>]*>");
    private static final Pattern LINK = Pattern.compile("href=\"([^\"#]+)\"");
    private static final int MOST_PAGES = 40;

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
        return answer(open(page));
    }

    private void post(URI page, String fields) throws IOException {
        HttpURLConnection connection = open(page);
        connection.setDoOutput(true);
        connection.setRequestProperty("Content-Type", "application/x-www-form-urlencoded");
        connection.setRequestProperty("Sec-Fetch-Site", "same-origin");
        connection.getOutputStream().write(fields.getBytes(StandardCharsets.UTF_8));
        answer(connection);
    }

    private HttpURLConnection open(URI page) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) page.toURL().openConnection();
        connection.setInstanceFollowRedirects(false);
        connection.setRequestProperty("Accept-Language", "en");
        if (!cookie.isEmpty()) {
            connection.setRequestProperty("Cookie", cookie);
        }
        return connection;
    }

    private String answer(HttpURLConnection connection) throws IOException {
        int status = connection.getResponseCode();
        answeredWell += status == HttpURLConnection.HTTP_OK ? 1 : 0;
        String newCookie = connection.getHeaderField("Set-Cookie");
        if (newCookie != null) {
            cookie = newCookie.split(";")[0];
        }
        try (InputStream body = status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
            String text = body == null ? "" : new String(body.readAllBytes(), StandardCharsets.UTF_8);
            String location = connection.getHeaderField("Location");
            return location == null ? text : text + "<a href=\"" + location + "\">";
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
