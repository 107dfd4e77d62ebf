// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.entry;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.healthstead.api.access.Caller;
import org.healthstead.api.json.Json;
import org.healthstead.api.json.JsonArray;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.Entry;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.EntryLine;
import org.healthstead.api.record.EntryPage;
import org.healthstead.api.record.EntryQuery;
import org.healthstead.api.record.EntryStore;
import org.healthstead.api.record.PartialDate;

/**
 * What belongs to a visit: entries of its days that refer to it. The days are looked through up to a limit, because
 * nothing else leads from a visit to them.
 *
 * @param lines newest first
 * @param isWhole false when its days have more entries than were looked at
 */
public record VisitRecord(List<EntryLine> lines, boolean isWhole) {

    /** Of what is no visit, or has no day. */
    public static final VisitRecord NONE = new VisitRecord(List.of(), true);

    private static final String VISIT = "Encounter";

    /** So many entries of the days of a visit are looked at. */
    private static final int LOOKED_AT = 300;

    public VisitRecord {
        lines = List.copyOf(lines);
    }

    /** Nothing for what is no visit. */
    public static VisitRecord read(Entry visit, EntryStore entries, Caller caller) {
        Optional<PartialDate> begin = visit.projection().date().filter(VisitRecord::isDay);
        if (!visit.projection().type().equals(VISIT) || begin.isEmpty()) {
            return NONE;
        }
        LocalDate first = begin.get().local().toLocalDate();
        LocalDate last = visit.projection()
                .until()
                .filter(VisitRecord::isDay)
                .map(end -> end.local().toLocalDate())
                .filter(end -> end.isAfter(first))
                .orElse(first);
        EntryPage page = entries.page(
                EntryQuery.of(visit.person(), LOOKED_AT).since(first).until(last), caller);
        String reference = VISIT + "/" + visit.id();
        Map<EntryId, JsonObject> bodies =
                entries.bodies(page.lines().stream().map(EntryLine::id).toList(), caller);
        List<EntryLine> own = page.lines().stream()
                .filter(line -> !line.id().equals(visit.id()))
                .filter(line -> refers(bodies.get(line.id()), reference))
                .toList();
        return new VisitRecord(own, page.next().isEmpty());
    }

    private static boolean isDay(PartialDate date) {
        return date.precision().compareTo(PartialDate.Precision.DAY) >= 0;
    }

    private static boolean refers(Json value, String reference) {
        return switch (value) {
            case JsonObject object -> {
                if (object.string("reference").filter(reference::equals).isPresent()) {
                    yield true;
                }
                for (int i = 0; i < object.size(); i++) {
                    if (refers(object.valueAt(i), reference)) {
                        yield true;
                    }
                }
                yield false;
            }
            case JsonArray array -> {
                for (Json item : array) {
                    if (refers(item, reference)) {
                        yield true;
                    }
                }
                yield false;
            }
            case null, default -> false;
        };
    }
}
