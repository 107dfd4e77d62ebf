// SPDX-License-Identifier: Apache-2.0
package org.healthstead.itests.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.healthstead.api.json.JsonObject;
import org.healthstead.itests.home.PreparedHome;
import org.healthstead.testkit.server.ApiClient;
import org.healthstead.testkit.server.ServerProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Two persons who are one, in a browser, and a whole record that moves through a kill. */
class MoveIT {

    private static final int OBSERVATIONS = 3_000;

    @TempDir
    Path folder;

    private static boolean isFinal(JsonObject job) {
        return List.of("done", "failed", "cancelled")
                .contains(job.string("state").orElse(""));
    }

    private static String join(ApiClient api, RecordOverHttp from, RecordOverHttp to) {
        JsonObject body = JsonObject.builder().put("person", to.person()).build();
        return api.post("/api/v1/persons/" + from.person() + "/moves", body)
                .expect(202)
                .json()
                .string("job")
                .orElseThrow();
    }

    @Test
    void aRecordIsWholeInTheOtherOneAfterAKill() throws Exception {
        Path home = folder.resolve("home");
        String token = PreparedHome.at(home);
        RecordOverHttp from;
        RecordOverHttp to;
        String job;
        ServerProcess first = ServerProcess.start(UnpackedProduct.folder(), home);
        try (ApiClient api = first.api(token)) {
            from = RecordOverHttp.ofNewPerson(api, "A. Larch");
            to = RecordOverHttp.ofNewPerson(api, "Ada Larch");
            from.await(from.submit(file()), MoveIT::isFinal);
            job = join(api, from, to);
            from.await(job, state -> RecordOverHttp.count(state, "moved") > 0 || isFinal(state));
        } finally {
            first.kill();
        }
        try (ServerProcess server = ServerProcess.start(UnpackedProduct.folder(), home);
                ApiClient api = server.api(token)) {
            RecordOverHttp here = from.through(api);
            RecordOverHttp there = to.through(api);
            JsonObject ended = here.await(job, MoveIT::isFinal);
            assertEquals("done", ended.string("state").orElseThrow(), ended::toString);
            there.awaitFound("series", OBSERVATIONS);
            here.awaitFound("series", 0);
            assertEquals(RecordOverHttp.count(ended, "moved"), there.entryIds().size() - 1);
            assertEquals(1, here.entryIds().size(), "nothing but who it was");
            assertEquals(Optional.of(to.person()), joinedTo(api, from));
            again(there);
            back(api, here, there, job);
            assertEquals(Optional.empty(), joinedTo(api, from));
        }
    }

    private static Optional<String> joinedTo(ApiClient api, RecordOverHttp person) {
        return api.get("/api/v1/persons/" + person.person()).expect(200).json().string("joinedTo");
    }

    private static byte[] file() {
        return SyntheticBundle.of(11, "Ada", "Larch", OBSERVATIONS).toUtf8();
    }

    /** The same file, for the person who has everything now. */
    private static void again(RecordOverHttp there) {
        JsonObject ended = there.await(there.submit(file()), MoveIT::isFinal);
        assertEquals(0, RecordOverHttp.count(ended, "created"), ended::toString);
    }

    private static void back(ApiClient api, RecordOverHttp here, RecordOverHttp there, String job) {
        api.delete("/api/v1/moves/" + job).expect(202);
        JsonObject ended =
                here.await(job, state -> isFinal(state) && state.toString().contains("\"undone\":true"));
        assertEquals(0, RecordOverHttp.count(ended, "kept"), ended::toString);
        api.postBytes("/api/v1/moves/" + job, new byte[0]).expect(409);
        here.awaitFound("series", OBSERVATIONS);
        there.awaitFound("series", 0);
    }

    @ParameterizedTest
    @EnumSource
    void twoNamesBecomeOnePersonAndTwoAgain(Visit visit) throws Exception {
        Path home = folder.resolve("home");
        String token = PreparedHome.at(home);
        try (ServerProcess server = ServerProcess.start(UnpackedProduct.folder(), home);
                ApiClient api = server.api(token);
                Browser browser = visit.open()) {
            RecordOverHttp twin = RecordOverHttp.ofNewPerson(api, "Ada Larch-Oak");
            RecordOverHttp ada = RecordOverHttp.ofNewPerson(api, "Ada Larch");
            twin.addNote("Ingrown toenail");
            signIn(browser, server);
            browser.go(address(server, twin) + "/about");
            browser.click("a[href$='/move']");
            browser.await("the page", () -> browser.address().endsWith("/move"));
            browser.click("form.stack button");
            browser.await("what would happen", () -> browser.text().contains("Join the records of"));
            assertTrue(browser.text().contains("1 entry is in the record of Ada Larch-Oak"), browser::text);
            browser.click("section form button.go");
            browser.await("the end", () -> browser.text().contains("1 entry was moved"));
            assertEquals(1, ada.lines("&type=Basic&limit=10").size());
            browser.go(server.address().resolve("/people").toString());
            assertFalse(browser.text().contains("Larch-Oak"), browser::text);

            browser.go(address(server, twin) + "/timeline");
            assertTrue(browser.address().contains(ada.person()), browser::address);
            browser.go(address(server, ada) + "/move");
            browser.click("section a[href$='/move']");
            browser.await("the other name", () -> browser.text().contains("was joined with Ada Larch"));
            browser.click("button[name=back]");
            browser.await("the end", () -> browser.text().contains("1 entry is here again"));
            assertEquals(List.of(), ada.lines("&type=Basic&limit=10"));
            assertEquals(1, twin.lines("&type=Basic&limit=10").size());
        }
    }

    private static String address(ServerProcess server, RecordOverHttp record) {
        return server.address().resolve("/person/" + record.person()).toString();
    }

    private static void signIn(Browser browser, ServerProcess server) {
        browser.go(server.address().resolve("/signin").toString());
        browser.type("account", PreparedHome.ACCOUNT);
        browser.enter("#password", server.password());
        browser.await("a page behind the door", () -> !browser.address().contains("/signin"));
    }
}
