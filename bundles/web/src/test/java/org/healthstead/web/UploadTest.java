// SPDX-License-Identifier: Apache-2.0
package org.healthstead.web;

import static org.healthstead.web.Client.header;
import static org.healthstead.web.Client.json;
import static org.healthstead.web.Client.requireProblem;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.healthstead.api.importing.Mismatch;
import org.healthstead.api.jobs.JobId;
import org.healthstead.api.jobs.JobState;
import org.healthstead.api.record.ArtifactId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bytes in and bytes out: whole, or not at all. */
class UploadTest extends WebTestCase {

    private static final int MEBI = 1_048_576;

    @Override
    Map<String, Object> settings() {
        return Map.of("maxUploadMebibytes", 4, "maxJsonKibibytes", 64, "maxRequestsAtOnce", 40);
    }

    private String person() {
        return json(client.anna("POST", "/api/v1/persons", "{\"name\":\"A\"}"))
                .string("id")
                .orElseThrow();
    }

    private HttpResponse<String> upload(String query, HttpRequest.BodyPublisher body, String type) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(client.uri("/api/v1/imports?" + query))
                .header("Authorization", "Bearer " + KnownCallers.ANNA)
                .header("Content-Type", type)
                .POST(body)
                .build();
        HttpResponse<String> answer = client.http().send(request, BodyHandlers.ofString());
        Client.requireHeaders(answer);
        return answer;
    }

    static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + 120_000_000_000L;
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < end, "waited in vain");
            LockSupport.parkNanos(5_000_000);
        }
    }

    private KeptImports.Kept kept(HttpResponse<String> answer) {
        return household.imports.kept.get(JobId.parse(json(answer).string("job").orElseThrow()));
    }

    @Test
    void aFileIsTakenWithItsNameAndGoesOnByItself() throws Exception {
        HttpResponse<String> answer = upload(
                "person=" + person() + "&name=C%3A%5Cold%5C..%2Freport%20%C3%A4%0A.json&mismatch=refuse",
                BodyPublishers.ofByteArray(new byte[3 * MEBI]),
                "application/octet-stream");
        assertEquals(202, answer.statusCode(), answer.body());
        String job = json(answer).string("job").orElseThrow();
        assertEquals("/api/v1/jobs/" + job, header(answer, "Location"));
        assertEquals(List.of("job"), json(answer).names());
        assertEquals(3 * MEBI, kept(answer).bytes());
        assertEquals("report ä.json", kept(answer).request().fileName());
        assertEquals(Mismatch.REFUSE, kept(answer).request().mismatch());
    }

    @Test
    void aFormTypeIsAFileToo() throws Exception {
        HttpResponse<String> answer =
                upload("person=" + person(), BodyPublishers.ofString("a=b&c"), "application/x-www-form-urlencoded");
        assertEquals(202, answer.statusCode(), answer.body());
        assertEquals(5, kept(answer).bytes());
    }

    @Test
    void waitedForItAnswersAsTheJobDoes() throws Exception {
        HttpResponse<String> answer = upload("person=" + person() + "&wait=5", BodyPublishers.ofString("x"), "a/b");
        assertEquals(200, answer.statusCode(), answer.body());
        assertEquals("done", json(answer).string("state").orElseThrow());
        assertEquals("1", json(answer).textAt("progress").orElseThrow());
        assertEquals("2", json(answer).textAt("report.created").orElseThrow());
        assertTrue(json(answer).object("report").has("rejected"));
        assertEquals(
                answer.body(),
                client.anna("/api/v1/jobs/" + json(answer).string("job").orElseThrow())
                        .body());
    }

    @Test
    void notFinishedInTimeItAnswersWithTheJob() throws Exception {
        household.imports.endsAtOnce = false;
        try {
            HttpResponse<String> answer = upload("person=" + person() + "&wait=1", BodyPublishers.ofString("x"), "a/b");
            assertEquals(202, answer.statusCode(), answer.body());
            HttpResponse<String> job = client.anna(header(answer, "Location"));
            assertEquals("running", json(job).string("state").orElseThrow());
            assertEquals("0.25", json(job).textAt("progress").orElseThrow());
        } finally {
            household.imports.endsAtOnce = true;
        }
    }

    @Test
    void anImportIsTakenBackAndBroughtBack() throws Exception {
        String job = json(upload("person=" + person(), BodyPublishers.ofString("x"), "a/b"))
                .string("job")
                .orElseThrow();
        HttpResponse<String> undone = client.anna("DELETE", "/api/v1/imports/" + job, null);
        assertEquals("3", json(undone).textAt("withdrawn").orElseThrow());
        HttpResponse<String> redone = client.anna("POST", "/api/v1/imports/" + job + "/redo", null);
        assertEquals("3", json(redone).textAt("restored").orElseThrow());
        requireProblem(404, "HS-JOB-NOT-FOUND", client.as(KnownCallers.BEN, "DELETE", "/api/v1/imports/" + job, null));
    }

    @Test
    void anUndoThatTakesLongerIsAJob() throws Exception {
        String job = json(upload("person=" + person(), BodyPublishers.ofString("x"), "a/b"))
                .string("job")
                .orElseThrow();
        household.imports.endsAtOnce = false;
        try {
            HttpResponse<String> answer = client.anna("DELETE", "/api/v1/imports/" + job + "?wait=0", null);
            assertEquals(202, answer.statusCode(), answer.body());
            assertEquals(job, json(answer).string("job").orElseThrow());
            assertEquals(
                    "running",
                    json(client.anna(header(answer, "Location")))
                            .string("state")
                            .orElseThrow());
        } finally {
            household.imports.endsAtOnce = true;
        }
    }

    @Test
    void anUndoThatWasStoppedSaysSo() throws Exception {
        String job = json(upload("person=" + person(), BodyPublishers.ofString("x"), "a/b"))
                .string("job")
                .orElseThrow();
        household.imports.endsAs = JobState.CANCELLED;
        try {
            requireProblem(409, "HS-JOB-STATE", client.anna("DELETE", "/api/v1/imports/" + job, null));
        } finally {
            household.imports.endsAs = JobState.DONE;
        }
    }

    @ParameterizedTest
    @CsvSource({
        "mismatch=maybe,400,HS-API-PARAMETER",
        "wait=-1,400,HS-API-PARAMETER",
        "wait=soon,400,HS-API-PARAMETER",
        "name=a&name=b,400,HS-API-PARAMETER"
    })
    void aWrongWishTakesNothing(String query, int status, String code) throws Exception {
        String person = person();
        int begun = household.imports.begun.get();
        requireProblem(status, code, upload("person=" + person + "&" + query, BodyPublishers.ofString("x"), "a/b"));
        assertEquals(begun, household.imports.begun.get());
    }

    @Test
    void noPersonNoBytesAndFormsAreRefused() throws Exception {
        requireProblem(400, "HS-API-PARAMETER", upload("", BodyPublishers.ofString("x"), "a/b"));
        requireProblem(404, "HS-PERSON-NOT-FOUND", upload("person=x", BodyPublishers.ofString("x"), "a/b"));
        requireProblem(422, "HS-IMPORT-EMPTY", upload("person=" + person(), BodyPublishers.noBody(), "a/b"));
        requireProblem(
                415,
                "HS-API-MEDIA-TYPE",
                upload("person=" + person(), BodyPublishers.ofString("x"), "multipart/form-data; boundary=b"));
    }

    @Test
    void moreThanTheLimitIsRefusedBeforeItIsSent() throws IOException {
        String answer = raw(head(person()) + "Content-Length: " + (4L * MEBI + 1) + "\r\nExpect: 100-continue\r\n\r\n");
        assertTrue(answer.startsWith("HTTP/1.1 413 "), answer);
        assertTrue(answer.contains("HS-WEB-TOO-LARGE"), answer);
        assertFalse(answer.contains("100 Continue"), answer);
        String huge = raw(head(person()) + "Content-Length: 9999999999999\r\n\r\nx");
        assertTrue(huge.startsWith("HTTP/1.1 413 "), huge);
    }

    @Test
    void moreThanTheLimitInChunksEndsThereAndKeepsNothing() throws IOException {
        int kept = household.imports.kept.size();
        StringBuilder body = new StringBuilder();
        String chunk = "10000\r\n" + "a".repeat(65_536) + "\r\n";
        for (int i = 0; i < 65; i++) {
            body.append(chunk);
        }
        String answer = raw(head(person()) + "Transfer-Encoding: chunked\r\n\r\n" + body + "0\r\n\r\n");
        assertTrue(answer.startsWith("HTTP/1.1 413 "), answer);
        assertEquals(kept, household.imports.kept.size());
    }

    @Test
    void whatBreaksOffKeepsNothing() throws IOException {
        String person = person();
        int kept = household.imports.kept.size();
        for (String rest : List.of(
                "Content-Length: 100\r\n\r\nhello",
                "Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n",
                "Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\nzz\r\n")) {
            int broken = household.imports.broken.get();
            try (Socket socket = new Socket("127.0.0.1", server.port())) {
                socket.getOutputStream().write((head(person) + rest).getBytes(StandardCharsets.US_ASCII));
                socket.shutdownOutput();
                await(() -> household.imports.broken.get() == broken + 1);
            }
        }
        assertEquals(kept, household.imports.kept.size());
    }

    @Test
    void jsonHasALimitOfItsOwn() {
        String large = "{\"name\":\"" + "a".repeat(65_536) + "\"}";
        requireProblem(413, "HS-WEB-TOO-LARGE", client.anna("POST", "/api/v1/persons", large));
        String deep = "[".repeat(10_000);
        requireProblem(400, "HS-API-JSON", client.anna("POST", "/api/v1/persons", deep));
        requireProblem(
                400, "HS-API-JSON", client.anna("POST", "/api/v1/persons", "{\"a\":" + "9".repeat(60_000) + "}"));
        requireProblem(400, "HS-API-JSON", client.anna("POST", "/api/v1/persons", "{\"name\":\"\u0000\"}"));
    }

    @Test
    void whenThereIsNoRoomNobodyWaits() throws Exception {
        household.imports.endsAtOnce = false;
        List<CompletableFuture<HttpResponse<String>>> waiting = new ArrayList<>();
        try {
            String person = person();
            int before = household.imports.kept.size();
            for (int i = 0; i < 40; i++) {
                HttpRequest request = HttpRequest.newBuilder(client.uri("/api/v1/imports?wait=300&person=" + person))
                        .header("Authorization", "Bearer " + KnownCallers.ANNA)
                        .POST(BodyPublishers.ofString("x"))
                        .build();
                waiting.add(client.http().sendAsync(request, BodyHandlers.ofString()));
            }
            await(() -> household.imports.kept.size() == before + 40);
            HttpResponse<String> refused = client.anna("/api/v1/persons");
            requireProblem(503, "HS-WEB-BUSY", refused);
            assertEquals("1", header(refused, "Retry-After"));
            assertEquals("application/json", header(client.get("/health"), "Content-Type"));
        } finally {
            household.imports.kept.keySet().forEach(household.imports::finish);
            household.imports.endsAtOnce = true;
        }
        for (CompletableFuture<HttpResponse<String>> answer : waiting) {
            assertEquals(200, answer.get().statusCode());
        }
        assertEquals(200, client.anna("/api/v1/persons").statusCode());
    }

    @Test
    void anOriginalComesBackByteForByteAsADownload() throws Exception {
        byte[] bytes = new byte[300_000];
        new Random(42).nextBytes(bytes);
        System.arraycopy("%PDF-1.7".getBytes(StandardCharsets.US_ASCII), 0, bytes, 0, 8);
        ArtifactId id = household.original("Bericht \"ä\".pdf", bytes);
        HttpRequest request = HttpRequest.newBuilder(client.uri("/api/v1/artifacts/" + id))
                .header("Authorization", "Bearer " + KnownCallers.ANNA)
                .build();
        HttpResponse<byte[]> answer = client.http().send(request, BodyHandlers.ofByteArray());
        Client.requireHeaders(answer);
        assertArrayEquals(bytes, answer.body());
        assertEquals("application/pdf", header(answer, "Content-Type"));
        assertEquals("300000", header(answer, "Content-Length"));
        assertEquals(
                "attachment; filename=\"Bericht ___.pdf\"; filename*=UTF-8''Bericht%20%22%C3%A4%22.pdf",
                header(answer, "Content-Disposition"));
        HttpResponse<String> head = client.anna("HEAD", "/api/v1/artifacts/" + id, null);
        assertEquals("300000", header(head, "Content-Length"));
        requireProblem(
                404, "HS-ARTIFACT-NOT-FOUND", client.as(KnownCallers.BEN, "GET", "/api/v1/artifacts/" + id, null));
    }

    @ParameterizedTest
    @CsvSource({
        "a.html,application/octet-stream",
        "a.svg,application/octet-stream",
        "a.pdf,application/octet-stream",
        "a.JSON,application/json",
        "a,application/octet-stream"
    })
    void theTypeIsOurs(String name, String type) {
        ArtifactId id = household.original(name, "<script>".getBytes(StandardCharsets.US_ASCII));
        HttpResponse<String> answer = client.anna("/api/v1/artifacts/" + id);
        assertEquals(type, header(answer, "Content-Type"));
        assertTrue(header(answer, "Content-Disposition").startsWith("attachment; "));
    }

    @Test
    void aDamagedOriginalNeverLooksWhole() {
        ArtifactId late = household.original("a.bin", new byte[500_000]);
        household.damage(late, 400_000);
        HttpRequest request = HttpRequest.newBuilder(client.uri("/api/v1/artifacts/" + late))
                .header("Authorization", "Bearer " + KnownCallers.ANNA)
                .build();
        assertThrows(IOException.class, () -> client.http().send(request, BodyHandlers.ofByteArray()));
        ArtifactId early = household.original("a.bin", new byte[500_000]);
        household.damage(early, 100);
        HttpResponse<String> answer = client.anna("/api/v1/artifacts/" + early);
        requireProblem(500, "HS-INTERNAL", answer);
        assertEquals("", header(answer, "Content-Disposition"));
        assertFalse(answer.body().contains("secret"), answer.body());
    }

    /** As a browser: it reads when everything is sent, and must not find the connection reset by then. */
    @ParameterizedTest
    @CsvSource({"Content-Length: 33554432, false", "Transfer-Encoding: chunked, true"})
    void whoSendsEverythingBeforeReadingReadsWhyItWasRefused(String length, boolean chunked) throws IOException {
        byte[] piece = new byte[MEBI];
        try (Socket socket = new Socket("127.0.0.1", server.port())) {
            socket.setSoTimeout(20_000);
            OutputStream out = socket.getOutputStream();
            out.write((head(person()) + length + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
            for (int i = 0; i < 32; i++) {
                out.write((chunked ? "100000\r\n" : "").getBytes(StandardCharsets.ISO_8859_1));
                out.write(piece);
                out.write((chunked ? "\r\n" : "").getBytes(StandardCharsets.ISO_8859_1));
            }
            out.write((chunked ? "0\r\n\r\n" : "").getBytes(StandardCharsets.ISO_8859_1));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(answer.startsWith("HTTP/1.1 413"), answer);
            assertTrue(answer.contains("HS-WEB-TOO-LARGE"), answer);
        }
    }

    private String head(String person) {
        return "POST /api/v1/imports?person=" + person + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                + KnownCallers.ANNA + "\r\n";
    }

    /** Sends while it reads, because an answer may come before everything is sent. */
    private String raw(String message) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", server.port())) {
            socket.setSoTimeout(20_000);
            Thread sender = Thread.ofVirtual().start(() -> {
                try {
                    socket.getOutputStream().write(message.getBytes(StandardCharsets.ISO_8859_1));
                } catch (IOException expected) {
                    // The server has closed because it has seen enough.
                }
            });
            StringBuilder answer = new StringBuilder();
            InputStream in = socket.getInputStream();
            try {
                for (int c = in.read(); c >= 0; c = in.read()) {
                    answer.append((char) c);
                }
            } catch (IOException expected) {
                // A reset after the answer, because not everything was taken.
            }
            sender.interrupt();
            return answer.toString();
        }
    }
}
