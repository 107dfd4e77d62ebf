// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.timeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.healthstead.api.access.Caller;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.EntryLine;
import org.healthstead.api.record.EntryStore;

/**
 * Results that stand beside their report in a list, so that the report is one line that opens to them. Those that need
 * a look stay lines of their own.
 *
 * @param byReport what the line of a report opens to, in its order
 * @param inside all of these
 */
record ReportedResults(Map<EntryId, List<EntryLine>> byReport, Set<EntryId> inside) {

    static final ReportedResults NONE = new ReportedResults(Map.of(), Set.of());

    private static final String REPORT = "DiagnosticReport";
    private static final String RESULT = "Observation";

    /** Fewer are shown as they are. */
    private static final int FEWEST = 3;

    /** Reads the reports among the lines, but only those that have enough results beside them. */
    static ReportedResults of(List<EntryLine> lines, EntryStore entries, Caller caller) {
        Map<String, Long> results = lines.stream()
                .filter(line -> line.type().equals(RESULT))
                .collect(Collectors.groupingBy(ReportedResults::when, Collectors.counting()));
        List<EntryId> reports = lines.stream()
                .filter(line -> line.type().equals(REPORT) && results.getOrDefault(when(line), 0L) >= FEWEST)
                .map(EntryLine::id)
                .toList();
        if (reports.isEmpty()) {
            return NONE;
        }
        Map<EntryId, EntryLine> byId = new HashMap<>();
        lines.forEach(line -> byId.put(line.id(), line));
        Map<EntryId, List<EntryLine>> byReport = new LinkedHashMap<>();
        Set<EntryId> inside = new HashSet<>();
        Map<EntryId, JsonObject> bodies = entries.bodies(reports, caller);
        for (EntryId report : reports) {
            List<EntryLine> own = own(bodies.getOrDefault(report, JsonObject.EMPTY), byId, inside);
            if (own.size() >= FEWEST) {
                byReport.put(report, own);
                own.forEach(line -> inside.add(line.id()));
            }
        }
        return new ReportedResults(byReport, inside);
    }

    /** By the day: a report may be dated by when it was issued. */
    private static String when(EntryLine line) {
        return line.date().map(date -> date.local().toLocalDate().toString()).orElse("");
    }

    private static List<EntryLine> own(JsonObject report, Map<EntryId, EntryLine> byId, Set<EntryId> taken) {
        List<EntryLine> own = new ArrayList<>();
        for (JsonObject reference : report.array("result").objects()) {
            reference
                    .string("reference")
                    .flatMap(ReportedResults::id)
                    .filter(id -> !taken.contains(id))
                    .map(byId::get)
                    .filter(line -> !line.projection().judgement().needsLook() || line.negated())
                    .ifPresent(own::add);
        }
        return own;
    }

    private static Optional<EntryId> id(String reference) {
        try {
            return Optional.of(new EntryId(UUID.fromString(reference.substring(reference.lastIndexOf('/') + 1))));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
