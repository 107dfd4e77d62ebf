// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.comingup;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.EntryLine;
import org.healthstead.api.record.Kinds;
import org.healthstead.api.record.PartialDate;
import org.healthstead.api.record.RecordContext;
import org.healthstead.api.record.Wording;
import org.healthstead.ui.comingup.DueDate.Meaning;

/**
 * Reads the dates that lie ahead of entries from their columns. What was read of a version is kept in memory, because a
 * version never changes; whether somebody may see the entry is decided before anybody asks here. Bounded; safe for
 * several threads.
 */
public final class DueDates {

    private static final int KEPT = 20_000;

    private record Version(EntryId entry, int version, int rules) {}

    private final Map<Version, List<DueDate>> kept =
            Collections.synchronizedMap(new LinkedHashMap<Version, List<DueDate>>(256, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<Version, List<DueDate>> eldest) {
                    return size() > KEPT;
                }
            });

    /** Finds the body of an entry's current version. */
    @FunctionalInterface
    interface Bodies {
        Optional<JsonObject> of(EntryId entry);
    }

    List<DueDate> of(EntryLine line, Kinds kinds, Bodies bodies) {
        Version version = new Version(line.id(), line.version(), kinds.number(line.type()));
        List<DueDate> known = kept.get(version);
        if (known == null) {
            known = bodies.of(line.id()).map(body -> read(line, body, kinds)).orElse(List.of());
            kept.put(version, known);
        }
        return known;
    }

    private static List<DueDate> read(EntryLine line, JsonObject body, Kinds kinds) {
        if (RoomEquipment.is(line, body)) {
            return List.of();
        }
        Map<String, Wording> cells = kinds.cells(line.projection(), body, RecordContext.NONE);
        List<DueDate> dates = new ArrayList<>();
        for (Meaning meaning : Meaning.values()) {
            Optional.ofNullable(cells.get(meaning.column()))
                    .flatMap(DueDates::date)
                    .ifPresent(date -> dates.add(new DueDate(meaning, date)));
        }
        return List.copyOf(dates);
    }

    private static Optional<PartialDate> date(Wording cell) {
        return cell.parts().stream()
                .filter(Wording.Moment.class::isInstance)
                .map(part -> ((Wording.Moment) part).date())
                .findFirst()
                .flatMap(DueDates::parsed);
    }

    private static Optional<PartialDate> parsed(String text) {
        try {
            return Optional.of(PartialDate.parse(text));
        } catch (java.time.DateTimeException e) {
            return Optional.empty();
        }
    }
}
