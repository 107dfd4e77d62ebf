// SPDX-License-Identifier: Apache-2.0
package org.healthstead.operations.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.healthstead.api.json.JsonBoolean;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.problem.Problem;
import org.healthstead.api.record.PersonService;
import org.healthstead.operations.CoreHealthCheck;
import org.healthstead.operations.control.ServerFixture.Answer;
import org.healthstead.platform.api.access.AccountService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.FrameworkUtil;

@Timeout(60)
final class OperatorCommandsTest {

    @TempDir
    private Path folder;

    private ServerFixture server;

    @AfterEach
    void stop() throws Exception {
        server.close();
    }

    @Test
    void statusIsFineOnlyWhenEveryPartAndEveryCheckIs() throws Exception {
        start(Map.of());
        server.ready("store", "search", "jobs");
        server.serve("http://127.0.0.1:8080/");
        server.check("disk", Result.Status.OK);
        assertEquals(3, server.ask("status").exit());

        server.ready("pages");
        Answer fine = server.ask("status");
        assertEquals(0, fine.exit(), fine.all());
        assertTrue(fine.all().contains("http://127.0.0.1:8080/"));

        server.check("jobs", Result.Status.CRITICAL);
        Answer json =
                server.ask(ServerFixture.request("status").put("json", true).build());
        assertEquals(3, json.exit());
        JsonObject status = JsonObject.parse(json.out().getFirst());
        assertEquals(JsonBoolean.FALSE, status.member("ok"));
        assertEquals(4, status.array("parts").size());
        assertEquals(2, status.array("checks").size());
    }

    @Test
    void statusSurvivesACheckThatBreaks() throws Exception {
        start(Map.of());
        server.context()
                .registerService(
                        HealthCheck.class,
                        () -> {
                            throw new IllegalStateException("broken");
                        },
                        FrameworkUtil.asDictionary(Map.of(HealthCheck.NAME, "broken")));

        Answer answer = server.ask("status");

        assertEquals(3, answer.exit());
        assertTrue(answer.all().contains("broken: HEALTH_CHECK_ERROR"), answer.all());
    }

    @Test
    void doctorFindsNothingWrongWithAHealthyServer() throws Exception {
        start(Map.of());
        server.ready("store", "search", "jobs", "pages");
        server.serve("http://127.0.0.1:8080/");
        server.register(AccountService.class, new NamedAccounts());
        server.complete();

        Answer answer = server.ask("doctor");

        assertEquals(0, answer.exit(), answer.all());
        assertTrue(answer.all().contains("Nobody can sign in yet"), answer.all());
    }

    @Test
    void doctorAndHealthNameAServiceOfTheProductThatIsNotThere() throws Exception {
        start(Map.of());
        server.ready("store", "search", "jobs", "pages");
        server.serve("http://127.0.0.1:8080/");
        server.complete();
        HealthCheck health = new CoreHealthCheck(server.context());
        assertEquals(Result.Status.OK, health.execute().getStatus());
        String lost = PersonService.class.getName();
        server.lose(lost);

        assertEquals(Result.Status.CRITICAL, health.execute().getStatus());
        assertTrue(health.execute().toString().contains(lost + " is missing"));
        Answer answer = server.ask("doctor");
        assertEquals(3, answer.exit());
        assertTrue(answer.all().contains(lost), answer.all());
    }

    @Test
    void whatOneCommandWithoutTheWebDoesNotStartIsNotMissing() throws Exception {
        start(Map.of("healthstead.offline", "true"));
        server.ready("store", "search", "jobs");
        server.register(AccountService.class, new NamedAccounts());
        Answer answer = server.ask("doctor");
        assertFalse(answer.all().contains(PersonService.class.getName()), answer.all());
    }

    @Test
    void doctorNamesWhatIsOpenAndWhatIsMissing() throws Exception {
        start(Map.of("healthstead.offline", "true"));
        server.ready("store", "search", "jobs");
        server.register(AccountService.class, new NamedAccounts());
        Path data = server.home.folder("data");
        Path key = server.home.folder("keys").resolve("installation.key");
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxr-x---"));
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r--r--"));
        Files.delete(server.home.folder("plugins"));

        Answer answer = server.ask("doctor");

        assertEquals(3, answer.exit(), answer.all());
        assertTrue(answer.all().contains("chmod 700 " + data), answer.all());
        assertTrue(answer.all().contains("chmod 600 " + key), answer.all());
        assertTrue(answer.all().contains("plugins is missing"), answer.all());

        Files.delete(key);
        assertTrue(server.ask("doctor").all().contains("no key file"));
    }

    @Test
    void doctorNamesTheComponentThatWaitsAndTheProgramThatTookThePort() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            start(Map.of("healthstead.listen", "http://127.0.0.1:" + other.getLocalPort()));
            server.ready("store", "search", "jobs", "pages");
            server.register(AccountService.class, new NamedAccounts());
            Answer taken = server.ask("doctor");
            assertEquals(3, taken.exit());
            assertTrue(taken.all().contains("is taken by another program"), taken.all());
        }
        Answer free = server.ask("doctor");
        assertTrue(free.all().contains("is free, but the web is not served"), free.all());
    }

    @Test
    void saysThatAPartIsMissingFromThisVersion() throws Exception {
        start(Map.of());
        for (String command : List.of("backup", "restore")) {
            Answer answer = server.ask(command);

            assertEquals(2, answer.exit(), command);
            assertTrue(answer.err().getFirst().contains("does not have the command \"" + command + "\""));
        }
        assertEquals(2, server.ask("plugin frobnicate").exit());
    }

    @Test
    void setsUpAndManagesAccountsWithoutActingAsOne() throws Exception {
        start(Map.of());
        NamedAccounts accounts = new NamedAccounts();
        server.register(AccountService.class, accounts);

        assertEquals(2, server.ask("setup", "--household", "Lindenweg").exit());
        assertEquals(
                2, server.ask("setup", "--household", "H", "--account", "Anna").exit());
        assertEquals(
                0, ask("setup", "--household", "Lindenweg", "--account", "Anna").exit());
        assertEquals(0, ask("account add", "Ben").exit());
        assertEquals(0, ask("account disable", "Ben").exit());
        assertEquals(0, ask("account reset-password", "Ben").exit());
        assertEquals(List.of("setup Lindenweg Anna p", "add Ben p", "disable Ben", "reset Ben p"), accounts.calls);
        Answer list = server.ask(
                ServerFixture.request("account list").put("json", true).build());
        assertEquals(
                List.of("Anna"),
                JsonObject.parse(list.out().getFirst()).array("accounts").objects().stream()
                        .map(account -> account.string("name").orElseThrow())
                        .toList());
        assertEquals(2, ask("account add").exit());
        assertEquals(2, ask("account add", "Ben", "--frob", "x").exit());
    }

    @Test
    void turnsProblemsIntoSentencesAndExitCodes() throws Exception {
        start(Map.of());
        NamedAccounts accounts = new NamedAccounts();
        server.register(AccountService.class, accounts);

        accounts.fault = Problem.of("HS-ACCOUNT-NAME", Problem.Kind.CONFLICT, "The name is taken.")
                .exception();
        Answer refused = ask("account add", "Ben");
        assertEquals(3, refused.exit());
        assertEquals(List.of("The name is taken. (HS-ACCOUNT-NAME)"), refused.err());

        accounts.fault = new IllegalStateException("secret value");
        Answer broken = ask("account add", "Ben");
        assertEquals(5, broken.exit());
        assertTrue(broken.err().getFirst().matches(".*reference [0-9a-f]{8}\\."), broken.all());
        assertFalse(broken.all().contains("secret value"));

        accounts.fault = Problem.of("HS-STORE-BROKEN", Problem.Kind.INTERNAL, "It broke.")
                .exception();
        assertEquals(5, ask("account add", "Ben").exit());
    }

    private Answer ask(String command, String... arguments) throws Exception {
        return server.ask(
                ServerFixture.request(command, arguments).put("password", "p").build());
    }

    private void start(Map<String, String> properties) throws Exception {
        server = new ServerFixture(folder, properties);
    }
}
