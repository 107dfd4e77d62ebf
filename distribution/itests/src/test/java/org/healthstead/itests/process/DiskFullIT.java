// SPDX-License-Identifier: Apache-2.0
package org.healthstead.itests.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.healthstead.api.importing.ImportReport;
import org.healthstead.api.jobs.JobState;
import org.healthstead.api.json.JsonObject;
import org.healthstead.itests.home.PreparedHome;
import org.healthstead.testkit.server.Answer;
import org.healthstead.testkit.server.ApiClient;
import org.healthstead.testkit.server.ServerProcess;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * The disk runs full to its last byte, where files come in, under the database, under the index: the server says so,
 * goes on answering, and goes on working when there is room again; what it acknowledged is there and nothing else. The
 * reserves that ship, which end all work before that, are switched off here: {@link DiskReserveIT} has them.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DiskFullIT {

    static final String FULL = "HS-STORE-FULL";

    private static final int OBSERVATIONS = 8_000;
    private static final int MEGABYTES = 300;

    private Path home;
    private SmallDisk files;
    private SmallDisk data;
    private SmallDisk index;
    private ServerProcess server;
    private String token;
    private ApiClient api;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        home = folder.resolve("home");
        files = SmallDisk.mount(home.resolve("files"), MEGABYTES);
        data = SmallDisk.mount(home.resolve("data"), MEGABYTES);
        index = SmallDisk.mount(home.resolve("index"), MEGABYTES);
        token = PreparedHome.at(home);
        Path etc = home.resolve("etc");
        Files.writeString(etc.resolve("org.healthstead.store.jpa.cfg"), "minFreeDiskMegabytes = 0\n");
        Files.writeString(etc.resolve("org.healthstead.importing.cfg"), "minFreeMegabytes = 0\n");
        server = ServerProcess.start(UnpackedProduct.folder(), home);
        api = server.api(token);
    }

    @AfterAll
    void stop() throws IOException {
        if (server != null) {
            api.close();
            server.close();
        }
        for (SmallDisk disk :
                Stream.of(files, data, index).filter(each -> each != null).toList()) {
            disk.close();
        }
    }

    @Test
    void whileAFileComesIn() throws Exception {
        RecordOverHttp record = RecordOverHttp.ofNewPerson(api, "Ada Larch");
        files.fillBut(1_000_000);
        Set<Path> before = contents(home.resolve("files"));
        byte[] noise = new byte[3_000_000];
        new Random(17).nextBytes(noise);
        assertEquals(FULL, code(record.offer(noise).expect(507)));
        assertEquals(before, contents(home.resolve("files")), "half a file was left");
        Set<String> notes = new HashSet<>(Set.of(record.addNote("the database has room")));
        reads(server, record);
        files.free();
        ended(record, record.submit(export(OBSERVATIONS)), OBSERVATIONS + 1L);
        everything(record, OBSERVATIONS, notes);
    }

    @Test
    void underTheDatabase() throws Exception {
        RecordOverHttp record = RecordOverHttp.ofNewPerson(api, "Ada Larch");
        Set<String> notes = new HashSet<>(Set.of(record.addNote("before")));
        record.awaitFound("before", 1);
        data.fillBut(8_000_000);
        String job = record.submit(export(OBSERVATIONS));
        record.await(job, state -> RecordOverHttp.count(state, "created") > 0 || isFinal(state));
        notes.addAll(writeUntilFull(record));
        reads(server, record);
        assertTrue(checks(api).contains("disk critical"), () -> "health " + checks(api));
        data.free();
        goesOn(record, job, OBSERVATIONS, notes);
        api.close();
        server.close();
        server = ServerProcess.start(UnpackedProduct.folder(), home);
        api = server.api(token);
        everything(record.through(api), OBSERVATIONS, notes);
    }

    @Test
    void underTheIndex() throws Exception {
        RecordOverHttp record = RecordOverHttp.ofNewPerson(api, "Ada Larch");
        Set<String> notes = new HashSet<>(Set.of(record.addNote("before")));
        record.awaitFound("before", 1);
        index.fillBut(0);
        ended(record, record.submit(export(OBSERVATIONS)), OBSERVATIONS + 1L);
        reads(server, record);
        awaitCheck(api, "search critical");
        index.free();
        everything(record, OBSERVATIONS, notes);
        awaitCheck(api, "search ok");
    }

    /** Killed before, so that the database has to write before it can be read. */
    @Test
    void whenTheServerStarts() throws Exception {
        RecordOverHttp record = RecordOverHttp.ofNewPerson(api, "Ada Larch");
        ended(record, record.submit(export(OBSERVATIONS)), OBSERVATIONS + 1L);
        Set<String> notes = new HashSet<>(Set.of(record.addNote("before")));
        server.kill();
        data.fillBut(0);
        server = ServerProcess.start(UnpackedProduct.folder(), home);
        try (ApiClient full = server.api(token)) {
            reads(server, record.through(full));
            notes.addAll(writeUntilFull(record.through(full)));
            reads(server, record.through(full));
        }
        data.free();
        server.close();
        server = ServerProcess.start(UnpackedProduct.folder(), home);
        api = server.api(token);
        everything(record.through(api), OBSERVATIONS, notes);
    }

    /** Notes go in until one is refused for want of space; the ids of those that were acknowledged. */
    private static List<String> writeUntilFull(RecordOverHttp record) {
        List<String> acknowledged = new ArrayList<>();
        Answer answer = record.offerNote("during");
        while (answer.status() == 201) {
            acknowledged.add(answer.json().string("id").orElseThrow());
            answer = record.offerNote("during");
        }
        assertEquals(507, answer.status(), answer::toString);
        assertEquals(FULL, code(answer));
        return acknowledged;
    }

    static byte[] export(int observations) {
        return SyntheticBundle.of(17, "Ada", "Larch", observations).toUtf8();
    }

    static String code(Answer refused) {
        return refused.json().string("code").orElse("");
    }

    /** Everything that only reads. */
    static void reads(ServerProcess server, RecordOverHttp record) {
        try (ApiClient visitor = server.api("")) {
            for (int i = 0; i < 3; i++) {
                visitor.get("/signin").expect(200);
                assertFalse(record.entryIds().isEmpty());
                record.found("before");
            }
        }
    }

    /** After the space came back: the job that met the full disk ends, and the file can come again. */
    static void goesOn(RecordOverHttp record, String job, int observations, Set<String> notes) {
        JsonObject first = record.await(job, DiskFullIT::isFinal);
        if (first.string("state").orElse("").equals(JobState.FAILED.code())) {
            assertEquals(FULL, first.object("problem").string("code").orElse(""), () -> "job ended as " + first);
        }
        long created = ImportReport.of(first.object("report")).created();
        notes.add(record.addNote("after"));
        JsonObject second = record.await(record.submit(export(observations)), DiskFullIT::isFinal);
        ImportReport report = ImportReport.of(second.object("report"));
        assertEquals(JobState.DONE.code(), second.string("state").orElse(""), () -> "job ended as " + second);
        assertEquals(created, report.unchanged(), "what the first report counted is there");
        assertEquals(observations + 1L, report.items());
        everything(record, observations, notes);
    }

    private static void everything(RecordOverHttp record, int observations, Set<String> notes) {
        Set<String> ids = record.entryIds();
        long ownPatient = 1;
        assertTrue(ids.containsAll(notes), "an acknowledged entry is lost");
        assertEquals(observations + 1 + notes.size() + ownPatient, ids.size(), "no more than was acknowledged");
        record.awaitFound("", ids.size());
        record.awaitFound("series", observations);
    }

    private static void ended(RecordOverHttp record, String job, long created) {
        JsonObject state = record.await(job, DiskFullIT::isFinal);
        assertEquals(JobState.DONE.code(), state.string("state").orElse(""), () -> "job ended as " + state);
        assertEquals(created, RecordOverHttp.count(state, "created"));
    }

    static boolean isFinal(JsonObject state) {
        return JobState.ofCode(state.string("state").orElseThrow()).isFinal();
    }

    private static void awaitCheck(ApiClient api, String wanted) {
        RecordOverHttp.await("the check \"" + wanted + '"', () -> checks(api), found -> found.contains(wanted));
    }

    /** Name and status of every health check. */
    static List<String> checks(ApiClient api) {
        return api.get("/health").json().array("checks").objects().stream()
                .map(check -> check.string("name").orElse("") + " "
                        + check.string("status").orElse(""))
                .toList();
    }

    private static Set<Path> contents(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return new HashSet<>(walk.filter(path -> !path.endsWith("ballast")).toList());
        }
    }
}
