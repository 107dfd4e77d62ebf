// SPDX-License-Identifier: Apache-2.0
package org.healthstead.itests;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody with a browser that has cookies and no script: opens pages, fills in forms, gives files. */
final class Visitor implements AutoCloseable {

    private static final Pattern FORM =
            Pattern.compile("<form[^>]*?action=\"([^\"]*)\"[^>]*>(.*?)</form>", Pattern.DOTALL);
    private static final Pattern INPUT = Pattern.compile("<input\\b[^>]*>");

    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final URI base;

    /** @param base where the server is */
    Visitor(String base) {
        this.base = URI.create(base);
    }

    /** Opens a page; redirects are followed. */
    HttpResponse<String> open(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(base.resolve(path)).GET());
    }

    /** Signs in by the form; the answer is the page that comes after it. */
    HttpResponse<String> signIn(String account, String password) throws IOException, InterruptedException {
        HttpResponse<String> page = open("/signin");
        Matcher forms = FORM.matcher(page.body());
        while (forms.find()) {
            if (forms.group(2).contains("type=\"password\"")) {
                String fields = fields(forms.group(2), Map.of("account", account, "password", password));
                return post(page.uri().resolve(unescaped(forms.group(1))), "application/x-www-form-urlencoded", fields);
            }
        }
        throw new AssertionError("no sign-in form at " + page.uri() + ", status " + page.statusCode());
    }

    /** Gives a file by the form of a page that takes some. */
    HttpResponse<String> upload(String path, String fileName, String content) throws IOException, InterruptedException {
        String boundary = "between-the-parts";
        String body = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n" + content + "\r\n--" + boundary + "--\r\n";
        return post(base.resolve(path), "multipart/form-data; boundary=" + boundary, body);
    }

    private HttpResponse<String> post(URI address, String type, String body) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(address)
                .header("Content-Type", type)
                .header("Sec-Fetch-Site", "same-origin")
                .POST(BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofString());
    }

    /** The fields of a form as a body, with what was typed by the ids of the inputs. */
    private static String fields(String form, Map<String, String> typed) {
        StringBuilder body = new StringBuilder();
        Matcher inputs = INPUT.matcher(form);
        while (inputs.find()) {
            String name = attribute(inputs.group(), "name");
            String value =
                    typed.getOrDefault(attribute(inputs.group(), "id"), unescaped(attribute(inputs.group(), "value")));
            body.append(body.isEmpty() ? "" : "&")
                    .append(encoded(name))
                    .append('=')
                    .append(encoded(value));
        }
        return body.toString();
    }

    private static String attribute(String tag, String name) {
        Matcher matcher = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(tag);
        return matcher.find() ? matcher.group(1) : "";
    }

    private static String unescaped(String text) {
        return text.replace("&amp;", "&");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
