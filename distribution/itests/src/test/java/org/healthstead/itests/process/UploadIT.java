// SPDX-License-Identifier: Apache-2.0
package org.healthstead.itests.process;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.healthstead.api.json.JsonObject;
import org.healthstead.itests.home.PreparedHome;
import org.healthstead.testkit.server.ApiClient;
import org.healthstead.testkit.server.ServerProcess;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Uploads that are too large, too slow, or never end: refused with a reason, and nothing of them stays. */
class UploadIT {

    private static final int MEBI = 1_048_576;
    private static final long TWO_GIBI = 2_048L * MEBI;

    private static final String LOW_LIMITS = "low limits";
    private static final String SHIPPED = "shipped limits";

    @TempDir
    static Path folder;

    private record Running(ServerProcess server, String token) {}

    /** By their limits; the first test that needs one starts it. */
    private static final Map<String, Running> RUNNING = new HashMap<>();

    private ServerProcess server;
    private ApiClient api;
    private String token;
    private String person;
    private Set<Path> before;

    private void start(String limits) throws Exception {
        Path home = folder.resolve(limits);
        if (!RUNNING.containsKey(limits)) {
            token = PreparedHome.at(home);
            if (limits.equals(LOW_LIMITS)) {
                Path etc = home.resolve("etc");
                Files.writeString(etc.resolve("org.healthstead.web.cfg"), "maxUploadMebibytes = 8\n");
                Files.writeString(etc.resolve("org.healthstead.importing.cfg"), "maxFileMegabytes = 6\n");
            }
            RUNNING.put(limits, new Running(ServerProcess.start(UnpackedProduct.folder(), home), token));
        }
        server = RUNNING.get(limits).server();
        token = RUNNING.get(limits).token();
        api = server.api(token);
        person = RecordOverHttp.ofNewPerson(api, "Ada Larch").person();
        before = files();
    }

    @AfterEach
    void leave() {
        api.close();
    }

    @AfterAll
    static void stop() {
        RUNNING.values().forEach(running -> running.server().close());
    }

    /** Everything in the home folder that a body could have been written to. */
    private Set<Path> files() throws IOException {
        try (Stream<Path> walk = Stream.concat(
                Files.walk(server.home().resolve("files")),
                Files.walk(server.home().resolve("cache")))) {
            return walk.filter(Files::isRegularFile)
                    .filter(path -> !path.toString().endsWith(".log"))
                    .collect(Collectors.toSet());
        }
    }

    private void nothingStays() {
        RecordOverHttp.await("the files", this::filesNow, now -> now.equals(before));
        api.get("/api/v1/entries?person=" + person).expect(200);
    }

    private Set<Path> filesNow() {
        try {
            return files();
        } catch (IOException e) {
            return Set.of();
        }
    }

    private String path() {
        return "/api/v1/imports?name=export.json&person=" + person;
    }

    private void refused(BodyPublisher body, int status, String code) throws Exception {
        try (HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            HttpRequest request = HttpRequest.newBuilder(server.address().resolve(path()))
                    .header("Authorization", "Bearer " + token)
                    .POST(body)
                    .build();
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            assertEquals(status, answer.statusCode(), answer.body());
            assertEquals(code, JsonObject.parse(answer.body()).string("code").orElse(""));
        }
        nothingStays();
    }

    /** White space, which is the beginning of any JSON. */
    private static BodyPublisher ofUnknownLength(long bytes) {
        return BodyPublishers.ofInputStream(() -> new Blanks(bytes));
    }

    private static BodyPublisher ofLength(long bytes) {
        return BodyPublishers.fromPublisher(ofUnknownLength(bytes), bytes);
    }

    @Test
    void whatIsTooLargeIsRefusedWithAReason() throws Exception {
        start(LOW_LIMITS);
        refused(ofLength(64L * MEBI), 413, "HS-WEB-TOO-LARGE");
        refused(ofUnknownLength(64L * MEBI), 413, "HS-IMPORT-TOO-LARGE");
        refused(ofLength(7L * MEBI), 413, "HS-IMPORT-TOO-LARGE");
    }

    @ParameterizedTest
    @EnumSource(
            value = Visit.class,
            names = {"DESKTOP", "WITHOUT_SCRIPT"})
    void aBrowserSaysThatAFileIsTooLarge(Visit visit) throws Exception {
        start(LOW_LIMITS);
        Path file = Files.write(folder.resolve("large.json"), new byte[20 * MEBI]);
        try (Browser browser = visit.open()) {
            browser.go(server.address() + "/signin");
            browser.type("account", "ada");
            browser.enter("#password", server.password());
            browser.await("a page behind the door", () -> !browser.address().contains("/signin"));
            browser.go(server.address() + "/person/" + person + "/import");
            browser.choose("file", file);
            browser.click("form.drop button[type=submit]");
            browser.await("the reason", () -> browser.text().contains("larger than this server takes"));
        }
        nothingStays();
    }

    @Test
    void aClientThatVanishesLeavesNothing() throws Exception {
        start(SHIPPED);
        for (int i = 0; i < 5; i++) {
            try (Socket socket = begin()) {
                send(socket, 3 * MEBI);
                RecordOverHttp.await("the upload", this::filesNow, now -> !now.equals(before));
                // Without a farewell, as when a phone loses its network.
                socket.setSoLinger(i % 2 == 0, 0);
            }
            nothingStays();
        }
    }

    @Test
    @EnabledIfSystemProperty(named = "healthstead.full", matches = "true")
    void twoGibibytesAreTheLimit() throws Exception {
        start(SHIPPED);
        refused(ofLength(TWO_GIBI + 1), 413, "HS-WEB-TOO-LARGE");
        refused(ofUnknownLength(TWO_GIBI + 1), 413, "HS-IMPORT-TOO-LARGE");
    }

    @Test
    @EnabledIfSystemProperty(named = "healthstead.full", matches = "true")
    void whoTricklesIsGivenUp() throws Exception {
        start(SHIPPED);
        try (Socket socket = begin()) {
            socket.setSoTimeout(100);
            StringBuilder answer = new StringBuilder();
            for (int seconds = 0; seconds < 90 && !answer.toString().contains("HS-WEB-TOO-SLOW"); seconds++) {
                send(socket, 1);
                LockSupport.parkNanos(1_000_000_000);
                read(socket, answer);
            }
            assertEquals(true, answer.toString().contains("HS-WEB-TOO-SLOW"), answer.toString());
        }
        nothingStays();
    }

    private static void read(Socket socket, StringBuilder answer) throws IOException {
        try {
            InputStream in = socket.getInputStream();
            for (int next = in.read(); next >= 0; next = in.read()) {
                answer.append((char) next);
            }
        } catch (java.net.SocketTimeoutException e) {
            // Nothing yet.
        }
    }

    /** Sends the head of an upload of 100 MB. */
    private Socket begin() throws IOException {
        URI address = server.address();
        Socket socket = new Socket(address.getHost(), address.getPort());
        String head = "POST " + path() + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100000000\r\n"
                + "Authorization: Bearer " + token + "\r\n\r\n";
        socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static void send(Socket socket, int blanks) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(" ".repeat(blanks).getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    private static final class Blanks extends InputStream {

        private long left;

        Blanks(long bytes) {
            this.left = bytes;
        }

        @Override
        public int read() {
            return left-- > 0 ? ' ' : -1;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) {
            if (left <= 0) {
                return -1;
            }
            int count = (int) Math.min(length, left);
            java.util.Arrays.fill(bytes, offset, offset + count, (byte) ' ');
            left -= count;
            return count;
        }
    }
}
