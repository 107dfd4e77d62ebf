// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.immunizations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.healthstead.plugin.immunizations.cdc.CdcConverter;
import org.healthstead.plugin.immunizations.cdc.CdcConverter.CdcZip;
import org.healthstead.plugin.immunizations.schedule.AntigenSeries;
import org.healthstead.plugin.immunizations.schedule.KnowledgeBase;
import org.junit.jupiter.api.Test;

class ShippedScheduleTest {

    private static String text() throws IOException {
        try (InputStream in = ShippedSchedule.class.getResourceAsStream(ShippedSchedule.FILE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** The numbers were counted in CDC's files, not by our code. */
    @Test
    void everythingOfCdcIsThere() {
        KnowledgeBase base = ShippedSchedule.read();
        List<AntigenSeries> series = base.antigens().stream()
                .flatMap(antigen -> antigen.series().stream())
                .toList();
        assertEquals(30, base.antigens().size());
        assertEquals(26, base.groups().size());
        assertEquals(218, base.vaccines().size());
        assertEquals(277, base.observations().size());
        assertEquals(143, series.size());
        assertEquals(484, series.stream().mapToInt(one -> one.doses().size()).sum());
        assertEquals(624, conflicts(base), "625 rows, one of which is there twice");
        assertEquals("4.64", base.source().version());
        assertTrue(base.source().origin().contains("sha256="), base.source().origin());
    }

    private static int conflicts(KnowledgeBase base) {
        return base.conflicts().byCurrent().values().stream()
                .mapToInt(java.util.Map::size)
                .sum();
    }

    @Test
    void noCodeOfSnomedShips() {
        assertTrue(ShippedSchedule.read().observations().values().stream()
                .flatMap(observation -> observation.codes().stream())
                .allMatch(code -> code.startsWith("CVX:") || code.startsWith("PHINVS:")));
    }

    /** {@code -Dcdsi.zip=FILE}, several with commas: the schedule that ships is what the converter makes of it. */
    @Test
    void theConverterMakesTheSame() throws IOException {
        String files = System.getProperty("cdsi.zip");
        assumeTrue(files != null, "no zip was given");
        List<CdcZip> zips = new java.util.ArrayList<>();
        for (String file : files.split(",")) {
            Path path = Path.of(file);
            zips.add(new CdcZip(path.getFileName().toString(), Files.readAllBytes(path)));
        }
        KnowledgeBase.Source source = ShippedSchedule.read().source();
        String made = CdcConverter.convert(source.id(), source.title(), zips);
        Files.writeString(Path.of("target", ShippedSchedule.FILE), made);
        assertFalse(made.isEmpty());
        assertEquals(text(), made);
    }
}
