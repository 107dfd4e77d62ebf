// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.unit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.persistence.internal.weaving.PersistenceWeaved;
import org.junit.jupiter.api.Test;

class UnitInfoTest {

    @Test
    void theWeaverAndTheContainerKnowTheSameEntitiesAndAllAreWoven() throws Exception {
        assertEquals(EntityClasses.NAMES, woven());
        for (String name : EntityClasses.NAMES) {
            assertTrue(PersistenceWeaved.class.isAssignableFrom(Class.forName(name)), name);
        }
    }

    private static List<String> woven() throws IOException {
        try (InputStream in = UnitInfoTest.class.getResourceAsStream("/META-INF/persistence.xml")) {
            String xml = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Pattern.compile("<class>(.*?)</class>")
                    .matcher(xml)
                    .results()
                    .map((MatchResult found) -> found.group(1))
                    .toList();
        }
    }

    @Test
    void idsOfOneProcessGrowAndAreOfVersionSeven() {
        List<UUID> ids = Stream.generate(TimeOrderedIds::next).limit(10_000).toList();
        for (int i = 1; i < ids.size(); i++) {
            long before = ids.get(i - 1).getMostSignificantBits();
            assertTrue(Long.compareUnsigned(before, ids.get(i).getMostSignificantBits()) < 0);
        }
        assertEquals(7, ids.getFirst().version());
        assertEquals(2, ids.getFirst().variant());
        assertTrue(Math.abs((ids.getFirst().getMostSignificantBits() >>> 16) - System.currentTimeMillis()) < 600_000);
        byte[] bytes = IdBytes.of(ids.getFirst());
        assertEquals(ids.getFirst(), IdBytes.read(bytes));
        assertArrayEquals(bytes, IdBytes.of(IdBytes.read(bytes)));
    }

    @Test
    void instantsAreKeptToTheNanosecondAndCutOffWhereTheColumnEnds() {
        for (String text :
                List.of("1970-01-01T00:00:00Z", "1969-12-31T23:59:59.999999999Z", "2026-01-01T00:00:00.1Z")) {
            assertEquals(Instant.parse(text), Nanos.read(Nanos.of(Instant.parse(text))));
        }
        assertEquals(Long.MAX_VALUE, Nanos.of(Instant.MAX));
        assertEquals(Long.MIN_VALUE, Nanos.of(Instant.MIN));
    }
}
