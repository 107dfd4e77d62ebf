// SPDX-License-Identifier: Apache-2.0
package org.healthstead.database.derby;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On the binding of slf4j that the tests have, java.util.logging, with everything switched on. */
class DerbyErrorLogTest {

    private final Logger root = Logger.getLogger("org.healthstead.database.derby");
    private final StringBuffer logged = new StringBuffer();
    private final Handler handler = new Handler() {
        private final SimpleFormatter formatter = new SimpleFormatter();

        @Override
        public void publish(LogRecord record) {
            logged.append(formatter.format(record));
        }

        @Override
        public void flush() {
            // nothing is buffered
        }

        @Override
        public void close() {
            // nothing is open
        }
    };

    @TempDir
    private Path folder;

    @BeforeEach
    void listen() {
        root.setLevel(Level.ALL);
        root.addHandler(handler);
    }

    @AfterEach
    void leave() {
        root.removeHandler(handler);
        root.setLevel(null);
    }

    @Test
    void letsStatesAndFramesThroughAndNothingElse() {
        AtomicInteger damages = new AtomicInteger();
        AtomicInteger storageErrors = new AtomicInteger();
        DerbyErrorLog log = new DerbyErrorLog(damages::incrementAndGet, storageErrors::incrementAndGet);
        log.accept("Thu Jan 01 Thread[main,5,main] (XID = 1), Failed Statement is: SELECT 'canary'");
        log.accept("ERROR 23505: duplicate key value 'canary' in a unique index");
        log.accept("    at org.apache.derby.iapi.error.StandardException.newException(Unknown Source)");
        log.accept("    at org.example.canary.Type.method(Type.java:1)");
        log.accept("00000000: 6361 6e61 7279 canary");
        log.accept("java.sql.SQLException: canary ERROR XSDG2: canary");
        log.accept("ERROR XSLA4: Cannot write to the log, most likely the log is full.");

        assertTrue(logged.indexOf("SQLState 23505") > 0, logged::toString);
        assertTrue(logged.indexOf("StandardException.newException") > 0, logged::toString);
        assertFalse(logged.indexOf("canary") >= 0, logged::toString);
        assertEquals(1, damages.get());
        assertEquals(2, storageErrors.get());
    }

    /** The reason for all this: Derby prints the decrypted page when its checksum is wrong. */
    @Test
    void keepsADamagedPageOutOfEveryFile() throws Exception {
        Fixture fixture = new Fixture(folder);
        DerbyDatabase database = fixture.open();
        Fixture.createTable(database.dataSource());
        Fixture.insert(database.dataSource(), 0, 3_000);
        database.stop();
        try (Stream<Path> files = Files.list(fixture.seg0());
                RandomAccessFile file = new RandomAccessFile(
                        files.max(Comparator.comparing(
                                        (Path path) -> path.toFile().length()))
                                .orElseThrow()
                                .toFile(),
                        "rw")) {
            long middle = file.length() / 2;
            file.seek(middle);
            int before = file.read();
            file.seek(middle);
            file.write(before ^ 1);
        }
        DerbyDatabase damaged = fixture.open();
        SQLException error = assertThrows(
                SQLException.class, () -> Fixture.count(damaged.dataSource(), "NOTE WHERE TEXT LIKE '%x%'"));
        damaged.stop();

        assertTrue(error.toString().length() > 5_000, "Derby no longer prints the page: this test proves nothing");
        assertTrue(logged.indexOf("SQLState XSDG2") > 0, logged::toString);
        assertFalse(logged.indexOf("canary") >= 0, logged::toString);
        assertFalse(Files.exists(Path.of("derby.log")));
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertFalse(
                        new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1)
                                .contains("canary"),
                        file::toString);
            }
        }
    }
}
