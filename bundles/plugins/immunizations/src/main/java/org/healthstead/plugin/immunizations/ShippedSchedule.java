// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.immunizations;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.healthstead.plugin.immunizations.schedule.KnowledgeBase;
import org.healthstead.plugin.immunizations.schedule.ScheduleReader;

/** The schedule that comes with the plugin: CDC's for the United States. */
public final class ShippedSchedule {

    /** Name of the resource beside this class. */
    public static final String FILE = "cdc-acip.schedule";

    private ShippedSchedule() {}

    /** Reads it anew at each call; keep the result. */
    public static KnowledgeBase read() {
        try (InputStream in = ShippedSchedule.class.getResourceAsStream(FILE)) {
            return ScheduleReader.read(FILE, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
