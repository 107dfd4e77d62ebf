// SPDX-License-Identifier: Apache-2.0
package org.healthstead.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ManifestHeadersTest {
    @Test
    void aValueMayGoOnInTheNextLinesAndANameHasAnyCase() throws IOException {
        Map<String, String> headers = read("Manifest-Version: 1.0\r\nImport-Package: org.example.a,org.exam\r\n"
                + " ple.b;version=\"[1,2)\"\r\n ,org.example.c\r\n\r\n");
        assertEquals("org.example.a,org.example.b;version=\"[1,2)\",org.example.c", headers.get("import-package"));
        assertEquals("1.0", headers.get("Manifest-Version"));
    }

    @Test
    void sectionsOfSingleEntriesAreNoHeaders() throws IOException {
        Map<String, String> headers =
                read("Bundle-SymbolicName: a\n\nName: A.class\nSHA-256-Digest: x\n\nName: B.class\nX: y\n");
        assertEquals(Map.of("Bundle-SymbolicName", "a"), headers);
        assertNull(headers.get("Name"));
    }

    @Test
    void theLastLineNeedsNoEnd() throws IOException {
        assertEquals(Map.of("A", "b: c"), read("A: b: c"));
    }

    private static Map<String, String> read(String manifest) throws IOException {
        return ManifestHeaders.read(new ByteArrayInputStream(manifest.getBytes(StandardCharsets.UTF_8)));
    }
}
