// SPDX-License-Identifier: Apache-2.0
package org.healthstead.operations.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CfgFileTest {

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void file() {
        file = folder.resolve("org.example.cfg");
    }

    private String after(String before, String key, String value) throws IOException {
        Files.writeString(file, before, StandardCharsets.ISO_8859_1);
        CfgFile.read(file).with(key, value).write();
        return Files.readString(file, StandardCharsets.ISO_8859_1);
    }

    @Test
    void changesAValueWhereItStandsAndNothingElse() throws IOException {
        String before = "# mine\n\n#rows = 3\n  rows : 4\nother=x\n! more\nrows=5\nunknown\n";
        assertEquals("# mine\n\n#rows = 3\nrows = 7\nother=x\n! more\nunknown\n", after(before, "rows", "7"));
    }

    @Test
    void addsAtTheEndAndTakesOut() throws IOException {
        assertEquals("a=1\nrows = 2\n", after("a=1\n", "rows", "2"));
        assertEquals("a=1\n", after("a=1\nrows = 2\n", "rows", null));
        CfgFile.read(folder.resolve("new.cfg")).with("rows", "2").write();
        assertEquals("rows = 2\n", Files.readString(folder.resolve("new.cfg")));
    }

    @Test
    void knowsSettingsOfSeveralLines() throws IOException {
        assertEquals("rows = 2\nb=1\n", after("rows = one, \\\n   two, \\\n   three\nb=1\n", "rows", "2"));
        assertEquals("# a comment \\\nrows = 2\n", after("# a comment \\\nrows=1\n", "rows", "2"));
    }

    @Test
    void everyTextComesBackAsItWas() throws IOException {
        long seed = 20_261_123;
        Random random = new Random(seed);
        for (int i = 0; i < 500; i++) {
            StringBuilder text = new StringBuilder("x");
            random.ints(20, 0, 14).forEach(c -> text.append(" \\$#=:!ü\u4e2d{}a\n\t".charAt(c)));
            CfgFile.read(file).with("key", text.toString()).write();
            int round = i;
            assertEquals(
                    text.toString(),
                    CfgFile.read(file).values().getProperty("key"),
                    () -> "seed " + seed + ", round " + round);
            assertFalse(Files.readString(file).contains("${"), "nothing is filled in by the container");
        }
    }
}
