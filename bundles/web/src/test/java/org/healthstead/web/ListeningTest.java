// SPDX-License-Identifier: Apache-2.0
package org.healthstead.web;

import static org.healthstead.web.Client.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.EntryStore;
import org.healthstead.api.record.PersonService;
import org.healthstead.platform.api.access.Authentication;
import org.healthstead.platform.api.moves.RecordMoves;
import org.healthstead.platform.api.operations.Home;
import org.healthstead.platform.api.operations.Readiness;
import org.healthstead.platform.api.operations.ServedAddress;
import org.healthstead.platform.api.web.SessionCookies;
import org.healthstead.web.settings.ListenAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.ServiceRegistration;

/** When and where something is served, and what is answered while parts are missing. */
class ListeningTest {

    @TempDir
    Path folder;

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + 120_000_000_000L;
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < end, "waited in vain");
            LockSupport.parkNanos(5_000_000);
        }
    }

    private static boolean listens(int port) {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    void nothingIsServedWithoutTheGate() throws Exception {
        try (FelixServer server = FelixServer.start(folder, Map.of(), Map.of())) {
            assertTrue(!listens(server.port()));
            server.serve();
            assertEquals(
                    "http://127.0.0.1:" + server.port() + "/",
                    server.await(ServedAddress.class).url());
            server.web().stop();
            await(() -> !listens(server.port()));
            assertNull(server.context().getServiceReference(ServedAddress.class));
            server.serve();
            assertTrue(listens(server.port()));
        }
    }

    @Test
    void offlineNothingIsServed() throws Exception {
        try (FelixServer server = FelixServer.start(folder, Map.of(Home.OFFLINE_PROPERTY, "true"), Map.of())) {
            server.web().start();
            server.await(SessionCookies.class);
            assertTrue(!listens(server.port()));
            assertNull(server.context().getServiceReference(ServedAddress.class));
        }
    }

    @Test
    void aWrongSettingIsNotServedWith() throws Exception {
        try (FelixServer server = FelixServer.start(folder, Map.of(), Map.of("maxUploadMebibytes", 0))) {
            server.web().start();
            server.await(SessionCookies.class);
            assertTrue(!listens(server.port()));
        }
    }

    @Test
    void aPortThatIsTakenIsNotServed() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"));
                FelixServer server = FelixServer.start(
                        folder, Map.of(ListenAddress.PROPERTY, "http://127.0.0.1:" + taken.getLocalPort()), Map.of())) {
            server.web().start();
            server.await(SessionCookies.class);
            assertNull(server.context().getServiceReference(ServedAddress.class));
        }
    }

    @Test
    void partsComeAndGoUnderTheServer() throws Exception {
        Household household = new Household();
        try (FelixServer server = FelixServer.start(folder, Map.of(), Map.of()).serve();
                Client client = new Client(server.port())) {
            Client.requireProblem(503, "HS-WEB-STARTING", client.anna("/api/v1/persons"));
            assertEquals(404, client.get("/signin").statusCode());
            server.register(Authentication.class, household.callers, Map.of());
            HttpResponse<String> starting = client.anna("/api/v1/persons");
            Client.requireProblem(503, "HS-API-STARTING", starting);
            assertEquals("2", Client.header(starting, "Retry-After"));
            Client.requireProblem(404, "HS-API-UNKNOWN", client.anna("/api/v1/nothing"));
            server.register(EntryStore.class, household.stores.entries(), Map.of());
            server.register(RecordMoves.class, household.moves(), Map.of());
            ServiceRegistration<PersonService> persons =
                    server.register(PersonService.class, household.stores.persons(), Map.of());
            assertEquals(200, client.anna("/api/v1/persons").statusCode());
            persons.unregister();
            Client.requireProblem(503, "HS-API-STARTING", client.anna("/api/v1/persons"));
        }
    }

    @Test
    void theHealthIsThatOfTheParts() throws Exception {
        try (FelixServer server = FelixServer.start(folder, Map.of(), Map.of()).serve();
                Client client = new Client(server.port())) {
            HttpResponse<String> starting = client.get("/health");
            assertEquals(503, starting.statusCode());
            assertEquals(
                    "temporarily-unavailable", json(starting).string("status").orElseThrow());
            for (String part : Readiness.PARTS) {
                server.register(Readiness.class, new Readiness() {}, Map.of(Readiness.PART, part));
            }
            await(() -> client.get("/health").statusCode() == 200);
            HttpResponse<String> fine = client.get("/health");
            assertEquals("ok", json(fine).string("status").orElseThrow());
            List<String> names = json(fine).array("checks").objects().stream()
                    .map(check -> check.string("name").orElseThrow())
                    .sorted()
                    .toList();
            assertEquals(List.of("jobs-ready", "pages-ready", "search-ready", "store-ready"), names);
            for (JsonObject check : json(fine).array("checks").objects()) {
                assertEquals(List.of("name", "status"), check.names());
            }
            assertEquals("", client.send("HEAD", "/health", null).body());
            assertEquals(405, client.send("DELETE", "/health", null).statusCode());
        }
    }

    @Test
    void addressesAreReadStrictly() {
        assertEquals("http://[::1]:80/", ListenAddress.parse("http://[::1]:80").url());
        assertEquals(
                "https://h.example:8443/",
                ListenAddress.parse("https://H.example:8443").url());
        for (String wrong :
                List.of("", "127.0.0.1:80", "http://127.0.0.1", "ftp://a:1", "http://a:70000", "http://a b:1")) {
            assertThrows(IllegalArgumentException.class, () -> ListenAddress.parse(wrong), wrong);
        }
    }

    @Test
    void theCookieSaysItIsSecureWhereItMustBe() {
        StrictSessionCookies plain = new StrictSessionCookies(ListenAddress.parse("http://127.0.0.1:80"));
        assertEquals("healthstead", plain.name());
        assertEquals("healthstead=; Max-Age=0; Path=/; HttpOnly; SameSite=Strict", plain.end());
        for (String url : List.of("https://127.0.0.1:443", "http://192.168.0.5:80")) {
            StrictSessionCookies secure = new StrictSessionCookies(ListenAddress.parse(url));
            assertEquals("__Host-healthstead=; Max-Age=0; Path=/; HttpOnly; SameSite=Strict; Secure", secure.end());
        }
    }
}
