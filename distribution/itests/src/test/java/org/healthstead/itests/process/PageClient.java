// SPDX-License-Identifier: Apache-2.0
package org.healthstead.itests.process;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.healthstead.testkit.server.ServerProcess;

/** A browser without a window: cookies, forms and pages, many at once. Safe for several threads. */
final class PageClient implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Pattern FORM =
            Pattern.compile("<form[^>]*action=\"([^\"]*)\"[^>]*>(.*?)</form>", Pattern.DOTALL);
    private static final Pattern HIDDEN = Pattern.compile("<input[^>]*type=\"hidden\"[^>]*name=\"([^\"]*)\"[^>]*>");

    private final URI base;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .build();

    PageClient(URI base) {
        this.base = base;
    }

    /** Signs in by the page, as a person would. */
    static PageClient signedIn(ServerProcess server, String account) throws IOException, InterruptedException {
        PageClient client = new PageClient(server.address());
        String page = client.get("/signin").body();
        Matcher form = FORM.matcher(page);
        while (form.find()) {
            if (form.group(2).contains("password")) {
                String action = form.group(1).replace("&amp;", "&");
                StringBuilder fields = new StringBuilder();
                Matcher hidden = HIDDEN.matcher(form.group(2));
                while (hidden.find()) {
                    fields.append(hidden.group(1)).append("=&");
                }
                fields.append(form(Map.of(name(form.group(2), "account"), account)))
                        .append('&')
                        .append(form(Map.of(name(form.group(2), "password"), server.password())));
                HttpResponse<String> answer = client.send(client.request(
                                client.base.resolve("/signin").resolve(action).toString())
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(fields.toString()))
                        .build());
                if (answer.statusCode() == 303) {
                    return client;
                }
                throw new AssertionError("cannot sign in: " + answer.statusCode() + " " + answer.body());
            }
        }
        throw new AssertionError("no form to sign in: " + page);
    }

    /** The name of the field whose id is known. */
    private static String name(String form, String id) {
        Matcher input = Pattern.compile("<input[^>]*id=\"" + id + "\"[^>]*>").matcher(form);
        if (input.find()) {
            Matcher name = Pattern.compile("name=\"([^\"]*)\"").matcher(input.group());
            if (name.find()) {
                return name.group(1);
            }
        }
        throw new AssertionError("no field " + id + " in " + form);
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field ->
                        URLEncoder.encode(field.getKey(), UTF_8) + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path))
                .timeout(PATIENCE)
                .header("Accept", "text/html")
                .header("Sec-Fetch-Site", "same-origin");
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return http.send(request, BodyHandlers.ofString());
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path).GET().build());
    }

    CompletableFuture<Integer> status(String path) {
        return http.sendAsync(request(path).GET().build(), BodyHandlers.discarding())
                .thenApply(HttpResponse::statusCode);
    }

    /** Asks for a page without waiting for it. */
    CompletableFuture<HttpResponse<String>> begin(String path) {
        return http.sendAsync(request(path).GET().build(), BodyHandlers.ofString());
    }

    /** Presses a button. */
    HttpResponse<String> post(String path, Map<String, String> fields) throws IOException, InterruptedException {
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form(fields)))
                .build());
    }

    /** Sends one file of a form. */
    HttpResponse<String> upload(String path, String name, byte[] file) throws IOException, InterruptedException {
        String boundary = "healthstead-itest-boundary";
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.write(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                        + "\"\r\nContent-Type: application/java-archive\r\n\r\n")
                .getBytes(UTF_8));
        body.write(file);
        body.write(("\r\n--" + boundary + "--\r\n").getBytes(UTF_8));
        return send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofByteArray(body.toByteArray()))
                .build());
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
