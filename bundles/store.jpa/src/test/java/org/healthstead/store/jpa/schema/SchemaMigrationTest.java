// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.healthstead.store.jpa.testing.EmbeddedDerby;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaMigrationTest {

    private static final int ROW_PAGE = 8_192;
    private static final int BODY_PAGE = 16_384;
    private static final int BLOCK_PAGE = 32_768;

    @TempDir
    Path folder;

    @Test
    void theNewestMigrationIsTheOneThatAStartLooksFor() throws Exception {
        URI here = SchemaMigration.class.getResource("derby/V1__tables.sql").toURI();
        try (Stream<Path> files = Files.list(Path.of(here).getParent())) {
            int newest = files.map(file -> file.getFileName().toString())
                    .mapToInt(name -> Integer.parseInt(name.substring(1, name.indexOf("__"))))
                    .max()
                    .orElseThrow();
            assertEquals(SchemaMigration.NEWEST, Integer.toString(newest));
        }
    }

    @Test
    void tablesHaveTheirPageSizesAndASecondStartChangesNothing() throws Exception {
        try (EmbeddedDerby derby = new EmbeddedDerby(folder.resolve("db"))) {
            SchemaMigration.migrate(derby);
            SchemaMigration.migrate(derby);
            Map<String, Integer> pages = pageSizes(derby);
            assertEquals(BODY_PAGE, pages.get("VERSION"));
            assertEquals(ROW_PAGE, pages.get("ENTRY"));
            assertEquals(BLOCK_PAGE, pages.get("MEASUREMENT"));
            assertEquals(ROW_PAGE, pages.get("UX_MEASUREMENT"));
            assertEquals(ROW_PAGE, pages.get("IX_ENTRY_TIME"));
            assertTrue(pages.containsKey("SCHEMA_HISTORY"));
        }
    }

    private static Map<String, Integer> pageSizes(EmbeddedDerby derby) throws Exception {
        Map<String, Integer> sizes = new HashMap<>();
        String sql = "SELECT S.CONGLOMERATENAME, S.PAGESIZE FROM SYS.SYSTABLES T,"
                + " TABLE(SYSCS_DIAG.SPACE_TABLE('APP', T.TABLENAME)) AS S WHERE T.TABLETYPE = 'T'";
        try (Connection connection = derby.dataSource().getConnection();
                ResultSet rows = connection.createStatement().executeQuery(sql)) {
            while (rows.next()) {
                sizes.put(rows.getString(1), rows.getInt(2));
            }
        }
        return sizes;
    }
}
